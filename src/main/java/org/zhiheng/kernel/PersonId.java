package org.zhiheng.kernel;

import java.util.UUID;

/**
 * Identifies a natural person, whatever accounts, places on a roster or signatures the person has:
 * who is who is decided by it, never by the spelling of a name.
 */
public record PersonId(UUID value) {

  public static PersonId next() {
    return new PersonId(UUID.randomUUID());
  }

  /**
   * Reads an identifier from a form.
   *
   * @throws NotFound when the text is no identifier, as nobody can stand behind it
   */
  public static PersonId parse(String text) {
    try {
      return new PersonId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new NotFound(text, e);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
