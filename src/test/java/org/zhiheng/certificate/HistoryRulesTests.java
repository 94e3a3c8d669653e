package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.certificate.CertificateState.ACTIVE;
import static org.zhiheng.certificate.CertificateState.EXPIRED;
import static org.zhiheng.certificate.CertificateState.SUPERSEDED;
import static org.zhiheng.certificate.CertificateState.SUSPENDED;
import static org.zhiheng.certificate.CertificateState.TERMINATED;
import static org.zhiheng.certificate.CertificateState.VOIDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.kernel.AccountId;

/** C4, C8 and C9 look at the whole history of a certificate. */
class HistoryRulesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final AccountId BY = new AccountId(new UUID(0, 1));
  private static final int URGENT = 1;
  private static final int OTHER = 2;

  private final StateChange awarded = line(null, ACTIVE, StateGround.AWARDED, 0, null, 0);

  @Test
  void c9_misconductCountsAlsoWhereSomethingElseEndedTheCertificateLater() {
    History history =
        confirmed(
            suspended(ACTIVE, StateGround.CONDUCT, 10, 1),
            line(SUSPENDED, TERMINATED, StateGround.OWN_ACCIDENT, 20, null, 2));
    assertThat(HistoryRules.misconductOn(history)).contains(DAY.plusDays(10));
    assertThat(HistoryRules.suspensions(history)).isEmpty();
    assertThat(HistoryRules.now(history).since()).isEqualTo(DAY.plusDays(20));
  }

  @Test
  void c9_misconductCountsAlsoWhereItsSuspensionWasLifted() {
    History history =
        confirmed(suspended(ACTIVE, StateGround.DISHONESTY, 10, 1), lifted(ACTIVE, 30, 1));
    assertThat(HistoryRules.misconductOn(history)).contains(DAY.plusDays(10));
    assertThat(HistoryRules.now(history).after()).isEqualTo(ACTIVE);
  }

  @Test
  void c4_anUrgentSuspensionThatNobodyConfirmedHarmsNobodyAfterwards() {
    History history =
        unconfirmed(suspended(ACTIVE, StateGround.CONDUCT, 10, URGENT), lapsed(ACTIVE, 20, URGENT));
    assertThat(HistoryRules.standing(history)).containsExactly(awarded);
    assertThat(HistoryRules.misconductOn(history)).isEmpty();
    assertThat(HistoryRules.now(history).since()).as("as if it had never been").isEqualTo(DAY);
  }

  @Test
  void c4_anUrgentSuspensionHoldsForEverybodyWhileItWaitsAndCountsForNoWait() {
    History history = unconfirmed(suspended(ACTIVE, StateGround.CONDUCT, 10, URGENT));
    assertThat(HistoryRules.now(history).after()).isEqualTo(SUSPENDED);
    assertThat(HistoryRules.suspendedSince(history)).isEmpty();
    assertThat(HistoryRules.misconductOn(history)).isEmpty();
    assertThat(prior(SUSPENDED, history)).isEqualTo(State.HELD);
  }

  @Test
  void c8_anUrgentSuspensionThatTheEndOfValidityOvertookNeverCountsUnlessItIsConfirmed() {
    StateChange urgent = suspended(ACTIVE, StateGround.CONDUCT, 10, URGENT);
    StateChange over = line(SUSPENDED, EXPIRED, StateGround.PERIOD_OVER, 15, null, 0);
    History waiting = unconfirmed(urgent, over);
    assertThat(HistoryRules.suspendedSince(waiting)).isEmpty();
    assertThat(HistoryRules.misconductOn(waiting)).isEmpty();
    assertThat(HistoryRules.standing(waiting)).containsExactly(awarded, over);
    assertThat(prior(EXPIRED, waiting)).isEqualTo(State.EXPIRED);

    History agreed = confirmed(urgent, over);
    assertThat(HistoryRules.suspendedSince(agreed)).contains(DAY.plusDays(10));
    assertThat(prior(EXPIRED, agreed)).isEqualTo(State.SUSPENDED);
  }

  @Test
  void c4_anUrgentSuspensionOnWhichAnotherOneFollowsLapsesAllTheSame() {
    StateChange urgent = suspended(ACTIVE, StateGround.CONDUCT, 10, URGENT);
    StateChange second = suspended(SUSPENDED, StateGround.OWN_ACCIDENT, 12, OTHER);
    History both = unconfirmed(urgent, second);
    assertThat(HistoryRules.without(both, matter(URGENT))).isEqualTo(SUSPENDED);

    History lapsed = unconfirmed(urgent, second, lapsed(SUSPENDED, 20, URGENT));
    assertThat(HistoryRules.now(lapsed)).isEqualTo(second);
    assertThat(HistoryRules.misconductOn(lapsed)).isEmpty();
    assertThat(HistoryRules.suspendedSince(lapsed)).contains(DAY.plusDays(12));
    assertThat(HistoryRules.without(lapsed, matter(OTHER))).isEqualTo(ACTIVE);
  }

  @Test
  void c4_theSecondSuspensionIsLiftedFirstAndTheUrgentOneLapsesAfterwards() {
    StateChange urgent = suspended(ACTIVE, StateGround.CONDUCT, 10, URGENT);
    StateChange second = suspended(SUSPENDED, StateGround.OWN_ACCIDENT, 12, OTHER);
    StateChange end = lifted(SUSPENDED, 14, OTHER);
    History urgentOnly = unconfirmed(urgent, second, end);
    assertThat(HistoryRules.now(urgentOnly).ground()).isEqualTo(StateGround.CONDUCT);
    assertThat(HistoryRules.without(urgentOnly, matter(URGENT))).isEqualTo(ACTIVE);

    History none = unconfirmed(urgent, second, end, lapsed(ACTIVE, 20, URGENT));
    assertThat(HistoryRules.standing(none))
        .extracting(StateChange::after)
        .containsExactly(ACTIVE, SUSPENDED, ACTIVE);
    assertThat(HistoryRules.suspensions(none)).isEmpty();
    assertThat(HistoryRules.now(none).since()).isEqualTo(DAY.plusDays(14));
  }

  @Test
  void c8_whatRanOutWhileItWasSuspendedDidNotEndByPlainExpiry() {
    StateChange suspended = suspended(ACTIVE, StateGround.OWN_ACCIDENT, 10, 1);
    History history =
        confirmed(suspended, line(SUSPENDED, EXPIRED, StateGround.PERIOD_OVER, 99, null, 0));
    assertThat(HistoryRules.suspendedSince(history)).contains(DAY.plusDays(10));
  }

  @Test
  void c8_aSuspensionWhoseLastDayHadComeBeforeTheEndCostsNoYearThoughNobodyLiftedIt() {
    LocalDate end = DAY.plusDays(99);
    StateChange over = line(SUSPENDED, EXPIRED, StateGround.PERIOD_OVER, 100, null, 0);
    assertThat(HistoryRules.suspendedAtEnd(confirmed(until(98), over), end)).isEmpty();
    assertThat(HistoryRules.suspendedAtEnd(confirmed(until(99), over), end))
        .as("suspended on its last day")
        .contains(DAY.plusDays(10));
    assertThat(HistoryRules.suspendedAtEnd(confirmed(until(98), until(300), over), end))
        .as("it got another end")
        .contains(DAY.plusDays(10));
    assertThat(HistoryRules.suspendedSince(confirmed(until(98))))
        .as("as long as it runs, people lift it")
        .contains(DAY.plusDays(10));
  }

  private static StateChange until(int days) {
    StateChange open = suspended(ACTIVE, StateGround.OWN_ACCIDENT, 10, 1);
    return new StateChange(
        open.before(),
        open.after(),
        open.since(),
        DAY.plusDays(days),
        open.ground(),
        open.reason(),
        open.happenedOn(),
        open.mandate(),
        open.matter(),
        open.by(),
        open.at());
  }

  @Test
  void c3_ofASuspensionThatGotAnotherEndOnlyTheLastOneStands() {
    StateChange first = suspended(ACTIVE, StateGround.CONDUCT, 10, 1);
    StateChange longer = suspended(SUSPENDED, StateGround.CONDUCT, 20, 1);
    List<StateChange> standing = HistoryRules.standing(confirmed(first, longer));
    assertThat(standing).containsExactly(awarded, longer.since(DAY.plusDays(10)));
    assertThat(HistoryRules.suspendedSince(confirmed(first, longer)))
        .as("C8 counts from its first day")
        .contains(DAY.plusDays(10));
  }

  @Test
  void c3_suspensionsForTwoEventsOfOneKindAreTwo() {
    StateChange first = suspended(ACTIVE, StateGround.CONDUCT, 10, 1);
    StateChange second = suspended(SUSPENDED, StateGround.CONDUCT, 20, 2);
    History both = confirmed(first, second);
    assertThat(HistoryRules.standing(both)).containsExactly(awarded, first, second);
    assertThat(HistoryRules.suspensions(both)).containsExactly(first, second);
    assertThat(HistoryRules.suspendedSince(both))
        .as("C8: a full year after the later one")
        .contains(DAY.plusDays(20));
  }

  @Test
  void c3_ofSeveralSuspensionsTheOneThatHoldsLongestSaysUntilWhenAndWhy() {
    StateChange open = until(suspended(ACTIVE, StateGround.OWN_ACCIDENT, 10, 1), null);
    StateChange dated = until(suspended(SUSPENDED, StateGround.CONDUCT, 20, 2), DAY.plusDays(60));
    assertThat(HistoryRules.now(confirmed(open, dated)).until()).isNull();
    assertThat(HistoryRules.now(confirmed(open, dated)).ground())
        .isEqualTo(StateGround.OWN_ACCIDENT);
    StateChange now = HistoryRules.now(confirmed(open, dated, lifted(SUSPENDED, 30, 1)));
    assertThat(now.until()).isEqualTo(DAY.plusDays(60));
    assertThat(now.since()).as("suspended without a break").isEqualTo(DAY.plusDays(10));
  }

  @Test
  void clause9_3_whatWasTakenOrReplacedWasNotValidAfterwardsThoughItsDaysGoOn() {
    var validity = new Validity(DAY, DAY.plusYears(3).minusDays(1));
    for (CertificateState end : List.of(TERMINATED, VOIDED, SUPERSEDED)) {
      StateChange ended = line(ACTIVE, end, StateGround.CONDUCT, 20, DAY, 3);
      assertThat(HistoryRules.wasValid(validity, confirmed(ended), DAY.plusDays(20))).isTrue();
      assertThat(HistoryRules.wasValid(validity, confirmed(ended), DAY.plusDays(21))).isFalse();
    }
    History suspended = confirmed(suspended(ACTIVE, StateGround.CONDUCT, 10, 1));
    assertThat(HistoryRules.wasValid(validity, suspended, DAY.plusDays(21))).isTrue();
    assertThat(HistoryRules.wasValid(validity, confirmed(), DAY.minusDays(1))).isFalse();
    assertThat(HistoryRules.wasValid(validity, confirmed(), DAY.plusYears(3))).isFalse();
  }

  @Test
  void c9_anOlderMisconductThatFollowsDoesNotHideTheLaterOne() {
    StateChange first = suspended(ACTIVE, StateGround.CONDUCT, 30, 1);
    StateChange older = suspended(SUSPENDED, StateGround.DISHONESTY, 10, 2);
    assertThat(HistoryRules.misconductOn(confirmed(first, older))).contains(DAY.plusDays(30));
  }

  @Test
  void clause9_3_aDecisionThatIsUndoneLeavesWhatTimeAndOtherDecisionsMade() {
    Certificate held = Samples.in(TERMINATED);
    LocalDate last = held.validity().through();
    StateChange suspended = suspended(ACTIVE, StateGround.CONDUCT, 10, 1);
    StateChange another = suspended(SUSPENDED, StateGround.OWN_ACCIDENT, 12, 2);
    StateChange ended = line(SUSPENDED, TERMINATED, StateGround.CONDUCT, 14, DAY, 3);

    assertThat(undone(held, confirmed(suspended), 1, false, last)).isEqualTo(ACTIVE);
    assertThat(undone(held, confirmed(suspended, another), 2, false, last)).isEqualTo(SUSPENDED);
    History all = confirmed(suspended, another, ended);
    assertThat(undone(held, all, 3, false, last)).isEqualTo(SUSPENDED);
    assertThat(undone(held, all, 3, false, last.plusDays(1))).isEqualTo(EXPIRED);
    assertThat(undone(held, all, 3, true, last)).isEqualTo(CertificateState.SUPERSEDED);
    assertThat(undone(held, all, 1, false, last)).as("what ended it stands").isEqualTo(TERMINATED);
  }

  private static CertificateState undone(
      Certificate held, History history, int matter, boolean taken, LocalDate today) {
    return HistoryRules.withoutDecision(held, history, new UUID(8, matter), taken, today);
  }

  private History confirmed(StateChange... then) {
    return history(Set.of(), then);
  }

  /** The one that one person ordered alone has not been confirmed. */
  private History unconfirmed(StateChange... then) {
    return history(Set.of(new UUID(8, URGENT)), then);
  }

  private History history(Set<UUID> unconfirmed, StateChange... then) {
    History history = new History(List.of(awarded), unconfirmed);
    for (StateChange each : then) {
      history = history.with(each);
    }
    return history;
  }

  private static State prior(CertificateState state, History history) {
    return PriorRules.prior(Samples.in(state), history, Samples.DAY).state();
  }

  private static UUID matter(int number) {
    return new UUID(7, number);
  }

  private static StateChange suspended(
      CertificateState before, StateGround ground, int days, int matter) {
    return line(before, SUSPENDED, ground, days, DAY.plusDays(days), matter);
  }

  private static StateChange lifted(CertificateState after, int days, int matter) {
    return line(SUSPENDED, after, StateGround.LIFTED, days, null, matter);
  }

  private static StateChange lapsed(CertificateState after, int days, int matter) {
    return line(SUSPENDED, after, StateGround.LAPSED, days, null, matter);
  }

  private static StateChange until(StateChange of, @Nullable LocalDate day) {
    return new StateChange(
        of.before(),
        of.after(),
        of.since(),
        day,
        of.ground(),
        of.reason(),
        of.happenedOn(),
        of.mandate(),
        of.matter(),
        of.by(),
        of.at());
  }

  private static StateChange line(
      @Nullable CertificateState before,
      CertificateState after,
      StateGround ground,
      int days,
      @Nullable LocalDate happenedOn,
      int matter) {
    return new StateChange(
        before,
        after,
        DAY.plusDays(days),
        null,
        ground,
        "",
        happenedOn,
        matter == 0 || ground == StateGround.LAPSED ? null : new UUID(8, matter),
        matter == 0 ? null : matter(matter),
        BY,
        Instant.EPOCH);
  }
}
