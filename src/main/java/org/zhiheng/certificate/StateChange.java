package org.zhiheng.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * One entry in the history of a certificate's states.
 *
 * @param before null for the first state
 * @param since the first day of the new state
 * @param happenedOn when that happened which is the ground; null where it is no event
 * @param by null where time alone ended it
 */
public record StateChange(
    @Nullable CertificateState before,
    CertificateState after,
    LocalDate since,
    StateGround ground,
    String reason,
    @Nullable LocalDate happenedOn,
    @Nullable AccountId by,
    Instant at) {}
