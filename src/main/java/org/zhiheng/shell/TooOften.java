package org.zhiheng.shell;

import java.time.Duration;

/** An address calls a {@link Limited} handler too often. */
final class TooOften extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Duration wait;

  TooOften(Duration wait) {
    super("too often; wait " + wait);
    this.wait = wait;
  }

  /** Whole seconds, at least one. */
  long seconds() {
    return wait.toSeconds() + 1;
  }
}
