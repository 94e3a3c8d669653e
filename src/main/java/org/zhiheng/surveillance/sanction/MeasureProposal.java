package org.zhiheng.surveillance.sanction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes to decide on an event.
 *
 * @param until the last day of a suspension; null where it has none
 * @param condition what has to be met before it is lifted; blank where a day says so
 * @param recall whether the paper is asked back (收回)
 */
public record MeasureProposal(
    Measure measure, @Nullable LocalDate until, String condition, boolean recall, String reason) {}
