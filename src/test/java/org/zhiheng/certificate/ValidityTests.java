package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.SchemeText;

class ValidityTests {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 3, 2029-11-22",
    "2026-01-01, 3, 2028-12-31",
    "2024-02-28, 3, 2027-02-27",
    // no 29 February 2027: the anniversary falls on 1 March
    "2024-02-29, 3, 2027-02-28",
    "2024-03-01, 3, 2027-02-28",
    // the day before 1 March 2028 is a 29 February
    "2025-03-01, 3, 2028-02-29",
    "2025-02-28, 3, 2028-02-27",
    // a 29 February with an anniversary ends on 28 February as well
    "2024-02-29, 4, 2028-02-28",
    "2026-11-23, 1, 2027-11-22"
  })
  void clause9Point1RunsThroughTheDayBeforeTheAnniversary(
      LocalDate decidedOn, int years, LocalDate through) {
    assertThat(Validity.of(decidedOn, years)).isEqualTo(new Validity(decidedOn, through));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, false",
    "2026-11-23, true",
    "2029-11-22, true",
    "2029-11-23, false",
  })
  void bothEndsAreValid(LocalDate day, boolean covered) {
    assertThat(Validity.of(LocalDate.parse("2026-11-23"), 3).covers(day)).isEqualTo(covered);
  }

  @Test
  void neverEndsBeforeItBegins() {
    LocalDate day = LocalDate.parse("2026-11-23");
    assertThatThrownBy(() -> new Validity(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void c1_validityBeginsWithTheDecisionOrWithTheIssueAsTheSchemeReadsIt() {
    LocalDate decided = LocalDate.of(2026, 12, 28);
    LocalDate issued = LocalDate.of(2027, 1, 6);
    Scheme shipped = SchemeText.shipped().load();
    Scheme fromIssue = SchemeText.shipped().reading(Reading.FROM_ISSUE).load();

    assertThat(Validity.beginsOn(shipped, decided, issued)).isEqualTo(decided);
    assertThat(Validity.beginsOn(fromIssue, decided, issued)).isEqualTo(issued);
    assertThat(Validity.of(issued, 3).through()).isEqualTo("2030-01-05");
  }
}
