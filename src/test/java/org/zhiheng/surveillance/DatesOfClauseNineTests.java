package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Validity;
import org.zhiheng.scheme.Periods;

/** All dates of clause 9, with the days on which they go wrong; computed by hand. */
class DatesOfClauseNineTests {

  private static final Periods PERIODS =
      new Periods(3, 3, 6, List.of(6, 4, 3, 2, 1), 1, List.of(3, 1), 12, 36, 12);

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    // three years, through the day before the anniversary
    "C1 last day, 2026-03-02, 2029-03-01",
    "C1 last day, 2026-01-01, 2028-12-31",
    "C1 last day, 2026-12-31, 2029-12-30",
    "C1 last day, 2021-03-01, 2024-02-29",
    "C1 last day, 2021-02-28, 2024-02-27",
    "C1 last day, 2024-02-29, 2027-02-28",
    // calendar days: a last day in the National Day holidays does not move
    "C1 last day, 2025-10-04, 2028-10-03",
    // certificate years leave no day between them
    "C2 first year ends, 2024-02-29, 2025-02-28",
    "C2 second year begins, 2024-02-29, 2025-03-01",
    "C2 first year ends, 2023-03-01, 2024-02-29",
    "C2 first year ends, 2023-02-28, 2024-02-27",
    "C2 second year ends, 2022-03-01, 2024-02-29",
    // C3: suspended when it runs out, no plain expiry: a full year from the suspension
    "C3 again after suspension, 2029-02-20, 2030-02-20",
    // C5: six months before the day after the last one, expected in the last three
    "C5 renewal taken from, 2026-03-02, 2028-09-02",
    "C5 renewal taken from, 2024-02-29, 2026-09-01",
    "C5 renewal taken from, 2023-08-31, 2026-02-28",
    "C5 renewal taken from, 2025-08-31, 2028-02-29",
    "C5 renewal taken from, 2026-07-01, 2029-01-01",
    "C5 renewal expected from, 2023-05-31, 2026-02-28",
    "C5 renewal expected from, 2026-03-02, 2028-12-02",
    "C5 last reminder, 2023-03-31, 2026-02-28",
    "C5 last reminder, 2026-01-01, 2028-12-01",
    // C6: the day after the old last one, and three years from there
    "C6 renewal begins, 2024-02-29, 2027-03-01",
    "C6 renewal ends, 2024-02-29, 2030-02-28",
    "C6 renewal begins, 2021-03-01, 2024-03-01",
    "C6 renewal ends, 2021-03-01, 2027-02-28",
    // C8: one full year after the sanction; at once after the plain end
    "C8 again after sanction, 2025-03-02, 2026-03-02",
    "C8 again after sanction, 2024-02-29, 2025-03-01",
    "C8 again after sanction, 2023-02-28, 2024-02-28",
    "C8 again after sanction, 2027-12-31, 2028-12-31",
    "C8 again after plain end, 2024-02-29, 2027-03-01",
    // C9: three full years after what happened, where that is later
    "C9 again after misconduct, 2024-02-29, 2027-03-01",
    "C9 again after misconduct, 2023-02-28, 2026-02-28",
    "C9 again after misconduct, 2025-12-31, 2028-12-31",
    // C10: twelve full months after the beginning
    "C10 upgrade from, 2026-03-02, 2027-03-02",
    "C10 upgrade from, 2024-02-29, 2025-03-01",
    "C10 upgrade from, 2023-03-01, 2024-03-01",
    "C10 upgrade from, 2023-02-28, 2024-02-28"
  })
  void eachDateOfClauseNine(String what, LocalDate day, LocalDate expected) {
    assertThat(date(what, day)).isEqualTo(expected);
  }

  private static LocalDate date(String what, LocalDate day) {
    Validity validity = Validity.of(day, 3);
    List<CertificateYear> years = CertificateYear.of(validity);
    return switch (what) {
      case "C1 last day" -> validity.through();
      case "C2 first year ends" -> years.get(0).through();
      case "C2 second year begins" -> years.get(1).from();
      case "C2 second year ends" -> years.get(1).through();
      case "C5 renewal taken from" -> first(ApplicationKind.RENEWAL, day, active(validity));
      case "C5 renewal expected from" -> RenewalRules.expectedFrom(validity, PERIODS);
      case "C5 last reminder" -> RenewalRules.reminderDays(validity, PERIODS).getLast();
      case "C6 renewal begins" -> validity.through().plusDays(1);
      case "C6 renewal ends" -> Validity.of(validity.through().plusDays(1), 3).through();
      case "C3 again after suspension" ->
          first(ApplicationKind.REINSTATEMENT, day, taken(State.SUSPENDED, day, null));
      case "C8 again after sanction" ->
          first(ApplicationKind.REINSTATEMENT, day, taken(State.TERMINATED, day, null));
      case "C8 again after plain end" ->
          first(ApplicationKind.REINSTATEMENT, day, active(validity));
      case "C9 again after misconduct" ->
          first(ApplicationKind.REINSTATEMENT, day, taken(State.VOIDED, day.plusDays(30), day));
      case "C10 upgrade from" -> first(ApplicationKind.UPGRADE, day, active(validity));
      default -> throw new IllegalArgumentException(what);
    };
  }

  @Test
  void c3_sanctionAndExpiryOnOneDay() {
    LocalDate from = LocalDate.of(2026, 3, 2);
    LocalDate last = LocalDate.of(2029, 3, 1);
    var running = Held.certificate(from, CertificateState.ACTIVE, from);
    assertThat(running.stateOn(last).canMoveTo(CertificateState.TERMINATED))
        .as("on its last day it may still be taken away")
        .isTrue();
    assertThat(running.stateOn(last.plusDays(1)).canMoveTo(CertificateState.SUSPENDED))
        .as("the day after there is nothing left to suspend")
        .isFalse();
    var terminated = Held.certificate(from, CertificateState.TERMINATED, last);
    assertThat(terminated.stateOn(last.plusDays(1)))
        .as("what was taken away on its last day did not end by time")
        .isEqualTo(CertificateState.TERMINATED);
  }

  private static LocalDate first(ApplicationKind kind, LocalDate from, PriorCertificate held) {
    return OptionRules.first(kind, from, from.plusYears(4), List.of(held), PERIODS).orElseThrow();
  }

  private static PriorCertificate active(Validity validity) {
    return new PriorCertificate(
        "ZH1",
        "AAA",
        State.ACTIVE,
        validity.from(),
        validity.through(),
        validity.from(),
        null,
        null);
  }

  private static PriorCertificate taken(
      State state, LocalDate since, @Nullable LocalDate misconduct) {
    Validity validity = Validity.of(since.minusYears(1), 3);
    return new PriorCertificate(
        "ZH1", "AAA", state, validity.from(), validity.through(), since, misconduct, null);
  }
}
