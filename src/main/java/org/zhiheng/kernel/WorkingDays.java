package org.zhiheng.kernel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/**
 * A calendar of working days: weekdays, less public holidays, plus make-up days (调休). A year
 * without a published notice has the holidays that the law fixes, as far as they can be computed.
 *
 * @param holidays days on which nobody works; weekends may be among them
 * @param makeUpDays days of a weekend on which people work
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

  public WorkingDays {
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
  }

  /**
   * The calendar of mainland China as the State Council has announced it (P8), as far as the
   * product ships it.
   */
  public static WorkingDays ofChina() {
    return ChineseWorkingDays.SHIPPED;
  }

  /**
   * The same, with what an operator has added since: the notice for a year comes late in the year
   * before.
   *
   * @param added a file in the form of {@code kernel/working-days-cn.csv}, or a folder of such
   * @throws IllegalStateException when it cannot be read or contradicts itself
   */
  public static WorkingDays ofChinaAnd(Path added) {
    return ChineseWorkingDays.with(added);
  }

  public boolean isWorkingDay(LocalDate day) {
    if (makeUpDays.contains(day)) {
      return true;
    }
    boolean free =
        ChineseWorkingDays.isWeekend(day)
            || holidays.contains(day)
            || (!isAnnounced(day.getYear()) && LegalHolidays.of(day.getYear()).contains(day));
    return !free;
  }

  /** Whether the notice for a year is known: each begins with New Year. */
  public boolean isAnnounced(int year) {
    return holidays.contains(LocalDate.of(year, 1, 1));
  }

  /**
   * Whether a date that was counted to may still move: it lies in a year whose notice is not out,
   * and so may have more days off than the law fixes.
   */
  public boolean isProvisional(LocalDate day) {
    return !isAnnounced(day.getYear());
  }

  /**
   * The last day of a period of {@code days} working days that begins the day after {@code start}.
   */
  public LocalDate after(LocalDate start, int days) {
    LocalDate day = start;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** How many working days lie after one day and up to another, which undoes {@link #after}. */
  public int between(LocalDate start, LocalDate end) {
    return (int) start.plusDays(1).datesUntil(end.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
