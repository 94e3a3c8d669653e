package org.zhiheng.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long one kind of personal data is kept.
 *
 * @param days which the body chose, between {@code least} and {@code most}
 * @param nextOn when the oldest that is kept falls due; null where there is none
 * @param lastCount how many were let go the last time, if ever
 */
public record RetentionPeriod(
    String kind,
    int days,
    int least,
    int most,
    @Nullable Instant nextOn,
    @Nullable Integer lastCount,
    @Nullable Instant lastAt) {

  RetentionPeriod due(@Nullable Instant next) {
    return new RetentionPeriod(kind, days, least, most, next, lastCount, lastAt);
  }
}
