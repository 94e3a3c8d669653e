package org.zhiheng.kernel;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The thirteen days off that the State Council's regulation on public holidays gives everybody each
 * year (revised 2024, in force since 2025). Which days are moved around them, only the yearly
 * notice says.
 */
final class LegalHolidays {

  /** New year, dragon boat and mid-autumn of each year that the almanac is kept for. */
  private static final Map<Integer, List<LocalDate>> LUNAR = readLunar();

  private static final Map<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

  private LegalHolidays() {}

  /** Those of a year; without those of the moon where the almanac ends. */
  static Set<LocalDate> of(int year) {
    return YEARS.computeIfAbsent(year, LegalHolidays::compute);
  }

  private static Set<LocalDate> compute(int year) {
    Set<LocalDate> days = new HashSet<>();
    days.add(LocalDate.of(year, 1, 1));
    days.add(LocalDate.of(year, 4, qingming(year)));
    days.add(LocalDate.of(year, 5, 1));
    days.add(LocalDate.of(year, 5, 2));
    days.add(LocalDate.of(year, 10, 1));
    days.add(LocalDate.of(year, 10, 2));
    days.add(LocalDate.of(year, 10, 3));
    List<LocalDate> lunar = LUNAR.getOrDefault(year, List.of());
    days.addAll(lunar);
    if (!lunar.isEmpty()) {
      // the eve of the lunar year and its first three days
      LocalDate newYear = lunar.getFirst();
      days.addAll(newYear.minusDays(1).datesUntil(newYear.plusDays(3)).toList());
    }
    return Set.copyOf(days);
  }

  // kept and not computed: a new moon minutes from midnight, as in February 2027, is a matter of
  // exact astronomy, which calendar libraries leave out
  private static Map<Integer, List<LocalDate>> readLunar() {
    return DataFile.rows(
            "kernel/lunar-holidays-cn.csv", "year", "new_year", "dragon_boat", "mid_autumn")
        .stream()
        .collect(
            toMap(
                row -> Integer.valueOf(row.getFirst()),
                row -> row.stream().skip(1).map(LocalDate::parse).toList()));
  }

  // the day in April on which the sun stands at 15 degrees: it comes 0.2422 days later each year,
  // and a day earlier with each leap day
  private static int qingming(int year) {
    int leapDays = year / 4 - year / 100 + year / 400 - 485;
    return (int) Math.floor(0.2422 * (year - 2000) + 4.81) - leapDays;
  }
}
