package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
  void beyond_the_last_notice_only_weekends_are_free() {
    assertThat(CHINA.isWorkingDay(LocalDate.of(2099, 10, 1))).isTrue();
    assertThat(CHINA.isWorkingDay(LocalDate.of(2099, 10, 3))).isFalse();
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
