package org.zhiheng.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the calendar of mainland China from the notices of the State Council kept as data. */
final class ChineseWorkingDays {

  static final WorkingDays CALENDAR =
      read(DataFile.rows("kernel/working-days-cn.csv", "date", "kind", "name"));

  private ChineseWorkingDays() {}

  /**
   * Builds a calendar from rows of date, kind (holiday or makeup) and name.
   *
   * @throws IllegalStateException when a day is listed twice, has another kind, or is made up for
   *     on a weekday
   */
  static WorkingDays read(List<List<String>> rows) {
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> makeUpDays = new HashSet<>();
    for (List<String> row : rows) {
      LocalDate day = LocalDate.parse(row.get(0));
      boolean fits =
          switch (row.get(1)) {
            case "holiday" -> !makeUpDays.contains(day) && holidays.add(day);
            case "makeup" -> isWeekend(day) && !holidays.contains(day) && makeUpDays.add(day);
            default -> false;
          };
      if (!fits) {
        throw new IllegalStateException("working days: a row that does not fit: " + row);
      }
    }
    return new WorkingDays(holidays, makeUpDays);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
