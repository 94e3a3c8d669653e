package org.zhiheng.cli;

import java.io.Serial;

/** The program cannot do what a command asks, and has said why; the exit code is 2. */
public final class NotPossible extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public NotPossible(Throwable cause) {
    super(cause);
  }
}
