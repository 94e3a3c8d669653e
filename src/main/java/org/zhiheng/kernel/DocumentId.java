package org.zhiheng.kernel;

import java.util.UUID;

/** Identifies one stored version of an uploaded or issued file. */
public record DocumentId(UUID value) {

  public static DocumentId next() {
    return new DocumentId(UUID.randomUUID());
  }

  /**
   * Reads an identifier from an address or a form.
   *
   * @throws NotFound when the text is no identifier, as nothing can stand behind it
   */
  public static DocumentId parse(String text) {
    try {
      return new DocumentId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new NotFound(text, e);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
