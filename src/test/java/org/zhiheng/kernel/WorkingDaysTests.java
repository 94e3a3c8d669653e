package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

  private static final WorkingDays CHINA = WorkingDays.ofChina();

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, false", "2025-01-02, true", "2025-01-26, true", "2025-01-27, true",
    "2025-01-28, false", "2025-02-04, false", "2025-02-05, true", "2025-02-08, true",
    "2025-04-27, true", "2025-05-05, false", "2025-06-02, false", "2025-09-28, true",
    "2025-10-08, false", "2025-10-09, true", "2025-10-11, true", "2026-01-02, false",
    "2026-01-04, true", "2026-02-14, true", "2026-02-15, false", "2026-02-23, false",
    "2026-02-24, true", "2026-02-28, true", "2026-04-06, false", "2026-05-05, false",
    "2026-05-06, true", "2026-05-09, true", "2026-06-19, false", "2026-09-20, true",
    "2026-09-25, false", "2026-10-07, false", "2026-10-08, true", "2026-10-10, true",
    "2026-11-21, false"
  })
  void a_day_is_worked_as_the_state_council_announced(LocalDate day, boolean worked) {
    assertThat(CHINA.isWorkingDay(day)).isEqualTo(worked);
  }

  @Test
  void each_year_has_as_many_days_off_and_made_up_as_the_notices_say() {
    assertThat(CHINA.holidays())
        .filteredOn(day -> day.getYear() == 2025)
        .hasSize(1 + 8 + 3 + 5 + 3 + 8);
    assertThat(CHINA.holidays())
        .filteredOn(day -> day.getYear() == 2026)
        .hasSize(3 + 9 + 3 + 5 + 3 + 3 + 7);
    assertThat(CHINA.makeUpDays()).filteredOn(day -> day.getYear() == 2025).hasSize(5);
    assertThat(CHINA.makeUpDays()).filteredOn(day -> day.getYear() == 2026).hasSize(6);
  }

  @Test
  void a_period_skips_the_spring_festival_and_counts_made_up_days() {
    assertThat(CHINA.after(LocalDate.of(2026, 2, 12), 5)).isEqualTo("2026-02-26");
  }

  @Test
  void a_year_without_a_notice_has_the_days_off_of_the_law_and_is_provisional() {
    assertThat(CHINA.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(CHINA.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(CHINA.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(CHINA.isWorkingDay(LocalDate.of(2099, 10, 1))).isFalse();
    assertThat(CHINA.isWorkingDay(LocalDate.of(2099, 10, 5))).isTrue();
  }

  /** New lunar year, Qingming, Dragon Boat and Mid-Autumn as almanacs print them. */
  @ParameterizedTest
  @CsvSource({
    "2025, 01-29, 04-04, 05-31, 10-06",
    "2026, 02-17, 04-05, 06-19, 09-25",
    "2027, 02-06, 04-05, 06-09, 09-15",
    "2028, 01-26, 04-04, 05-28, 10-03",
    "2029, 02-13, 04-04, 06-16, 09-22",
    "2033, 01-31, 04-04, 06-01, 09-08",
    "2034, 02-19, 04-05, 06-20, 09-27"
  })
  void holidays_of_moon_and_sun_are_computed(
      int year, String newYear, String qingming, String dragonBoat, String midAutumn) {
    LocalDate first = LocalDate.parse(year + "-" + newYear);
    assertThat(LegalHolidays.of(year))
        .contains(first.minusDays(1), first, first.plusDays(1), first.plusDays(2))
        .contains(LocalDate.parse(year + "-" + qingming))
        .contains(LocalDate.parse(year + "-" + dragonBoat))
        .contains(LocalDate.parse(year + "-" + midAutumn));
  }

  /** Where the library differs, the new moon comes minutes from midnight; see the file. */
  @Test
  void the_almanac_agrees_with_the_computed_moon_except_in_two_nights() {
    List<String> different = new ArrayList<>();
    for (List<String> row :
        DataFile.rows(
            "kernel/lunar-holidays-cn.csv", "year", "new_year", "dragon_boat", "mid_autumn")) {
      int year = Integer.parseInt(row.getFirst());
      if (!row.equals(
          List.of(
              row.getFirst(),
              computed(year, 1, 1).toString(),
              computed(year, 5, 5).toString(),
              computed(year, 8, 15).toString()))) {
        different.add(row.get(1) + " for " + computed(year, 1, 1));
        assertThat(computed(year, 5, 5)).hasToString(row.get(2));
        assertThat(computed(year, 8, 15)).hasToString(row.get(3));
      }
    }
    assertThat(different).containsExactly("2027-02-06 for 2027-02-07", "2030-02-03 for 2030-02-02");
  }

  private static LocalDate computed(int year, int month, int day) {
    var calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"), ULocale.CHINA);
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.IS_LEAP_MONTH, 0);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    return LocalDate.ofInstant(
        Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void the_days_off_of_the_law_are_among_those_that_were_announced() {
    for (int year : new int[] {2025, 2026}) {
      assertThat(CHINA.holidays()).containsAll(LegalHolidays.of(year));
      assertThat(LegalHolidays.of(year)).hasSizeBetween(12, 13);
    }
  }

  @Test
  void working_days_are_counted_both_ways() {
    LocalDate start = LocalDate.of(2026, 2, 12);
    assertThat(CHINA.between(start, CHINA.after(start, 5))).isEqualTo(5);
    assertThat(CHINA.between(start, start)).isZero();
  }

  @Test
  void an_operator_adds_the_notice_of_a_year_and_changes_a_day(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("2027.csv"),
        """
        # 2027
        date,kind,name
        2026-10-08,holiday,moved
        2027-01-01,holiday,New Year
        2027-01-02,holiday,New Year
        2027-01-09,makeup,New Year
        """);
    WorkingDays added = WorkingDays.ofChinaAnd(folder);

    assertThat(added.isProvisional(LocalDate.of(2027, 1, 4))).isFalse();
    assertThat(added.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
    assertThat(added.isWorkingDay(LocalDate.of(2026, 10, 8))).isFalse();
    assertThat(added.isWorkingDay(LocalDate.of(2026, 10, 9))).isTrue();
    assertThat(WorkingDays.ofChinaAnd(folder.resolve("2027.csv"))).isEqualTo(added);
  }

  @Test
  void an_operators_file_that_is_wrong_or_missing_is_named(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, "date,kind,name\n2027-13-01,holiday,x\n");
    assertThatThrownBy(() -> WorkingDays.ofChinaAnd(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2027-13-01");
    assertThatThrownBy(() -> WorkingDays.ofChinaAnd(folder.resolve("missing.csv")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing.csv");
  }

  @Test
  void a_row_that_contradicts_another_or_makes_up_on_a_weekday_is_a_fault() {
    assertFault("2026-01-01,holiday,a", "2026-01-01,holiday,b");
    assertFault("2026-01-04,makeup,a", "2026-01-04,holiday,b");
    assertFault("2026-01-05,makeup,a");
    assertFault("2026-01-05,free,a");
  }

  private static void assertFault(String... lines) {
    List<List<String>> rows = Stream.of(lines).map(line -> List.of(line.split(","))).toList();
    assertThatThrownBy(() -> ChineseWorkingDays.read(rows))
        .isInstanceOf(IllegalStateException.class);
  }
}
