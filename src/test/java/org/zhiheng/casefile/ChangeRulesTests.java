package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.application.ApplicationEvents.ApplicationRefused;
import org.zhiheng.application.ApplicationEvents.ApplicationStarted;
import org.zhiheng.application.ApplicationEvents.ApplicationSubmitted;
import org.zhiheng.application.ApplicationEvents.EmployerChanged;
import org.zhiheng.application.ApplicationEvents.RecommendationRequested;
import org.zhiheng.casefile.Change.Closing;
import org.zhiheng.casefile.Change.Fact;
import org.zhiheng.casefile.Change.Opening;
import org.zhiheng.decision.DecisionEvents.CertificationGranted;
import org.zhiheng.decision.DecisionEvents.ObjectionViewed;
import org.zhiheng.decision.DecisionEvents.TookEffect;
import org.zhiheng.evaluation.Departure;
import org.zhiheng.evaluation.EvaluationEvents.AssessorDeclined;
import org.zhiheng.evaluation.EvaluationEvents.AssessorLeft;
import org.zhiheng.evaluation.EvaluationEvents.AssessorReplaced;
import org.zhiheng.evaluation.EvaluationEvents.PointRaised;
import org.zhiheng.evaluation.EvaluationEvents.PointSettled;
import org.zhiheng.evaluation.EvaluationEvents.ScoringClosed;
import org.zhiheng.evaluation.EvaluationEvents.ScoringOpened;
import org.zhiheng.evaluation.EvaluationEvents.SheetSubmitted;
import org.zhiheng.evaluation.MemberObstacle;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.EventName;
import org.zhiheng.kernel.Role;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingOpened;

class ChangeRulesTests {

  private static final CaseId CASE = CaseId.next();
  private static final AccountId ONE = AccountId.next();
  private static final AccountId OTHER = AccountId.next();
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

  @Test
  void aBegunApplicationWaitsForItsApplicant() {
    Change change = ChangeRules.of(new ApplicationStarted(CASE, "测试甲", ONE, NOW));
    assertThat(change.phase()).isEqualTo(Phase.PREPARING);
    assertThat(change.opens())
        .containsExactly(new Opening(TaskKind.PREPARE, new Assignee.Applicant()));
  }

  @Test
  void a_new_employer_has_a_limit_of_its_own_and_is_looked_for_where_nobody_speaks_for_it() {
    LocalDate due = LocalDate.of(2026, 3, 23);
    assertThat(
            ChangeRules.of(new RecommendationRequested(CASE, "91330100799655058B", due, ONE, NOW))
                .opens())
        .containsExactly(
            new Opening(
                TaskKind.SIGN_RECOMMENDATION,
                new Assignee.Employer("91330100799655058B"),
                null,
                List.of(),
                due));
    assertThat(changedTo("91330100799655058B", false, due).opens())
        .containsExactly(
            new Opening(
                TaskKind.FIND_EMPLOYER, new Assignee.Office(Role.OFFICER), null, List.of(), due));
    assertThat(changedTo("91330100799655058B", true, due).opens()).isEmpty();
  }

  private static Change changedTo(String code, boolean spokenFor, LocalDate due) {
    return ChangeRules.of(new EmployerChanged(CASE, "51", code, "演示新单位", due, spokenFor, ONE, NOW));
  }

  @Test
  void aRequestedRecommendationWaitsForThatOrganisationOnly() {
    Change change =
        ChangeRules.of(new RecommendationRequested(CASE, "91330100799655058B", null, ONE, NOW));
    assertThat(change.phase()).isNull();
    assertThat(change.opens())
        .containsExactly(
            new Opening(TaskKind.SIGN_RECOMMENDATION, new Assignee.Employer("91330100799655058B")));
  }

  @Test
  void aSubmissionEndsWritingAndSupplementAndSetsTheLimitOfTheReview() {
    Change change =
        ChangeRules.of(
            new ApplicationSubmitted(CASE, "2026-000001", "测试甲", "演示制造有限公司", DUE, ONE, NOW));
    assertThat(change.phase()).isEqualTo(Phase.FORMAL_REVIEW);
    assertThat(change.dueOn()).isEqualTo(DUE);
    assertThat(change.facts()).containsEntry(Fact.NUMBER, "2026-000001");
    assertThat(change.closes())
        .containsExactlyInAnyOrder(
            new Closing(TaskKind.PREPARE, null), new Closing(TaskKind.SUPPLEMENT, null));
    assertThat(change.opens())
        .containsExactly(new Opening(TaskKind.REVIEW, new Assignee.Office(Role.OFFICER)));
  }

  @Test
  void whatEndsACaseEndsAllItsTasks() {
    assertThat(ChangeRules.of(new ApplicationRefused(CASE, "8.2 a)", ONE, NOW)).closes())
        .containsExactly(new Closing(null, null));
  }

