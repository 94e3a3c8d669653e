package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.certificate.Validity;
import org.zhiheng.scheme.Periods;

class RenewalRulesTests {

  private static final Periods PERIODS =
      new Periods(3, 3, 6, List.of(6, 4, 3, 2, 1), 1, List.of(3, 1), 12, 36, 12);

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2028-09-02 2028-11-02 2028-12-02 2029-01-02 2029-02-02",
    // the end of a month is the end of a shorter one
    "2026-08-31, 2029-02-28 2029-04-30 2029-05-31 2029-06-30 2029-07-31",
    "2025-08-31, 2028-02-29 2028-04-30 2028-05-31 2028-06-30 2028-07-31",
    // 29 February ends on 28 February, so that months are counted back from 1 March
    "2024-02-29, 2026-09-01 2026-11-01 2026-12-01 2027-01-01 2027-02-01",
    "2024-03-01, 2026-09-01 2026-11-01 2026-12-01 2027-01-01 2027-02-01",
    // the last day is a 29 February, and the day after it 1 March
    "2025-03-01, 2027-09-01 2027-11-01 2027-12-01 2028-01-01 2028-02-01",
    "2026-01-01, 2028-07-01 2028-09-01 2028-10-01 2028-11-01 2028-12-01",
    "2026-12-31, 2029-06-30 2029-08-31 2029-09-30 2029-10-31 2029-11-30",
    "2026-03-30, 2028-09-30 2028-11-30 2028-12-30 2029-01-30 2029-02-28",
    "2025-03-30, 2027-09-30 2027-11-30 2027-12-30 2028-01-30 2028-02-29"
  })
  void c5_remindersComeSixFourThreeTwoAndOneMonthsBeforeTheEnd(LocalDate decided, String days) {
    assertThat(
            RenewalRules.reminderDays(Validity.of(decided, 3), PERIODS).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2028-09-01, ",
    "2028-09-02, 6",
    "2028-11-01, 6",
    "2028-11-02, 4",
    "2028-12-02, 3",
    "2029-01-02, 2",
    "2029-02-01, 2",
    "2029-02-02, 1",
    "2029-03-01, 1",
    "2029-03-02, "
  })
  void c5_theLatestReminderThatHasComeIsDue(LocalDate today, @Nullable Integer months) {
    Validity validity = Validity.of(LocalDate.of(2026, 3, 2), 3);
    assertThat(RenewalRules.dueOn(today, validity, PERIODS.reminderMonths()).orElse(null))
        .isEqualTo(months);
  }

  @Test
  void c5_anApplicationIsExpectedInTheLastThreeMonths() {
    assertThat(RenewalRules.expectedFrom(Validity.of(LocalDate.of(2026, 3, 2), 3), PERIODS))
        .isEqualTo("2028-12-02");
    assertThat(RenewalRules.expectedFrom(Validity.of(LocalDate.of(2025, 8, 31), 3), PERIODS))
        .isEqualTo("2028-05-31");
  }
}
