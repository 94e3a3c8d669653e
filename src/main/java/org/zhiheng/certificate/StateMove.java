package org.zhiheng.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate is to change its state.
 *
 * @param since the first day of the new state
 * @param until the last day of a suspension; null where it has a condition, or is none
 * @param happenedOn when that happened which is the ground; null where it is no event
 */
public record StateMove(
    StateGround ground,
    String reason,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable LocalDate happenedOn) {}
