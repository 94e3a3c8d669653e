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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.certificate.Mandate.Standing;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class StateRulesTests {

  private static final LocalDate DAY = Samples.DAY;
  private static final LocalDate TODAY = DAY.plusDays(100);
  private static final UUID MATTER = new UUID(0, 5);

  @Test
  void clause9_3_onlyAManagerWhomNothingTiesToTheHolderMovesACertificate() {
    Refusal tied = Conflict.SAME_ORGANISATION.because("演示一号", "演示精密制造有限公司");

    assertThat(StateRules.whyNotHandle(actor(Role.MANAGER), List.of())).isEmpty();
    assertThat(StateRules.whyNotHandle(actor(Role.OFFICER), List.of(tied)))
        .containsExactly(CertificateRefusal.NOT_A_MANAGER.because("演示一号"), tied);
  }

  @Test
  void c4_anEventWithItsDaySuspendsTerminatesOrVoids() {
    for (CertificateState to : List.of(SUSPENDED, TERMINATED, VOIDED)) {
      assertThat(whyNot(ACTIVE, to, event(StateGround.OWN_ACCIDENT))).isEmpty();
    }
    assertThat(whyNot(TERMINATED, VOIDED, event(StateGround.CONDUCT))).isEmpty();
    assertThat(whyNot(SUSPENDED, ACTIVE, lifted())).isEmpty();
  }

  @Test
  void c3_whatIsTerminatedVoidedOrRunOutComesNotBack() {
    for (CertificateState from : List.of(TERMINATED, VOIDED, SUPERSEDED)) {
      assertThat(whyNot(from, ACTIVE, lifted()))
          .containsExactly(CertificateRefusal.MOVE_UNKNOWN.because(from, ACTIVE));
    }
    LocalDate later = DAY.plusYears(4);
    assertThat(StateRules.whyNotMove(Samples.in(SUSPENDED), ACTIVE, lifted(), later))
        .containsExactly(CertificateRefusal.MOVE_UNKNOWN.because(EXPIRED, ACTIVE));
  }

  @ParameterizedTest
  @CsvSource({
    "AWARDED, ''",
    "CONDUCT, SUSPENDED TERMINATED VOIDED",
    "DISHONESTY, SUSPENDED TERMINATED VOIDED",
    "OWN_ACCIDENT, SUSPENDED TERMINATED VOIDED",
    "LINKED_ACCIDENT, SUSPENDED TERMINATED VOIDED",
    "LIFTED, ACTIVE",
    "LAPSED, ACTIVE",
    "NEWER, SUPERSEDED",
    "PERIOD_OVER, EXPIRED"
  })
  void c4_eachGroundServesItsMoves(StateGround ground, String states) {
    List<String> served =
        Arrays.stream(CertificateState.values()).filter(ground::serves).map(Enum::name).toList();
    assertThat(String.join(" ", served)).isEqualTo(states);
  }

  @Test
  void c4_aGroundThatDoesNotServeIsNamed() {
    assertThat(whyNot(ACTIVE, SUSPENDED, lifted()))
        .containsExactly(
            CertificateRefusal.GROUND_UNFIT.because(StateGround.LIFTED, SUSPENDED).at("ground"));
  }

  @Test
  void c9_onlyConductAndDishonestyAreMisconduct() {
    assertThat(Arrays.stream(StateGround.values()).filter(StateGround::isMisconduct))
        .containsExactly(StateGround.CONDUCT, StateGround.DISHONESTY);
  }

  @Test
  void clause9_3_aReasonIsGivenAndFits() {
    assertThat(whyNot(ACTIVE, SUSPENDED, move("。。。", TODAY, DAY)))
        .containsExactly(CertificateRefusal.NO_REASON.because().at("reason"));
    String longer = "多".repeat(StateRules.REASON + 1);
    assertThat(whyNot(ACTIVE, SUSPENDED, move(longer, TODAY, DAY)))
        .containsExactly(
            CertificateRefusal.REASON_TOO_LONG
                .because(StateRules.REASON, StateRules.REASON + 1)
                .at("reason"));
  }

  @Test
  void clause9_3_nothingIsMovedForTheFutureNorBeforeItsLastChange() {
    LocalDate tomorrow = TODAY.plusDays(1);
    assertThat(whyNot(ACTIVE, SUSPENDED, move("理由", tomorrow, DAY)))
        .containsExactly(CertificateRefusal.DAY_AHEAD.because(tomorrow).at("since"));
    assertThat(whyNot(ACTIVE, SUSPENDED, move("理由", DAY.minusDays(1), DAY)))
        .containsExactly(
            CertificateRefusal.BEFORE_LAST_CHANGE.because(DAY.minusDays(1), DAY).at("since"));
  }

  @Test
  void c4_anEventHasItsDayInThePastAndNothingElseHasOne() {
    assertThat(whyNot(ACTIVE, SUSPENDED, move("理由", TODAY, null)))
        .containsExactly(
            CertificateRefusal.EVENT_DAY.because(StateGround.CONDUCT).at("happenedOn"));
    assertThat(whyNot(SUSPENDED, ACTIVE, new StateMove(StateGround.LIFTED, "理由", TODAY, null, DAY)))
        .containsExactly(CertificateRefusal.EVENT_DAY.because(StateGround.LIFTED).at("happenedOn"));
    assertThat(whyNot(ACTIVE, SUSPENDED, move("理由", TODAY, TODAY.plusDays(1))))
        .containsExactly(CertificateRefusal.DAY_AHEAD.because(TODAY.plusDays(1)).at("happenedOn"));
  }

  @Test
  void c4_oneProposesTwoOthersDecideAndOneOfThemCarriesItOut() {
    PersonId by = actor(Role.MANAGER).person();
    PersonId second = new PersonId(new UUID(0, 8));
    PersonId third = new PersonId(new UUID(0, 9));
    Refusal undecided = CertificateRefusal.NOT_DECIDED.because(Samples.in(ACTIVE).number());

    assertThat(whyNotCarry(Set.of(by, second, third), Standing.DECIDED)).isEmpty();
    assertThat(whyNotCarry(Set.of(by, second), Standing.DECIDED)).containsExactly(undecided);
    assertThat(whyNotCarry(Set.of(second, third, new PersonId(new UUID(0, 7))), Standing.DECIDED))
        .containsExactly(undecided);
    assertThat(whyNotCarry(Set.of(by), Standing.PROVISIONAL)).as("urgent").isEmpty();
    assertThat(whyNotCarry(Set.of(by, second, third), Standing.DROPPED)).containsExactly(undecided);
  }

  @Test
  void c4_onlyAnUrgentSuspensionThatNobodyConfirmedLapsesAndOnlyAfterItsDays() {
    assertThat(whyNotLapse(Standing.PROVISIONAL, TODAY.plusDays(1))).isEmpty();
    assertThat(whyNotLapse(Standing.PROVISIONAL, TODAY)).isNotEmpty();
    assertThat(whyNotLapse(Standing.DROPPED, TODAY)).isEmpty();
    assertThat(whyNotLapse(Standing.DECIDED, TODAY.plusDays(1)))
        .containsExactly(CertificateRefusal.MOVE_UNKNOWN.because(SUSPENDED, ACTIVE));
  }

  @Test
  void c3_onlyWhatItWasSuspendedForIsLifted() {
    Certificate suspended = Samples.in(SUSPENDED);
    History history = Samples.history(suspension(mandate(Set.of(), Standing.DECIDED, TODAY)));
    assertThat(StateRules.whyNotEnd(suspended, history, lifting(MATTER))).isEmpty();
    assertThat(StateRules.whyNotEnd(suspended, history, lifting(new UUID(0, 99))))
        .containsExactly(CertificateRefusal.MOVE_UNKNOWN.because(SUSPENDED, ACTIVE));
  }

  private static List<Refusal> whyNotLapse(Standing standing, LocalDate today) {
    Mandate urgent = mandate(Set.of(), standing, TODAY);
    return StateRules.whyNotLapse(
        Samples.in(SUSPENDED), Samples.history(suspension(urgent)), urgent, today);
  }

  private static StateChange suspension(Mandate mandate) {
    return StateChange.carriedOut(
        mandate, ACTIVE, SUSPENDED, new AccountId(new UUID(0, 1)), Instant.EPOCH);
  }

  private static Mandate lifting(UUID matter) {
    return new Mandate(
        new UUID(0, 7),
        matter,
        Samples.in(ACTIVE).holder(),
        ACTIVE,
        lifted(),
        Set.of(),
        Standing.DECIDED);
  }

  private static Mandate mandate(Set<PersonId> people, Standing standing, LocalDate until) {
    return new Mandate(
        new UUID(0, 6),
        MATTER,
        Samples.in(ACTIVE).holder(),
        SUSPENDED,
        new StateMove(StateGround.CONDUCT, "理由", TODAY, until, DAY),
        people,
        standing);
  }

  @Test
  void c3_onlyASuspensionHasALastDay() {
    var until = new StateMove(StateGround.CONDUCT, "理由", TODAY, TODAY, DAY);
    assertThat(whyNot(ACTIVE, SUSPENDED, until)).isEmpty();
    assertThat(whyNot(ACTIVE, VOIDED, until))
        .containsExactly(CertificateRefusal.UNTIL_UNFIT.because(TODAY, TODAY).at("until"));
  }

  private static List<Refusal> whyNotCarry(Set<PersonId> people, Standing standing) {
    return StateRules.whyNotCarry(
        Samples.in(ACTIVE), mandate(people, standing, TODAY), actor(Role.MANAGER));
  }

  @Test
  void clause9_7_aLaterCertificateOfTheSamePersonTakesThePlace() {
    Certificate older = Samples.in(ACTIVE);
    Certificate newer = Samples.certificate(2, TODAY, ACTIVE);

    assertThat(StateRules.whyNotSupersede(older, newer, TODAY)).isEmpty();
    assertThat(StateRules.whyNotSupersede(newer, older, TODAY))
        .containsExactly(CertificateRefusal.NOT_NEWER.because(older.number(), newer.number()));
    assertThat(StateRules.whyNotSupersede(older, older, TODAY))
        .containsExactly(CertificateRefusal.NOT_NEWER.because(older.number(), older.number()));
    assertThat(StateRules.whyNotSupersede(Samples.in(VOIDED), newer, TODAY))
        .containsExactly(CertificateRefusal.MOVE_UNKNOWN.because(VOIDED, SUPERSEDED));
  }

  @Test
  void clause9_1_timeEndsACertificateOnTheDayAfterTheLast() {
    Certificate certificate = Samples.in(ACTIVE);
    LocalDate last = certificate.validity().through();

    assertThat(StateRules.whyNotExpire(certificate, last))
        .containsExactly(CertificateRefusal.MOVE_UNKNOWN.because(ACTIVE, EXPIRED));
    assertThat(StateRules.whyNotExpire(certificate, last.plusDays(1))).isEmpty();
    assertThat(StateRules.whyNotExpire(Samples.in(VOIDED), last.plusDays(1))).isNotEmpty();
  }

  private static List<Refusal> whyNot(CertificateState from, CertificateState to, StateMove move) {
    return StateRules.whyNotMove(Samples.in(from), to, move, TODAY);
  }

  private static StateMove event(StateGround ground) {
    return new StateMove(ground, "理由", TODAY, null, DAY);
  }

  private static StateMove move(String reason, LocalDate since, LocalDate happenedOn) {
    return new StateMove(StateGround.CONDUCT, reason, since, null, happenedOn);
  }

  private static StateMove lifted() {
    return new StateMove(StateGround.LIFTED, "已改正", TODAY, null, null);
  }

  private static Actor actor(Role role) {
    return new Actor(
        new AccountId(new UUID(0, 1)), new PersonId(new UUID(0, 1)), "演示一号", Set.of(role), null);
  }
}
