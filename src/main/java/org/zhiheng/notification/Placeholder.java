package org.zhiheng.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A place in the wording of a mail where something is put: a dollar sign and its word. */
public enum Placeholder {
  /** The evaluation body's name. */
  BODY,
  /** How many things the mail tells of. */
  COUNT,
  /** The things that the mail tells of, one a line. */
  ITEMS,
  /** The address of the page on which the reader goes on, after signing in. */
  LINK;

  /** As it is written, such as {@code $items}. */
  public String written() {
    return "$" + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Placeholder> of(String written) {
    return Arrays.stream(values()).filter(it -> it.written().equals(written)).findFirst();
  }
}