  @Test
  void whoeverDeclinesIsOutAndTheManagerLooksForSomebodyElse() {
    Change change = ChangeRules.of(new AssessorDeclined(CASE, ONE, NOW));
    assertThat(change.leaves()).containsExactly(ONE);
    assertThat(change.opens())
        .containsExactly(
            new Opening(TaskKind.REPLACE, new Assignee.Office(Role.MANAGER), ONE.value(), ONE));
  }

  @Test
  void aReplacementEndsTheSearchForThatMemberOnly() {
    Change change =
        ChangeRules.of(new AssessorReplaced(CASE, ONE, OTHER, "回避", "", AccountId.next(), NOW));
    assertThat(change.closes()).contains(new Closing(TaskKind.REPLACE, ONE.value()));
    assertThat(change.joins()).containsOnlyKeys(OTHER);
  }

  @Test
  void p15WhoeverLeavesATeamThatAgreesSendsItBackToScoring() {
    Change change =
        ChangeRules.of(new AssessorLeft(CASE, ONE, Departure.ILLNESS, "住院", true, OTHER, NOW));
    assertThat(change.phase()).isEqualTo(Phase.SCORING);
    assertThat(change.closes())
        .contains(new Closing(TaskKind.AGREE, null), new Closing(TaskKind.SCORE, ONE.value()));
    assertThat(change.leaves()).containsExactly(ONE);
  }

  @Test
  void anOpenPointWaitsForTheManagerUntilItIsSettled() {
    Change raised = ChangeRules.of(new PointRaised(CASE, ONE, MemberObstacle.CONFLICT, OTHER, NOW));
    assertThat(raised.opens())
        .containsExactly(
            new Opening(TaskKind.SETTLE, new Assignee.Office(Role.MANAGER), ONE.value(), ONE));
    Change settled =
        ChangeRules.of(new PointSettled(CASE, ONE, MemberObstacle.CONFLICT, OTHER, NOW));
    assertThat(settled.closes()).containsExactly(new Closing(TaskKind.SETTLE, ONE.value()));
  }

  @Test
  void s13EachAssessorScoresAndEachSheetEndsOnlyItsOwnTask() {
    Change opened = ChangeRules.of(new ScoringOpened(CASE, Set.of(ONE, OTHER), DUE, OTHER, NOW));
    assertThat(opened.opens())
        .containsExactlyInAnyOrder(
            new Opening(TaskKind.SCORE, new Assignee.Person(ONE)),
            new Opening(TaskKind.SCORE, new Assignee.Person(OTHER)));
    Change submitted = ChangeRules.of(new SheetSubmitted(CASE, ONE, NOW));
    assertThat(submitted.phase()).isNull();
    assertThat(submitted.closes()).containsExactly(new Closing(TaskKind.SCORE, ONE.value()));
  }

  @Test
  void theLimitOfTheEvaluationGoesOnThroughTheConsensus() {
    assertThat(ChangeRules.of(new ScoringClosed(CASE, ONE, OTHER, NOW)).sameDue()).isTrue();
  }

  @Test
  void aGradeIsKnownOnceItIsAwarded() {
    assertThat(ChangeRules.of(new CertificationGranted(CASE, 1, "AAAA", DUE, ONE, NOW)).phase())
        .isEqualTo(Phase.NOTICE);
    Change change = ChangeRules.of(new TookEffect(CASE, 1, "AAAA", DUE, DUE, ONE, ONE, NOW));
    assertThat(change.phase()).isEqualTo(Phase.CERTIFIED);
    assertThat(change.facts()).containsEntry(Fact.GRADE, "AAAA");
  }

  @Test
  void p11_neitherWhoSaidWhatIsToComeOfAnObjectionNorWhoRecordedItIsAskedNext() {
    UUID objection = UUID.randomUUID();
    var viewed = new ObjectionViewed(CASE, objection, true, "属实", OTHER, ONE, NOW);
    assertThat(ChangeRules.of(viewed).opens())
        .containsExactly(
            new Opening(
                TaskKind.SETTLE_OBJECTION,
                new Assignee.Office(Role.MANAGER),
                objection,
                ONE,
                OTHER));
  }

  @Test
  void c4_aHolderIsAskedToAnswerUntilADay() {
    UUID proceeding = UUID.randomUUID();
    var opened = new HearingOpened(CASE, "N1", proceeding, DUE, ONE, NOW);
    assertThat(ChangeRules.of(opened).opens()).extracting(Opening::dueOn).containsExactly(DUE);
  }

  @Test
  void anEventThatTheTableDoesNotKnowLeavesTheCaseAndStaysInside() {
    var unknown = new Unknown(CASE, ONE, NOW);
    assertThat(ChangeRules.of(unknown)).isEqualTo(Change.NONE);
    assertThat(Telling.of(unknown, OTHER).audience()).isEqualTo(Audience.INSIDE);
  }

  @EventName("casefile.Unknown")
  private record Unknown(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}
}
