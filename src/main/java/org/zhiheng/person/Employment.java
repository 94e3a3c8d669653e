package org.zhiheng.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refused;

/**
 * One line of a person's professional life.
 *
 * <p>Throws {@link Refused} when it ends before it begins, or organisation or post is blank.
 *
 * @param from its first day
 * @param to its last day, that day included; null while it lasts
 * @param department may be blank
 * @param qualityWork whether it counts for the five years of 5.1 b)
 * @param referee who can confirm it, if anybody was named
 */
public record Employment(
    LocalDate from,
    @Nullable LocalDate to,
    String organisation,
    String department,
    String post,
    boolean qualityWork,
    @Nullable String referee) {

  public Employment {
    Refused.unlessEmpty(
        new Facts()
            .inOrder(from, to)
            .said("organisation", organisation)
            .said("post", post)
            .whyNot());
  }
}
