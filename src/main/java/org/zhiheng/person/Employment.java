package org.zhiheng.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;

/**
 * One line of a person's professional life.
 *
 * <p>{@link #whyNot} checks what is typed; one that was kept is read as it was.
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

  /** What speaks against keeping it. */
  List<Refusal> whyNot() {
    return new Facts()
        .inOrder(from, to)
        .said("organisation", organisation)
        .said("post", post)
        .whyNot();
  }
}
