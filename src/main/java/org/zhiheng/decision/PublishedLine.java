package org.zhiheng.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the public reads of a decision on notice (P11), and nothing else.
 *
 * @param place by which an objection to it names it
 * @param grade its code
 * @param from the day of the decision
 * @param until the last day of the notice, as far as it is known today; null while an objection
 *     stops the clock
 */
public record PublishedLine(
    long place,
    String applicantName,
    String organisationName,
    String grade,
    LocalDate from,
    @Nullable LocalDate until) {}
