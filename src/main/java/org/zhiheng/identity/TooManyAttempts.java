package org.zhiheng.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in was not looked at, as too many failed before it. */
final class TooManyAttempts extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("too many failed sign-ins; wait " + wait);
    this.wait = wait;
  }

  /** Whole seconds, at least one. */
  long seconds() {
    return wait.toSeconds() + 1;
  }
}
