package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.certificate.CertificateState.ACTIVE;
import static org.zhiheng.certificate.CertificateState.EXPIRED;
import static org.zhiheng.certificate.CertificateState.SUSPENDED;
import static org.zhiheng.certificate.CertificateState.TERMINATED;
import static org.zhiheng.surveillance.YearStanding.Progress.AHEAD;
import static org.zhiheng.surveillance.YearStanding.Progress.FULFILLED;
import static org.zhiheng.surveillance.YearStanding.Progress.MISSED;
import static org.zhiheng.surveillance.YearStanding.Progress.OPEN;
import static org.zhiheng.surveillance.YearStanding.Progress.WAITING;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.surveillance.YearStanding.Progress;

class EducationRulesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Certificate HELD = Held.certificate(DAY, ACTIVE, DAY);

  @Test
  void clause9_2_whatWasDoneWithinTheValidityCountsOnceItsDayHasCome() {
    assertThat(EducationRules.whyNotEnter(HELD, Held.entry(DAY), DAY)).isEmpty();
    assertThat(EducationRules.whyNotEnter(HELD, Held.entry(DAY.plusDays(1)), DAY))
        .containsExactly(SurveillanceRefusal.NOT_HELD_YET.because(DAY.plusDays(1)).at("heldOn"));
    assertThat(EducationRules.whyNotEnter(HELD, Held.entry(DAY.minusDays(1)), DAY))
        .containsExactly(
            SurveillanceRefusal.OUTSIDE_VALIDITY
                .because(DAY.minusDays(1), DAY, DAY.plusYears(3).minusDays(1))
                .at("heldOn"));
  }

  @Test
  void clause9_2_aSuspendedCertificateIsKeptUpAndOneThatIsOverIsNot() {
    var suspended = Held.certificate(DAY, SUSPENDED, DAY.plusDays(1));
    var terminated = Held.certificate(DAY, TERMINATED, DAY.plusDays(1));
    assertThat(EducationRules.whyNotEnter(suspended, Held.entry(DAY), DAY.plusDays(2))).isEmpty();
    assertThat(EducationRules.whyNotEnter(terminated, Held.entry(DAY), DAY.plusDays(2)))
        .containsExactly(SurveillanceRefusal.CERTIFICATE_OVER.because(TERMINATED));
    LocalDate graceEnds = DAY.plusYears(3).minusDays(1).plusMonths(3);
    assertThat(EducationRules.whyNotEnter(HELD, Held.entry(DAY), DAY.plusYears(3))).isEmpty();
    assertThat(EducationRules.whyNotEnter(HELD, Held.entry(DAY), graceEnds)).isEmpty();
    assertThat(EducationRules.whyNotEnter(HELD, Held.entry(DAY), graceEnds.plusDays(1)))
        .containsExactly(SurveillanceRefusal.CERTIFICATE_OVER.because(EXPIRED));
  }

  @Test
  void c2_theLastYearHasThreeMonthsAfterThePlainEnd() {
    LocalDate last = DAY.plusYears(3).minusDays(1);
    assertThat(EducationRules.isOpen(HELD, last)).isTrue();
    assertThat(EducationRules.isOpen(HELD, last.plusMonths(3))).isTrue();
    assertThat(EducationRules.isOpen(HELD, last.plusMonths(3).plusDays(1))).isFalse();
    var terminated = Held.certificate(DAY, TERMINATED, DAY.plusDays(1));
    assertThat(EducationRules.isOpen(terminated, DAY.plusDays(2))).isFalse();
  }

  @Test
  void clause9_2_anotherPersonOfTheBodyAnnulsWhatWasAccepted() {
    var officer = Held.actor(new PersonId(new UUID(0, 9)), Role.OFFICER);
    var manager = Held.actor(new PersonId(new UUID(0, 10)), Role.MANAGER);
    var holder = Held.actor(Held.HOLDER, Role.APPLICANT);
    EducationRecord waiting =
        EducationRecord.of(
            HELD.number(), 1, Held.entry(DAY), DocumentId.next(), holder.id(), Instant.EPOCH);
    EducationRecord accepted = waiting.accepted(officer.id(), Instant.EPOCH);
    assertThat(EducationRules.whyNotAnnul(accepted, manager, false, List.of())).isEmpty();
    assertThat(EducationRules.whyNotAnnul(accepted, officer, true, List.of()))
        .extracting(Refusal::reason)
        .containsExactly(SurveillanceRefusal.ACCEPTED_IT);
    assertThat(EducationRules.whyNotAnnul(waiting, holder, false, List.of()))
        .extracting(Refusal::reason)
        .containsExactly(SurveillanceRefusal.NOT_STAFF, SurveillanceRefusal.NOT_ACCEPTED);
  }

  @Test
  void c2_hoursAreOptionalAndWithinReason() {
    assertThat(EducationRules.whyNotEnter(HELD, hours(null), DAY)).isEmpty();
    assertThat(EducationRules.whyNotEnter(HELD, hours("0.5"), DAY)).isEmpty();
    assertThat(EducationRules.whyNotEnter(HELD, hours("0.4"), DAY))
        .extracting(Refusal::reason)
        .containsExactly(SurveillanceRefusal.HOURS);
  }

  @Test
  void clause9_2_anOfficerEntersForThoseWhoAttendedWhatWasHeld() {
    var officer = Held.actor(new PersonId(new UUID(0, 9)), Role.OFFICER);
    var manager = Held.actor(new PersonId(new UUID(0, 9)), Role.MANAGER);
    assertThat(EducationRules.whyNotImport(Held.entry(DAY), officer, DAY)).isEmpty();
    assertThat(EducationRules.whyNotImport(Held.entry(DAY.plusDays(1)), manager, DAY))
        .extracting(Refusal::reason)
        .containsExactly(SurveillanceRefusal.NOT_AN_OFFICER, SurveillanceRefusal.NOT_HELD_YET);
  }

  @Test
  void clause9_2_onlyTheHolderEnters() {
    assertThat(EducationRules.whyNotOwn(HELD, Held.actor(Held.HOLDER))).isEmpty();
    assertThat(EducationRules.whyNotOwn(HELD, Held.actor(new PersonId(new UUID(0, 9)))))
        .containsExactly(SurveillanceRefusal.NOT_THE_HOLDER.because("演示一号"));
  }

  @Test
  void clause9_2_anOfficerWhomNothingTiesChecksWhatWaits() {
    var officer = Held.actor(new PersonId(new UUID(0, 9)), Role.OFFICER);
    var manager = Held.actor(new PersonId(new UUID(0, 9)), Role.MANAGER);
    Refusal tied = Conflict.SAME_ORGANISATION.because("演示一号", "演示精密制造有限公司");
    var waiting = Held.record(1, DAY);

    assertThat(EducationRules.whyNotCheck(waiting, officer, List.of())).isEmpty();
    assertThat(EducationRules.whyNotCheck(waiting, manager, List.of(tied)))
        .containsExactly(SurveillanceRefusal.NOT_AN_OFFICER.because("演示一号"), tied);
    assertThat(EducationRules.whyNotCheck(Held.accepted(1, DAY), officer, List.of()))
        .containsExactly(SurveillanceRefusal.SETTLED.because(EducationState.ACCEPTED));
  }

  @Test
  void clause9_3_nothingCountsForACertificateThatWasTerminatedOrDeclaredVoid() {
    for (CertificateState state : List.of(CertificateState.TERMINATED, CertificateState.VOIDED)) {
      assertThat(EducationRules.whyNotAccept(Held.certificate(DAY, state, DAY), DAY))
          .containsExactly(SurveillanceRefusal.NOTHING_COUNTS.because(state));
    }
    for (CertificateState state : List.of(CertificateState.ACTIVE, CertificateState.SUSPENDED)) {
      assertThat(EducationRules.whyNotAccept(Held.certificate(DAY, state, DAY), DAY)).isEmpty();
    }
  }

  @Test
  void clause9_2_whatWasAcceptedOrTakenBackStays() {
    assertThat(EducationRules.whyNotChange(Held.record(1, DAY))).isEmpty();
    assertThat(EducationRules.whyNotChange(returned())).isEmpty();
    assertThat(EducationRules.whyNotChange(Held.accepted(1, DAY)))
        .containsExactly(SurveillanceRefusal.SETTLED.because(EducationState.ACCEPTED));
    assertThat(EducationRules.whyNotChange(Held.record(1, DAY).withdrawn()))
        .containsExactly(SurveillanceRefusal.SETTLED.because(EducationState.WITHDRAWN));
  }

  @Test
  void whoeverIsAskedBackReadsAReason() {
    assertThat(EducationRules.whyNotReason("请补充证明")).isEmpty();
    assertThat(EducationRules.whyNotReason("..."))
        .containsExactly(SurveillanceRefusal.NO_REASON.because().at("reason"));
    assertThat(EducationRules.whyNotReason("长".repeat(501)))
        .containsExactly(SurveillanceRefusal.REASON_TOO_LONG.because(500, 501).at("reason"));
  }

  @Test
  void c2_aYearOwesWhatTheSchemeAsksUntilItIsAcceptedOrOver() {
    LocalDate second = DAY.plusYears(1);
    assertThat(progress(List.of(), DAY)).containsExactly(OPEN, AHEAD, AHEAD);
    assertThat(progress(List.of(Held.record(1, DAY)), DAY)).containsExactly(WAITING, AHEAD, AHEAD);
    assertThat(progress(List.of(returned()), DAY)).containsExactly(WAITING, AHEAD, AHEAD);
    assertThat(progress(List.of(Held.record(1, DAY).withdrawn()), DAY))
        .containsExactly(OPEN, AHEAD, AHEAD);
    assertThat(progress(List.of(Held.accepted(1, DAY)), second.minusDays(1)))
        .containsExactly(FULFILLED, AHEAD, AHEAD);
    assertThat(progress(List.of(), second.minusDays(1))).containsExactly(OPEN, AHEAD, AHEAD);
    assertThat(progress(List.of(), second)).containsExactly(MISSED, OPEN, AHEAD);
    assertThat(progress(List.of(Held.accepted(2, second)), DAY.plusYears(2)))
        .containsExactly(MISSED, FULFILLED, OPEN);
  }

  @Test
  void c2_whatIsOwedIsNeverBelowNothing() {
    var records = List.of(Held.accepted(1, DAY), Held.accepted(1, DAY));
    assertThat(EducationRules.standings(HELD, records, 1, DAY))
        .extracting(YearStanding::owed)
        .containsExactly(0, 1, 1);
    assertThat(EducationRules.standings(HELD, List.of(), 0, DAY))
        .first()
        .extracting(YearStanding::progress)
        .isEqualTo(FULFILLED);
  }

  @Test
  void c2_aCertificateThatEndedInAYearOwesNothingForIt() {
    var terminated = Held.certificate(DAY, TERMINATED, DAY.plusMonths(18));
    assertThat(
            EducationRules.standings(terminated, List.of(), 1, DAY.plusYears(4)).stream()
                .map(YearStanding::progress))
        .containsExactly(MISSED, AHEAD, AHEAD);
  }

  @Test
  void clause9_2_anActivityIsToldInWordsAndSignsAloneAreNone() {
    var signs = new EducationEntry(EducationKind.EXCHANGE, "...", "———", DAY, null);
    assertThat(EducationRules.whyNotEnter(HELD, signs, DAY))
        .containsExactly(
            SurveillanceRefusal.SAYS_NOTHING.because().at("title"),
            SurveillanceRefusal.SAYS_NOTHING.because().at("organiser"));
  }

  private static List<Progress> progress(List<EducationRecord> records, LocalDate today) {
    return EducationRules.standings(HELD, records, 1, today).stream()
        .map(YearStanding::progress)
        .toList();
  }

  private static EducationRecord returned() {
    return Held.record(1, DAY).returned("请补充", new AccountId(new UUID(0, 5)), Instant.EPOCH);
  }

  private static EducationEntry hours(String hours) {
    return new EducationEntry(
        EducationKind.EXCHANGE, "演示交流", "演示学会", DAY, hours == null ? null : new BigDecimal(hours));
  }
}
