package org.zhiheng.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives when a certificate is to change its state.
 *
 * @param since the first day of the new state
 * @param happenedOn when that happened which is the ground; null where it is no event
 */
public record StateMove(
    StateGround ground, String reason, LocalDate since, @Nullable LocalDate happenedOn) {}
