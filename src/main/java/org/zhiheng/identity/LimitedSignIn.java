package org.zhiheng.identity;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Looks at a password only when login and address need not wait. */
final class LimitedSignIn implements AuthenticationManager {

  private final AuthenticationManager passwords;
  private final Attempts attempts;

  LimitedSignIn(AuthenticationManager passwords, Attempts attempts) {
    this.passwords = passwords;
    this.attempts = attempts;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String login = typed.getName();
    String address = address(typed);
    Duration wait = attempts.begin(login, address);
    if (!wait.isZero()) {
      throw new TooManyAttempts(wait);
    }
    Authentication passed = passwords.authenticate(typed);
    attempts.succeeded(login, address);
    return passed;
  }

  private static String address(Authentication typed) {
    return typed.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "unknown";
  }
}
