package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.certificate.Validity;

class CertificateYearTests {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-23..2027-11-22 2027-11-23..2028-11-22 2028-11-23..2029-11-22",
    // 29 February: the first year ends on 28 February, as the validity does
    "2024-02-29, 2024-02-29..2025-02-28 2025-03-01..2026-02-28 2026-03-01..2027-02-28",
    "2024-02-28, 2024-02-28..2025-02-27 2025-02-28..2026-02-27 2026-02-28..2027-02-27",
    // the last day of the third year is a 29 February
    "2025-03-01, 2025-03-01..2026-02-28 2026-03-01..2027-02-28 2027-03-01..2028-02-29",
    "2026-01-01, 2026-01-01..2026-12-31 2027-01-01..2027-12-31 2028-01-01..2028-12-31",
    "2026-08-31, 2026-08-31..2027-08-30 2027-08-31..2028-08-30 2028-08-31..2029-08-30"
  })
  void c2_yearsRunFromTheFirstDayOfValidityToItsLast(LocalDate from, String years) {
    assertThat(
            CertificateYear.of(Validity.of(from, 3)).stream()
                .map(year -> year.from() + ".." + year.through())
                .collect(Collectors.joining(" ")))
        .isEqualTo(years);
  }

  @Test
  void c2_yearsLeaveNoGapAndMeetTheEndWhateverTheFirstDay() {
    for (LocalDate day = LocalDate.of(2024, 1, 1);
        day.isBefore(LocalDate.of(2028, 3, 2));
        day = day.plusDays(1)) {
      Validity validity = Validity.of(day, 3);
      var years = CertificateYear.of(validity);
      assertThat(years).hasSize(3);
      assertThat(years.getFirst().from()).isEqualTo(day);
      assertThat(years.getLast().through()).isEqualTo(validity.through());
      for (int y = 1; y < 3; y++) {
        assertThat(years.get(y).from()).isEqualTo(years.get(y - 1).through().plusDays(1));
      }
    }
  }

  @Test
  void c2_aDayLiesInOneYearOrInNone() {
    Validity validity = Validity.of(LocalDate.of(2024, 2, 29), 3);
    assertThat(CertificateYear.on(LocalDate.of(2025, 2, 28), validity).orElseThrow().number())
        .isEqualTo(1);
    assertThat(CertificateYear.on(LocalDate.of(2025, 3, 1), validity).orElseThrow().number())
        .isEqualTo(2);
    assertThat(CertificateYear.on(LocalDate.of(2024, 2, 28), validity)).isEmpty();
    assertThat(CertificateYear.on(LocalDate.of(2027, 3, 1), validity)).isEmpty();
  }
}
