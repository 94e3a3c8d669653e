package org.zhiheng.jobs;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.kernel.WorkingDays;

/**
 * What becomes of a limit that was counted by a provisional calendar (P8). It may move, but never
 * to the applicant's harm: the applicant's time gets no shorter and the body's no longer than was
 * told.
 */
final class LimitRules {

  private LimitRules() {}

  /** The day that a limit ends on by the calendar of now. */
  static LocalDate again(CountedLimit limit, WorkingDays before, WorkingDays now) {
    LocalDate counted = now.after(start(limit, before), limit.days());
    boolean harms =
        limit.applicants() ? counted.isBefore(limit.dueOn()) : counted.isAfter(limit.dueOn());
    return harms ? limit.dueOn() : counted;
  }

  /**
   * The day that the counting began on. Days off in a row count alike, so several fit; the
   * applicant's time begins on the last of them, the body's on the first.
   */
  private static LocalDate start(CountedLimit limit, WorkingDays before) {
    LocalDate last = limit.dueOn();
    for (int left = limit.days(); left > 0; last = last.minusDays(1)) {
      if (before.isWorkingDay(last)) {
        left--;
      }
    }
    if (limit.applicants()) {
      return last;
    }
    return Stream.iterate(last, day -> day.minusDays(1))
        .filter(before::isWorkingDay)
        .findFirst()
        .orElseThrow();
  }

  /** The first day on which two calendars may differ; null where they are the same. */
  static @Nullable LocalDate firstDifference(WorkingDays before, WorkingDays now) {
    return Stream.of(before.holidays(), before.makeUpDays(), now.holidays(), now.makeUpDays())
        .flatMap(Set::stream)
        .filter(
            day ->
                before.isProvisional(day) != now.isProvisional(day)
                    || before.isWorkingDay(day) != now.isWorkingDay(day))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
