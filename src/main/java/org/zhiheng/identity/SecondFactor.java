package org.zhiheng.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account asks for besides the password: an authenticator, passkeys, or both. Each of them
 * signs in, and so does a recovery code.
 *
 * @param authenticator when it was set up; null without one
 * @param codesLeft how many recovery codes were not used yet
 */
public record SecondFactor(@Nullable Instant authenticator, List<Passkey> passkeys, int codesLeft) {

  /** Whether something remains when one of them is taken off. */
  public boolean hasAnother() {
    return passkeys.size() + (authenticator == null ? 0 : 1) > 1;
  }
}
