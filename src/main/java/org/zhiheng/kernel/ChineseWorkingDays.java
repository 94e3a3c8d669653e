package org.zhiheng.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the calendar of mainland China from the notices of the State Council kept as data. */
final class ChineseWorkingDays {

  private static final String[] HEADER = {"date", "kind", "name"};

  static final WorkingDays SHIPPED = read(DataFile.rows("kernel/working-days-cn.csv", HEADER));

  private ChineseWorkingDays() {}

  static WorkingDays with(Path added) {
    WorkingDays calendar = SHIPPED;
    for (Path file : files(added)) {
      calendar = over(calendar, read(DataFile.rows(file, HEADER)));
    }
    return calendar;
  }

  private static List<Path> files(Path added) {
    if (!Files.isDirectory(added)) {
      return List.of(added);
    }
    try (Stream<Path> inside = Files.list(added)) {
      return inside.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // day by day: a notice may be changed in its year, and the one for the next year may reach back
  // into December
  private static WorkingDays over(WorkingDays shipped, WorkingDays added) {
    Set<LocalDate> holidays = new HashSet<>(shipped.holidays());
    holidays.removeAll(added.makeUpDays());
    holidays.addAll(added.holidays());
    Set<LocalDate> makeUpDays = new HashSet<>(shipped.makeUpDays());
    makeUpDays.removeAll(added.holidays());
    makeUpDays.addAll(added.makeUpDays());
    return new WorkingDays(holidays, makeUpDays);
  }

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
      LocalDate day = date(row);
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

  private static LocalDate date(List<String> row) {
    try {
      return LocalDate.parse(row.get(0));
    } catch (DateTimeException e) {
      throw new IllegalStateException("working days: a row without a date: " + row, e);
    }
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
