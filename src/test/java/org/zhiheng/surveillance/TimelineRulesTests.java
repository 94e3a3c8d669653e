package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.History;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.scheme.Periods;
import org.zhiheng.surveillance.TimelineEntry.Pace;

class TimelineRulesTests {

  private static final Periods PERIODS =
      new Periods(3, 3, 6, List.of(6, 4, 3, 2, 1), 1, List.of(3, 1), 12, 36, 12);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final StateChange AWARDED =
      change(null, CertificateState.ACTIVE, DAY, StateGround.AWARDED);

  @Test
  void clause9_theWholeLifeIsToldFromTheFirstDay() {
    Certificate certificate = Held.certificate(DAY, CertificateState.ACTIVE, DAY);
    assertThat(told(TimelineRules.of(certificate, history(AWARDED), PERIODS, DAY)))
        .containsExactly(
            "2026-03-02 DECIDED PAST",
            "2027-03-01 YEAR_ENDS NEXT",
            "2027-03-02 UPGRADE_OPENS AHEAD",
            "2028-03-01 YEAR_ENDS AHEAD",
            "2028-09-02 RENEWAL_OPENS AHEAD",
            "2028-12-02 RENEWAL_EXPECTED AHEAD",
            "2029-03-01 YEAR_ENDS AHEAD",
            "2029-03-01 LAST_DAY AHEAD",
            "2029-03-02 OVER AHEAD");
  }

  @Test
  void c6_aRenewalDecidedEarlyBeginsLater() {
    var ahead =
        new Certificate(
            Held.certificate(DAY, CertificateState.ACTIVE, DAY).number(),
            Held.certificate(DAY, CertificateState.ACTIVE, DAY).caseId(),
            1,
            new AccountId(new UUID(0, 2)),
            Held.HOLDER,
            "AAA",
            "db32t4570-2023",
            "DB32/T 4570—2023",
            DAY.minusMonths(2),
            Validity.of(DAY, 3),
            CertificateState.ACTIVE,
            DAY.minusMonths(2),
            Held.certificate(DAY, CertificateState.ACTIVE, DAY).paper(),
            1);
    assertThat(told(TimelineRules.of(ahead, awardedOn(-2), PERIODS, DAY.minusMonths(1))))
        .startsWith("2026-01-02 DECIDED PAST", "2026-03-02 BEGINS NEXT");
    assertThat(told(TimelineRules.of(ahead, awardedOn(-1), PERIODS, DAY)))
        .as("decided, on notice, issued, begun")
        .startsWith("2026-01-02 DECIDED PAST", "2026-02-02 ISSUED PAST", "2026-03-02 BEGINS PAST");
    assertThat(told(TimelineRules.of(ahead, awardedOn(0), PERIODS, DAY)))
        .as("C1, from the issue")
        .startsWith("2026-01-02 DECIDED PAST", "2026-03-02 ISSUED PAST")
        .noneMatch(told -> told.contains("BEGINS"));
  }

  private static History awardedOn(int months) {
    return history(
        change(null, CertificateState.ACTIVE, DAY.plusMonths(months), StateGround.AWARDED));
  }

  @Test
  void clause9_3_whatBefellItIsToldAndNothingIsPlannedAfterAnEarlyEnd() {
    LocalDate suspended = LocalDate.of(2027, 5, 4);
    LocalDate terminated = LocalDate.of(2027, 6, 1);
    var history =
        history(
            AWARDED,
            change(
                CertificateState.ACTIVE,
                CertificateState.SUSPENDED,
                suspended,
                StateGround.CONDUCT),
            change(
                CertificateState.SUSPENDED,
                CertificateState.TERMINATED,
                terminated,
                StateGround.CONDUCT));
    Certificate certificate = Held.certificate(DAY, CertificateState.TERMINATED, terminated);
    List<TimelineEntry> timeline =
        TimelineRules.of(certificate, history, PERIODS, LocalDate.of(2027, 7, 1));
    assertThat(told(timeline))
        .containsExactly(
            "2026-03-02 DECIDED PAST",
            "2027-03-01 YEAR_ENDS PAST",
            "2027-03-02 UPGRADE_OPENS PAST",
            "2027-05-04 STATE PAST",
            "2027-06-01 STATE PAST");
    assertThat(timeline.getLast().about())
        .containsExactly(CertificateState.TERMINATED, StateGround.CONDUCT);
  }

  @Test
  void clause9_1_nothingComesNextOnceItIsOver() {
    Certificate certificate = Held.certificate(DAY, CertificateState.ACTIVE, DAY);
    assertThat(TimelineRules.of(certificate, history(AWARDED), PERIODS, DAY.plusYears(3)))
        .extracting(TimelineEntry::pace)
        .containsOnly(Pace.PAST);
  }

  @Test
  void c3_theLastDayOfASuspensionIsADayOnWhichPeopleDecide_c4_andAnUrgentOneIsToldAsWhatItIs() {
    LocalDate since = LocalDate.of(2027, 5, 4);
    UUID mandate = new UUID(0, 6);
    var suspended =
        new StateChange(
            CertificateState.ACTIVE,
            CertificateState.SUSPENDED,
            since,
            since.plusDays(15),
            StateGround.CONDUCT,
            "演示理由",
            since,
            mandate,
            new UUID(0, 7),
            new AccountId(new UUID(0, 5)),
            Instant.EPOCH);
    Certificate certificate = Held.certificate(DAY, CertificateState.SUSPENDED, since);
    List<StateChange> changes = List.of(AWARDED, suspended);
    assertThat(
            told(
                TimelineRules.of(
                    certificate, new History(changes, Set.of(mandate)), PERIODS, since)))
        .contains("2027-05-04 URGENT PAST", "2027-05-19 SUSPENDED_THROUGH NEXT");
    assertThat(told(TimelineRules.of(certificate, new History(changes, Set.of()), PERIODS, since)))
        .contains("2027-05-04 STATE PAST", "2027-05-19 SUSPENDED_THROUGH NEXT");
  }

  private static History history(StateChange... changes) {
    return new History(List.of(changes), Set.of());
  }

  private static List<String> told(List<TimelineEntry> entries) {
    return entries.stream().map(it -> it.day() + " " + it.kind() + " " + it.pace()).toList();
  }

  private static StateChange change(
      CertificateState before, CertificateState after, LocalDate since, StateGround ground) {
    return new StateChange(
        before,
        after,
        since,
        null,
        ground,
        "演示理由",
        ground == StateGround.CONDUCT ? since : null,
        null,
        null,
        new AccountId(new UUID(0, 5)),
        Instant.EPOCH);
  }
}
