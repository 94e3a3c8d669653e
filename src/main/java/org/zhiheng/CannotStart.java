package org.zhiheng;

import java.io.Serial;

/** The program cannot start here; the message is one line that says what to do about it. */
final class CannotStart extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
