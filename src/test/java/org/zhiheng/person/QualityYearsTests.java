package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 5.1 b) as P2 reads it. */
class QualityYearsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "2020-07-01, 2025-06-30, P5Y",
    "2020-07-01, 2025-06-29, P4Y11M29D",
    "2020-03-01, 2025-02-28, P5Y",
    "2019-03-01, 2024-02-29, P5Y",
    "2019-03-01, 2024-02-28, P4Y11M28D",
    "2020-02-29, 2021-02-28, P1Y1D",
    "2020-02-29, 2021-02-27, P11M30D",
    "2020-02-29, 2024-02-28, P4Y",
    "2024-01-01, 2024-12-31, P1Y",
    "2024-01-01, 2024-12-30, P11M30D",
    "2025-05-01, 2025-05-01, P1D"
  })
  void one_period_is_measured_by_the_calendar_with_both_its_days(
      LocalDate from, LocalDate to, Period length) {
    assertThat(worked(quality(from, to))).isEqualTo(length);
  }

  @Test
  void overlapping_contained_and_adjacent_periods_are_one() {
    assertThat(
            worked(
                quality("2022-01-01", "2022-12-31"),
                quality("2020-01-01", "2021-06-30"),
                quality("2021-01-01", "2021-12-31"),
                quality("2020-03-01", "2020-04-30")))
        .isEqualTo(Period.ofYears(3));
  }

  @Test
  void a_free_day_between_two_periods_is_not_counted() {
    assertThat(worked(quality("2020-01-01", "2022-06-30"), quality("2022-07-02", "2024-12-31")))
        .isEqualTo(Period.of(4, 11, 30));
  }

  @Test
  void years_apart_from_each_other_count_in_full_leap_year_or_not() {
    assertThat(
            worked(
                quality("2016-01-01", "2016-12-31"),
                quality("2018-01-01", "2018-12-31"),
                quality("2020-01-01", "2020-12-31"),
                quality("2022-01-01", "2022-12-31"),
                quality("2024-01-01", "2024-12-31")))
        .isEqualTo(Period.ofYears(5));
  }

  @Test
  void months_apart_make_years_and_31_days_apart_a_month() {
    assertThat(worked(quality("2020-01-01", "2020-07-31"), quality("2021-01-01", "2021-05-31")))
        .isEqualTo(Period.ofYears(1));
    assertThat(worked(quality("2020-01-01", "2020-01-15"), quality("2021-01-01", "2021-01-16")))
        .isEqualTo(Period.ofMonths(1));
    assertThat(worked(quality("2020-01-01", "2020-01-15"), quality("2021-01-01", "2021-01-15")))
        .isEqualTo(Period.ofDays(30));
  }

  @Test
  void a_period_that_lasts_or_ends_later_ends_on_the_given_day_and_that_day_counts() {
    LocalDate from = TODAY.minusYears(5).plusDays(1);
    assertThat(QualityYears.on(TODAY, List.of(quality(from, null))).years()).isEqualTo(5);
    assertThat(QualityYears.on(TODAY.minusDays(1), List.of(quality(from, null))).years())
        .isEqualTo(4);
    assertThat(QualityYears.on(TODAY, List.of(quality(from, TODAY.plusYears(9)))).years())
        .isEqualTo(5);
  }

  @Test
  void what_begins_later_and_what_is_no_quality_work_is_left_out() {
    Employment sales =
        new Employment(LocalDate.of(2010, 1, 1), null, "演示一号公司", "", "销售", false, null);
    assertThat(worked(sales, quality(TODAY.plusDays(1), null))).isEqualTo(Period.ZERO);
    assertThat(worked()).isEqualTo(Period.ZERO);
  }

  private static Period worked(Employment... employments) {
    return QualityYears.on(TODAY, Arrays.asList(employments)).length();
  }

  private static Employment quality(String from, String to) {
    return quality(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Employment quality(LocalDate from, LocalDate to) {
    return new Employment(from, to, "演示一号公司", "质量部", "质量经理", true, "测试甲");
  }
}
