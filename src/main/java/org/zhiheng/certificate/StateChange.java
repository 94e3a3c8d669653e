package org.zhiheng.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * One entry in the history of a certificate's states.
 *
 * @param before null for the first state
 * @param since the first day of the new state
 * @param until the last day of a suspension, where it has one
 * @param happenedOn when that happened which is the ground; null where it is no event
 * @param mandate what was decided by people; null where the award, a newer one or time alone did it
 * @param by null where time alone ended it
 */
public record StateChange(
    @Nullable CertificateState before,
    CertificateState after,
    LocalDate since,
    @Nullable LocalDate until,
    StateGround ground,
    String reason,
    @Nullable LocalDate happenedOn,
    @Nullable UUID mandate,
    @Nullable AccountId by,
    Instant at) {

  /** One that no event and no decision of people brought about. */
  StateChange(
      @Nullable CertificateState before,
      CertificateState after,
      LocalDate since,
      StateGround ground,
      String reason,
      @Nullable AccountId by,
      Instant at) {
    this(before, after, since, null, ground, reason, null, null, by, at);
  }
}
