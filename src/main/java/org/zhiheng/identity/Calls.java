package org.zhiheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.shell.CallLimits;

/**
 * Slows down who calls pages of strangers too often: one-time links, registration, the registry.
 */
@Service
@Transactional
public class Calls implements CallLimits {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final CallStore store;
  private final Clock clock;

  Calls(CallStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Duration call(String subject, int burst, int perHour) {
    Instant now = clock.instant();
    Duration step = Duration.ofHours(1).dividedBy(perHour);
    if (store.pass(subject, now, step, burst)) {
      return Duration.ZERO;
    }
    Instant furthest = now.plus(step.multipliedBy(burst));
    return store
        .refuse(subject, now, furthest, now.minus(REMEMBERED))
        .map(forgiven -> Duration.between(now, forgiven).minus(step.multipliedBy(burst - 1L)))
        .filter(Duration::isPositive)
        .orElse(step);
  }

  /** Who was slowed down within a day, the most often first. */
  @Transactional(readOnly = true)
  public List<Slowed> slowed(Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    return store.slowed(clock.instant().minus(REMEMBERED), Slice.LENGTH);
  }
}
