package org.zhiheng.person;

import java.time.LocalDate;
import org.zhiheng.kernel.Refused;

/**
 * A training taken, by 5.1 c) and P3.
 *
 * <p>Throws {@link Refused} when it ends before it begins, has no hours, or provider or course is
 * blank.
 *
 * @param from its first day
 * @param to its last day, that day included
 * @param hours of teaching (学时), at least one
 */
public record Training(String provider, String course, LocalDate from, LocalDate to, int hours) {

  public Training {
    Refused.unlessEmpty(
        new Facts()
            .said("provider", provider)
            .said("course", course)
            .inOrder(from, to)
            .holds(hours > 0, PersonRefusal.HOURS_NOT_POSITIVE, "hours")
            .whyNot());
  }
}
