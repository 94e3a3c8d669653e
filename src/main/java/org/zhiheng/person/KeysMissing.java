package org.zhiheng.person;

import org.jspecify.annotations.Nullable;

/** The program cannot start: it has personal numbers and not the keys to find them again. */
final class KeysMissing extends RuntimeException {

  KeysMissing(String message) {
    super(message);
  }

  KeysMissing(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
