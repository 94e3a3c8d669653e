package org.zhiheng.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Retained;

/** Failed sign-ins and calls of strangers, by login and address. */
@Component
@Transactional
class SignInRecords implements Retained {

  private final AttemptStore attempts;
  private final CallStore calls;

  SignInRecords(AttemptStore attempts, CallStore calls) {
    this.attempts = attempts;
    this.calls = calls;
  }

  @Override
  public String kind() {
    return "identity.attempts";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> oldest() {
    return attempts.oldest();
  }

  @Override
  public int letGo(Instant before) {
    return attempts.purge(before) + calls.purge(before, before);
  }
}
