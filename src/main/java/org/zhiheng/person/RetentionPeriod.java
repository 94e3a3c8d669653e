package org.zhiheng.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * How long one kind of personal data is kept.
 *
 * @param days which the body chose, between {@code least} and {@code most}
 * @param proposed what a first administrator would change it to; null while nobody does
 * @param nextOn when the oldest that is kept falls due; null where there is none
 * @param lastCount how many were let go the last time, if ever
 */
public record RetentionPeriod(
    String kind,
    int days,
    int least,
    int most,
    int version,
    @Nullable Proposed proposed,
    @Nullable Instant nextOn,
    @Nullable Integer lastCount,
    @Nullable Instant lastAt) {

  RetentionPeriod due(@Nullable Instant next) {
    return new RetentionPeriod(kind, days, least, most, version, proposed, next, lastCount, lastAt);
  }

  /** Days that a first administrator proposes; they count once another one confirms them. */
  public record Proposed(int days, AccountId by, PersonId person, Instant at) {}
}
