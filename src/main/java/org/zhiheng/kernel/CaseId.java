package org.zhiheng.kernel;

import java.util.UUID;

/** Identifies one case, from the first draft of an application to its certificate. */
public record CaseId(UUID value) {

  public static CaseId next() {
    return new CaseId(UUID.randomUUID());
  }

  /**
   * Reads an identifier from an address or a form.
   *
   * @throws NotFound when the text is no identifier, as nothing can stand behind it
   */
  public static CaseId parse(String text) {
    try {
      return new CaseId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new NotFound(text, e);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
