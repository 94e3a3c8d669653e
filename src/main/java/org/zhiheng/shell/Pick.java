package org.zhiheng.shell;

import java.util.Arrays;
import java.util.Optional;

/** The constant that a word in an address or a form names. */
public final class Pick {

  private Pick() {}

  /** Empty where the word names none: a list is then not narrowed by it. */
  public static <E extends Enum<E>> Optional<E> named(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(word))
        .findFirst();
  }
}
