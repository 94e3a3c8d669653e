package org.zhiheng.surveillance.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.surveillance.sanction.Sanctions.DAY;
import static org.zhiheng.surveillance.sanction.Sanctions.HOLDER;
import static org.zhiheng.surveillance.sanction.Sanctions.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class SanctionRulesTests {

  private static final Actor OFFICER = person(1, Role.OFFICER);
  private static final Actor SORTER = person(8, Role.OFFICER);
  private static final Actor FIRST = person(2, Role.MANAGER);
  private static final Actor SECOND = person(3, Role.MANAGER);
  private static final Actor THIRD = person(4, Role.MANAGER);
  private static final LocalDate LAST = DAY.plusDays(14);
  private static final String LONG = "多".repeat(SanctionRules.PROSE + 1);

  private final Incident incident = Sanctions.incident(OFFICER);
  private final Proceeding asked =
      Proceeding.open(incident, Sanctions.NUMBER, OFFICER.id(), Instant.EPOCH);
  private final Proceeding heard = asked.heard("", LAST);

  @Test
  void c4_whatIsReportedIsAnEventThatHappenedAndIsDescribed() {
    assertThat(SanctionRules.whyNotReport(Sanctions.report(StateGround.CONDUCT), DAY, OFFICER))
        .isEmpty();
    var empty = new IncidentReport(StateGround.LIFTED, "x", DAY.plusDays(1), " ", "");
    assertThat(SanctionRules.whyNotReport(empty, DAY, person(5, Role.ASSESSOR)))
        .extracting(Refusal::reason)
        .containsExactly(
            SanctionRefusal.NOT_A_REPORTER,
            SanctionRefusal.NO_EVENT,
            SanctionRefusal.NO_DESCRIPTION,
            SanctionRefusal.DAY_AHEAD);
    var long_ = new IncidentReport(StateGround.CONDUCT, "x", DAY, LONG, "");
    assertThat(SanctionRules.whyNotReport(long_, DAY, Sanctions.holder()))
        .containsExactly(
            SanctionRefusal.TOO_LONG
                .because(SanctionRules.PROSE, SanctionRules.PROSE + 1)
                .at("description"));
  }

  @Test
  void c4_staffSortAReportOnceWithAReason() {
    assertThat(SanctionRules.whyNotSort(incident, "理由", SORTER)).isEmpty();
    assertThat(SanctionRules.whyNotSort(incident, "理由", OFFICER))
        .as("the own report")
        .containsExactly(SanctionRefusal.REPORTED_IT.because(OFFICER.name()));
    Incident sorted =
        incident.sorted(IncidentState.DISMISSED, "理由", "", SORTER.id(), Instant.EPOCH);
    assertThat(SanctionRules.whyNotSort(sorted, "。。。", Sanctions.holder()))
        .extracting(Refusal::reason)
        .containsExactly(
            SanctionRefusal.NOT_STAFF, SanctionRefusal.SORTED, SanctionRefusal.NO_REASON);
  }

  @Test
  void clause9_3_anEventCountsWithinAValidityAndDishonestyFromBeforeToo() {
    IncidentReport conduct = Sanctions.report(StateGround.CONDUCT);
    assertThat(SanctionRules.isWithin(conduct, true)).isTrue();
    assertThat(SanctionRules.isWithin(conduct, false)).isFalse();
    assertThat(SanctionRules.isWithin(Sanctions.report(StateGround.DISHONESTY), false)).isTrue();
  }

  @Test
  void c4_nothingIsTakenUpThatNeitherADocumentNorASourceProves() {
    var bare = new IncidentReport(StateGround.CONDUCT, "x", DAY, "演示经过", "");
    Incident unproved = Incident.of(bare, List.of(), OFFICER, Instant.EPOCH);
    assertThat(SanctionRules.whyNotProved(unproved, "..."))
        .containsExactly(SanctionRefusal.NO_EVIDENCE.because().at("source"));
    assertThat(SanctionRules.whyNotProved(unproved, "演示决定书 1 号")).isEmpty();
    assertThat(SanctionRules.whyNotProved(incident, "")).as("a source on record").isEmpty();
    var file = new DocumentId(new UUID(0, 7));
    Incident filed = Incident.of(bare, List.of(file), OFFICER, Instant.EPOCH);
    assertThat(SanctionRules.whyNotProved(filed, "")).isEmpty();
  }

  @Test
  void c4_linkedResponsibilityIsAnsweredOncePerHolder() {
    assertThat(SanctionRules.whyNotLink(asked, OFFICER.person(), "理由", SORTER)).isEmpty();
    assertThat(SanctionRules.whyNotLink(asked, OFFICER.person(), "理由", OFFICER))
        .containsExactly(SanctionRefusal.REPORTED_IT.because(OFFICER.name()));
    assertThat(SanctionRules.whyNotLink(heard, OFFICER.person(), "理由", SORTER))
        .containsExactly(SanctionRefusal.LINKED_ALREADY.because());
    assertThat(asked.unlinked("理由").state()).isEqualTo(ProceedingState.CLOSED);
  }

  @Test
  void c4_theHolderAnswersOnceAndInTime() {
    assertThat(answer(heard, "陈述", LAST, Sanctions.holder())).isEmpty();
    assertThat(answer(heard, " ", LAST.plusDays(1), OFFICER))
        .extracting(Refusal::reason)
        .containsExactly(
            SanctionRefusal.NOT_THE_HOLDER, SanctionRefusal.TOO_LATE, SanctionRefusal.NO_ANSWER);
    assertThat(answer(asked, "陈述", DAY, Sanctions.holder()))
        .containsExactly(SanctionRefusal.NO_HEARING.because(ProceedingState.LINKING));
    Proceeding answered = heard.answered("陈述", List.of(), Instant.EPOCH);
    assertThat(answer(answered, "又", DAY, Sanctions.holder()))
        .containsExactly(SanctionRefusal.ANSWERED.because());
  }

  @Test
  void c4_onlyAfterTheHearingSomethingIsProposedAndByNobodyWhoReported() {
    assertThat(propose(heard, null, false, LAST, FIRST))
        .containsExactly(SanctionRefusal.NOT_HEARD.because(LAST));
    assertThat(propose(heard, null, false, LAST.plusDays(1), FIRST)).isEmpty();
    assertThat(propose(heard.answered("陈述", List.of(), Instant.EPOCH), null, false, DAY, FIRST))
        .isEmpty();
    assertThat(propose(heard, null, true, DAY, FIRST)).as("urgent").isEmpty();
    assertThat(propose(heard, null, true, DAY, OFFICER))
        .containsExactly(SanctionRefusal.REPORTED_IT.because(OFFICER.name()));
    assertThat(propose(heard, proposed(), true, DAY, FIRST))
        .containsExactly(SanctionRefusal.PROPOSAL_WAITS.because());
    assertThat(propose(asked.unlinked("x"), null, false, DAY, FIRST))
        .containsExactly(SanctionRefusal.NOT_OPEN.because(ProceedingState.CLOSED));
  }

  @Test
  void c3_aSuspensionHasAnEndOrAConditionAndNothingElseHas() {
    LocalDate end = DAY.plusDays(30);
    assertThat(measure(new MeasureProposal(Measure.SUSPEND, end, "", false, "理由"))).isEmpty();
    assertThat(measure(new MeasureProposal(Measure.SUSPEND, null, "整改", true, "理由"))).isEmpty();
    assertThat(measure(new MeasureProposal(Measure.SUSPEND, null, "", false, "理由")))
        .containsExactly(SanctionRefusal.NO_END.because().at("until"));
    assertThat(measure(new MeasureProposal(Measure.VOID, end, "", false, "理由")))
        .containsExactly(SanctionRefusal.NO_END.because().at("until"));
    assertThat(measure(new MeasureProposal(Measure.SUSPEND, DAY, "", false, "理由")))
        .containsExactly(SanctionRefusal.END_PAST.because(DAY).at("until"));
    assertThat(measure(new MeasureProposal(Measure.LIFT, null, "", false, "理由")))
        .containsExactly(
            SanctionRefusal.MEASURE_UNFIT
                .because(CertificateState.ACTIVE, Measure.LIFT)
                .at("measure"));
    var nothing = new MeasureProposal(Measure.NOTHING, null, "", false, "理由");
    assertThat(measure(nothing)).isEmpty();
    assertThat(SanctionRules.whyNotMeasure(nothing, true, List.of(CertificateState.SUSPENDED), DAY))
        .as("nobody could lift it afterwards")
        .containsExactly(
            SanctionRefusal.MEASURE_UNFIT
                .because(CertificateState.SUSPENDED, Measure.NOTHING)
                .at("measure"));
    assertThat(measure(new MeasureProposal(Measure.NOTHING, null, "", true, "理由")))
        .containsExactly(
            SanctionRefusal.MEASURE_UNFIT
                .because(CertificateState.ACTIVE, Measure.NOTHING)
                .at("recall"));
  }

  @Test
  void c6_aMeasureIsJudgedByAllThatTheHolderHoldsAndNotByWhatRanOutMeanwhile() {
    var renewed = List.of(CertificateState.EXPIRED, CertificateState.ACTIVE);
    for (Measure measure : List.of(Measure.SUSPEND, Measure.TERMINATE, Measure.VOID)) {
      assertThat(SanctionRules.isPossible(measure, false, renewed)).isTrue();
    }
    var suspended = List.of(CertificateState.EXPIRED, CertificateState.SUSPENDED);
    assertThat(SanctionRules.isPossible(Measure.LIFT, true, suspended)).isTrue();
    assertThat(SanctionRules.isPossible(Measure.LIFT, false, suspended))
        .as("suspended for something else")
        .isFalse();
    var over = List.of(CertificateState.EXPIRED);
    assertThat(SanctionRules.isPossible(Measure.VOID, false, over)).isFalse();
    assertThat(SanctionRules.isPossible(Measure.NOTHING, false, over))
        .as("nothing is left to lift")
        .isTrue();
  }

  @Test
  void c3_aSuspensionGetsAnotherEndButIsNotOrderedAtOnceOnTopOfAnother() {
    var suspended = List.of(CertificateState.SUSPENDED);
    assertThat(SanctionRules.isPossible(Measure.SUSPEND, true, suspended)).isTrue();
    assertThat(UrgentRules.whyNotAtOnce(suspended))
        .containsExactly(
            SanctionRefusal.MEASURE_UNFIT.because(CertificateState.SUSPENDED, Measure.SUSPEND));
    assertThat(UrgentRules.whyNotAtOnce(List.of(CertificateState.ACTIVE))).isEmpty();
  }

  @Test
  void c4_onePersonOrdersNoSecondUrgentSuspensionAfterOneThatTwoOthersDidNotConfirm() {
    var days = new MeasureProposal(Measure.SUSPEND, LAST, "", false, "理由");
    Ruling urgent = Ruling.propose(new UUID(0, 1), days, true, FIRST, Instant.EPOCH);
    assertThat(UrgentRules.whyNotUrgent(List.of(proposed()), Set.of(), FIRST)).isEmpty();
    assertThat(UrgentRules.whyNotUrgent(List.of(urgent), Set.of(), SECOND))
        .as("for the same event")
        .containsExactly(SanctionRefusal.URGENT_ONCE.because());
    assertThat(UrgentRules.whyNotUrgent(List.of(), Set.of(FIRST.person()), FIRST))
        .as("for another event")
        .containsExactly(SanctionRefusal.URGENT_ALONE.because());
    assertThat(UrgentRules.whyNotUrgent(List.of(), Set.of(FIRST.person()), SECOND)).isEmpty();
  }

  @Test
  void c4_twoOthersDecideAndOneWhoDisagreesEndsIt() {
    Ruling ruling = proposed();
    assertThat(vote(ruling, SECOND)).isEmpty();
    assertThat(vote(ruling, FIRST)).containsExactly(SanctionRefusal.SAME_PERSON.because());
    assertThat(vote(ruling, OFFICER))
        .containsExactly(SanctionRefusal.REPORTED_IT.because(OFFICER.name()));
    Ruling once = ruling.voted(said(SECOND, true));
    assertThat(once.state()).isEqualTo(RulingState.PROPOSED);
    assertThat(vote(once, SECOND)).containsExactly(SanctionRefusal.VOTED_ALREADY.because());
    Ruling decided = once.voted(said(THIRD, true));
    assertThat(decided.state()).isEqualTo(RulingState.DECIDED);
    assertThat(decided.people()).hasSize(3);
    assertThat(vote(decided, person(9, Role.MANAGER)))
        .containsExactly(SanctionRefusal.SETTLED.because(RulingState.DECIDED));
    assertThat(once.voted(said(THIRD, false)).state()).isEqualTo(RulingState.REJECTED);
    assertThat(SanctionRules.whyNotSay(true, "")).isEmpty();
    assertThat(SanctionRules.whyNotSay(false, ""))
        .containsExactly(SanctionRefusal.NO_REASON.because().at("reason"));
  }

  @Test
  void c4_onlyWhoProposedTakesItBackAndOnlyWhileItWaits() {
    assertThat(SanctionRules.whyNotTakeBack(proposed(), FIRST)).isEmpty();
    assertThat(SanctionRules.whyNotTakeBack(proposed(), SECOND))
        .containsExactly(SanctionRefusal.NOT_THE_PROPOSER.because());
    assertThat(SanctionRules.whyNotTakeBack(proposed().takenBack(), FIRST))
        .containsExactly(SanctionRefusal.SETTLED.because(RulingState.TAKEN_BACK));
  }

  @Test
  void c3_thePaperThatIsAskedBackComesBackOnce() {
    Proceeding recalled = heard.ruled(ProceedingState.SUSPENDED, true);
    assertThat(SanctionRules.whyNotHandBack(recalled, OFFICER)).isEmpty();
    assertThat(SanctionRules.whyNotHandBack(recalled.handedBack(DAY), OFFICER))
        .containsExactly(SanctionRefusal.NO_PAPER_OUT.because());
  }

  private static List<Refusal> answer(
      Proceeding proceeding, String text, LocalDate today, Actor by) {
    return SanctionRules.whyNotAnswer(proceeding, HOLDER, text, today, by);
  }

  private List<Refusal> propose(
      Proceeding proceeding, Ruling open, boolean urgent, LocalDate today, Actor by) {
    return SanctionRules.whyNotPropose(
        proceeding, OFFICER.person(), open, urgent, today, List.of(), by);
  }

  private static List<Refusal> measure(MeasureProposal proposal) {
    return SanctionRules.whyNotMeasure(proposal, false, List.of(CertificateState.ACTIVE), DAY);
  }

  private static List<Refusal> vote(Ruling ruling, Actor by) {
    return SanctionRules.whyNotVote(ruling, OFFICER.person(), List.of(), by);
  }

  private static Ruling proposed() {
    var proposal = new MeasureProposal(Measure.TERMINATE, null, "", false, "理由");
    return Ruling.propose(new UUID(0, 1), proposal, false, FIRST, Instant.EPOCH);
  }

  private static RulingVote said(Actor by, boolean agrees) {
    return new RulingVote(by.id(), by.person(), agrees, "理由", Instant.EPOCH);
  }
}
