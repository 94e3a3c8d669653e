package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Periods;
import org.zhiheng.surveillance.Reminder.Due;

class ReminderRulesTests {

  private static final Periods PERIODS =
      new Periods(3, 3, 6, List.of(6, 4, 3, 2, 1), 1, List.of(3, 1), 12, 36, 12);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Validity VALIDITY = Validity.of(DAY, 3);

  @Test
  void c2_c5_aWholeLifeRunDayByDayGivesEachReminderOnItsDayAndOnce() {
    assertThat(lifeOf(VALIDITY))
        .containsExactly(
            "2026-12-02 EDUCATION 1 3",
            "2027-02-02 EDUCATION 1 1",
            "2027-03-02 YEAR_MISSED 1 0",
            "2027-12-02 EDUCATION 2 3",
            "2028-02-02 EDUCATION 2 1",
            "2028-03-02 YEAR_MISSED 2 0",
            "2028-09-02 RENEWAL 0 6",
            "2028-11-02 RENEWAL 0 4",
            "2028-12-02 RENEWAL 0 3",
            "2028-12-02 EDUCATION 3 3",
            "2029-01-02 RENEWAL 0 2",
            "2029-02-02 RENEWAL 0 1",
            "2029-02-02 EDUCATION 3 1",
            "2029-03-02 YEAR_MISSED 3 0");
  }

  @Test
  void c2_c5_29FebruaryLosesAndDoublesNothing() {
    assertThat(lifeOf(Validity.of(LocalDate.of(2024, 2, 29), 3)))
        .containsExactly(
            "2024-12-01 EDUCATION 1 3",
            "2025-02-01 EDUCATION 1 1",
            "2025-03-01 YEAR_MISSED 1 0",
            "2025-12-01 EDUCATION 2 3",
            "2026-02-01 EDUCATION 2 1",
            "2026-03-01 YEAR_MISSED 2 0",
            "2026-09-01 RENEWAL 0 6",
            "2026-11-01 RENEWAL 0 4",
            "2026-12-01 RENEWAL 0 3",
            "2026-12-01 EDUCATION 3 3",
            "2027-01-01 RENEWAL 0 2",
            "2027-02-01 RENEWAL 0 1",
            "2027-02-01 EDUCATION 3 1",
            "2027-03-01 YEAR_MISSED 3 0");
  }

  @Test
  void c5_whatWasMissedWhileNothingRanIsGivenOnceAndNotPiledUp() {
    LocalDate late = LocalDate.of(2029, 1, 15);
    assertThat(told(late, due(late, CertificateState.ACTIVE, List.of(1, 2, 3), false, Set.of())))
        .containsExactly("2029-01-15 RENEWAL 0 2");
  }

  @Test
  void c5_whoeverHasAppliedOrIsSuspendedIsNotReminded() {
    LocalDate day = LocalDate.of(2028, 9, 2);
    var years = List.of(1, 2, 3);
    assertThat(due(day, CertificateState.ACTIVE, years, false, Set.of())).hasSize(1);
    assertThat(due(day, CertificateState.ACTIVE, years, true, Set.of())).isEmpty();
    assertThat(due(day, CertificateState.SUSPENDED, years, false, Set.of())).isEmpty();
  }

  @Test
  void c2_whatWasHandedInNeedsNoReminder() {
    LocalDate day = LocalDate.of(2026, 12, 2);
    assertThat(due(day, CertificateState.ACTIVE, List.of(), false, Set.of()))
        .containsExactly(
            new Due(
                new Reminder(ReminderKind.EDUCATION, 1, 3),
                VALIDITY.from().plusYears(1).minusDays(1)));
    assertThat(due(day, CertificateState.ACTIVE, List.of(1), false, Set.of())).isEmpty();
  }

  private static List<String> lifeOf(Validity validity) {
    var given = new HashSet<Reminder>();
    return validity
        .from()
        .datesUntil(validity.through().plusDays(10))
        .flatMap(
            day -> {
              List<Due> due =
                  ReminderRules.dueOn(
                      day,
                      certificate(validity, CertificateState.ACTIVE, List.of(), false, given),
                      PERIODS,
                      PERIODS);
              due.forEach(each -> given.add(each.reminder()));
              return told(day, due).stream();
            })
        .toList();
  }

  private static List<Due> due(
      LocalDate day,
      CertificateState state,
      List<Integer> handedIn,
      boolean renewing,
      Set<Reminder> given) {
    return ReminderRules.dueOn(
        day, certificate(VALIDITY, state, handedIn, renewing, given), PERIODS, PERIODS);
  }

  private static List<String> told(LocalDate day, List<Due> due) {
    return due.stream()
        .map(Due::reminder)
        .map(it -> day + " " + it.kind() + " " + it.year() + " " + it.months())
        .toList();
  }

  private static RemindedCertificate certificate(
      Validity validity,
      CertificateState state,
      List<Integer> handedIn,
      boolean renewing,
      Set<Reminder> given) {
    return new RemindedCertificate(
        CertificateNumber.of("ZH", 2026, 1),
        new CaseId(new UUID(0, 1)),
        "db32t4570-2023",
        validity,
        state,
        handedIn,
        renewing,
        given);
  }
}
