package org.zhiheng.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * A calendar of working days: weekdays, less public holidays, plus make-up days (调休).
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
   * The calendar of mainland China as the State Council has announced it (P8). The notice for a
   * year comes late in the year before: beyond the last year in {@code kernel/working-days-cn.csv}
   * only weekends are free, so a period that reaches there ends at the latest on the day it would
   * have had with holidays, and is to be computed again once the notice is out.
   */
  public static WorkingDays ofChina() {
    return ChineseWorkingDays.CALENDAR;
  }

  public boolean isWorkingDay(LocalDate day) {
    if (makeUpDays.contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !holidays.contains(day);
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
}
