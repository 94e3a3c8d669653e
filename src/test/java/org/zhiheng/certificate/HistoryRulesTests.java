package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.certificate.CertificateState.ACTIVE;
import static org.zhiheng.certificate.CertificateState.EXPIRED;
import static org.zhiheng.certificate.CertificateState.SUSPENDED;
import static org.zhiheng.certificate.CertificateState.TERMINATED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.AccountId;

/** C8 and C9 look at the whole history of a certificate. */
class HistoryRulesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final AccountId BY = new AccountId(new UUID(0, 1));

  private final StateChange awarded = change(null, ACTIVE, StateGround.AWARDED, 0, null);

  @Test
  void c9_misconductCountsAlsoWhereSomethingElseEndedTheCertificateLater() {
    StateChange suspended = event(ACTIVE, SUSPENDED, StateGround.CONDUCT, 10);
    StateChange ended = event(SUSPENDED, TERMINATED, StateGround.OWN_ACCIDENT, 20);
    List<StateChange> history = List.of(awarded, suspended, ended);
    assertThat(HistoryRules.misconductOn(history)).contains(DAY.plusDays(10));
    assertThat(HistoryRules.lastInForce(history)).contains(ended);
  }

  @Test
  void c9_misconductCountsAlsoWhereItsSuspensionWasLifted() {
    List<StateChange> history =
        List.of(
            awarded,
            event(ACTIVE, SUSPENDED, StateGround.DISHONESTY, 10),
            change(SUSPENDED, ACTIVE, StateGround.LIFTED, 30, null));
    assertThat(HistoryRules.misconductOn(history)).contains(DAY.plusDays(10));
  }

  @Test
  void c4_anUrgentSuspensionThatNobodyConfirmedHarmsNobodyAfterwards() {
    List<StateChange> history =
        List.of(
            awarded,
            event(ACTIVE, SUSPENDED, StateGround.CONDUCT, 10),
            change(SUSPENDED, ACTIVE, StateGround.LAPSED, 20, null));
    assertThat(HistoryRules.standing(history)).containsExactly(awarded);
    assertThat(HistoryRules.misconductOn(history)).isEmpty();
  }

  @Test
  void c8_whatRanOutWhileItWasSuspendedDidNotEndByPlainExpiry() {
    StateChange suspended = event(ACTIVE, SUSPENDED, StateGround.OWN_ACCIDENT, 10);
    List<StateChange> history =
        List.of(awarded, suspended, change(SUSPENDED, EXPIRED, StateGround.PERIOD_OVER, 99, null));
    assertThat(HistoryRules.lastInForce(history)).contains(suspended);
  }

  @Test
  void c3_ofASuspensionThatGotAnotherEndOnlyTheLastOneStands() {
    StateChange first = event(ACTIVE, SUSPENDED, StateGround.CONDUCT, 10);
    StateChange longer = event(SUSPENDED, SUSPENDED, StateGround.CONDUCT, 10);
    assertThat(HistoryRules.standing(List.of(awarded, first, longer)))
        .containsExactly(awarded, longer);
  }

  @Test
  void c9_aSuspensionForAnAccidentDoesNotHideTheMisconductThatItProlongs() {
    StateChange first = event(ACTIVE, SUSPENDED, StateGround.CONDUCT, 10);
    StateChange longer = event(SUSPENDED, SUSPENDED, StateGround.OWN_ACCIDENT, 10);
    assertThat(HistoryRules.misconductOn(List.of(awarded, first, longer)))
        .contains(DAY.plusDays(10));
  }

  @Test
  void c9_anOlderMisconductThatFollowsDoesNotHideTheLaterOne() {
    StateChange first = event(ACTIVE, SUSPENDED, StateGround.CONDUCT, 30);
    StateChange older = event(SUSPENDED, SUSPENDED, StateGround.DISHONESTY, 10);
    assertThat(HistoryRules.misconductOn(List.of(awarded, first, older)))
        .contains(DAY.plusDays(30));
  }

  private static StateChange event(
      CertificateState before, CertificateState after, StateGround ground, int days) {
    return change(before, after, ground, days, DAY.plusDays(days));
  }

  private static StateChange change(
      CertificateState before,
      CertificateState after,
      StateGround ground,
      int days,
      LocalDate happenedOn) {
    return new StateChange(
        before, after, DAY.plusDays(days), null, ground, "", happenedOn, null, BY, Instant.EPOCH);
  }
}
