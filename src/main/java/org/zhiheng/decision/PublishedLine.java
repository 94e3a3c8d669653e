package org.zhiheng.decision;

import java.time.LocalDate;

/**
 * What the public reads of a decision on notice (P11), and nothing else.
 *
 * @param grade its code
 * @param from the day of the decision
 * @param until the last day of the notice, as far as it is known today
 */
public record PublishedLine(
    String applicantName, String organisationName, String grade, LocalDate from, LocalDate until) {}
