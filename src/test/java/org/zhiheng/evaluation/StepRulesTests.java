package org.zhiheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.EvaluationRefusal.ANSWERED_ALREADY;
import static org.zhiheng.evaluation.EvaluationRefusal.NOT_IN_TEAM;
import static org.zhiheng.evaluation.EvaluationRefusal.NOT_LEADER;
import static org.zhiheng.evaluation.EvaluationRefusal.NOT_TO_REPLACE;
import static org.zhiheng.evaluation.EvaluationRefusal.NO_REASON;
import static org.zhiheng.evaluation.EvaluationRefusal.SHEET_SUBMITTED;
import static org.zhiheng.evaluation.EvaluationRefusal.STATEMENT_MISSING;
import static org.zhiheng.evaluation.EvaluationRefusal.WRONG_STAGE;
import static org.zhiheng.evaluation.Teams.APPLICANT;
import static org.zhiheng.evaluation.Teams.LEADER;
import static org.zhiheng.evaluation.Teams.SECOND;
import static org.zhiheng.evaluation.Teams.evaluation;
import static org.zhiheng.evaluation.Teams.reasons;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

class StepRulesTests {

  private static final Set<Statement> ALL = EnumSet.allOf(Statement.class);

  @Test
  void clause_8_3_every_statement_is_declared_on_its_own() {
    Evaluation open = evaluation(EvaluationStage.DECLARING);

    assertThat(StepRules.whyNotDeclare(open, SECOND, ALL)).isEmpty();
    for (Statement statement : Statement.values()) {
      var rest = EnumSet.complementOf(EnumSet.of(statement));
      assertThat(reasons(StepRules.whyNotDeclare(open, SECOND, rest)))
          .containsExactly(STATEMENT_MISSING);
    }
  }

  @Test
  void an_answer_is_given_once_and_by_members_only() {
    Evaluation declined = evaluation(EvaluationStage.DECLARING).decline(SECOND, "亲属", Teams.NOW);

    assertThat(reasons(StepRules.whyNotDeclare(declined, SECOND, ALL)))
        .containsExactly(ANSWERED_ALREADY);
    assertThat(reasons(StepRules.whyNotDeclare(declined, APPLICANT, ALL)))
        .containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotDecline(evaluation(EvaluationStage.SCORING), SECOND, "亲属")))
        .contains(WRONG_STAGE);
  }

  @Test
  void declining_takes_a_reason() {
    assertThat(reasons(StepRules.whyNotDecline(evaluation(EvaluationStage.DECLARING), SECOND, " ")))
        .containsExactly(NO_REASON);
  }

  @Test
  void who_has_declared_stays_and_only_members_are_replaced() {
    Evaluation open = evaluation(EvaluationStage.DECLARING);

    assertThat(StepRules.whyNotReplace(open, SECOND)).isEmpty();
    assertThat(reasons(StepRules.whyNotReplace(open, APPLICANT))).containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotReplace(open.declare(SECOND, ALL, Teams.NOW), SECOND)))
        .containsExactly(NOT_TO_REPLACE);
    assertThat(reasons(StepRules.whyNotReplace(evaluation(EvaluationStage.SCORING), SECOND)))
        .contains(WRONG_STAGE);
  }

  @Test
  void a_submitted_sheet_is_not_written_into() {
    Sheet sheet = Teams.sheet(SECOND, "0.5");
    Sheet submitted = new Sheet(sheet.caseId(), SECOND, sheet.rows(), Teams.NOW, 2);

    assertThat(StepRules.whyNotScore(evaluation(EvaluationStage.SCORING), SECOND, sheet)).isEmpty();
    assertThat(
            reasons(StepRules.whyNotScore(evaluation(EvaluationStage.SCORING), SECOND, submitted)))
        .containsExactly(SHEET_SUBMITTED);
    assertThat(
            reasons(StepRules.whyNotScore(evaluation(EvaluationStage.SCORING), APPLICANT, sheet)))
        .containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotScore(evaluation(EvaluationStage.CONSENSUS), SECOND, sheet)))
        .containsExactly(WRONG_STAGE);
  }

  @Test
  void s13_consensus_and_report_are_the_leaders() {
    Evaluation evaluation = evaluation(EvaluationStage.CONSENSUS);

    assertThat(StepRules.whyNotLead(evaluation, LEADER, EvaluationStage.CONSENSUS)).isEmpty();
    assertThat(reasons(StepRules.whyNotLead(evaluation, SECOND, EvaluationStage.CONSENSUS)))
        .containsExactly(NOT_LEADER);
    assertThat(reasons(StepRules.whyNotLead(evaluation, LEADER, EvaluationStage.REPORTING)))
        .containsExactly(WRONG_STAGE);
  }

  @Test
  void clause_8_4_only_outsiders_send_a_signed_report_back_and_with_questions() {
    Evaluation reported = evaluation(EvaluationStage.REPORTED);
    Actor outside = Teams.actor(AccountId.next(), Role.PANELLIST);

    assertThat(StepRules.whyNotReopen(reported, "为何", outside)).isEmpty();
    assertThat(reasons(StepRules.whyNotReopen(reported, " ", outside)))
        .containsExactly(EvaluationRefusal.NO_QUESTIONS);
    for (AccountId inside : List.of(LEADER, SECOND, APPLICANT)) {
      Actor actor = Teams.actor(inside, Role.values());
      assertThat(reasons(StepRules.whyNotReopen(reported, "为何", actor)))
          .containsExactly(EvaluationRefusal.NOT_OUTSIDE);
      assertThat(reasons(StepRules.whyNotBeginAgain(reported, "申诉成立", actor)))
          .containsExactly(EvaluationRefusal.NOT_OUTSIDE);
    }
    assertThat(
            reasons(StepRules.whyNotReopen(evaluation(EvaluationStage.REPORTING), "为何", outside)))
        .containsExactly(WRONG_STAGE);
    assertThat(StepRules.whyNotBeginAgain(reported, "申诉成立", outside)).isEmpty();
    assertThat(reasons(StepRules.whyNotBeginAgain(reported, "", outside)))
        .containsExactly(NO_REASON);
  }
}
