package org.zhiheng.person;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.kernel.Refusal;

/**
 * A training taken, by 5.1 c) and P3.
 *
 * <p>{@link #whyNot} checks what is typed; one that was kept is read as it was.
 *
 * @param from its first day
 * @param to its last day, that day included
 * @param hours of teaching (学时), at least one
 */
public record Training(String provider, String course, LocalDate from, LocalDate to, int hours) {

  /** Whether neither course nor provider seems to be about quality, so that it is asked about. */
  public boolean isDoubtful() {
    return TrainingWords.shipped().doubt(course, provider);
  }

  /** What speaks against keeping it. */
  List<Refusal> whyNot() {
    return new Facts()
        .said("provider", provider)
        .said("course", course)
        .inOrder(from, to)
        .holds(hours > 0, PersonRefusal.HOURS_NOT_POSITIVE, "hours")
        .whyNot();
  }
}
