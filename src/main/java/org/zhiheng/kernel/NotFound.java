package org.zhiheng.kernel;

import org.jspecify.annotations.Nullable;

/** What was asked for does not exist, or not for this actor: both look the same from outside. */
public final class NotFound extends RuntimeException {

  public NotFound(Object what) {
    this(what, null);
  }

  public NotFound(Object what, @Nullable Throwable cause) {
    super("not found: " + what, cause);
  }
}
