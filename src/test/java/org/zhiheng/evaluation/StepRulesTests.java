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
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepRulesTests {

  private static final Set<Statement> ALL = EnumSet.allOf(Statement.class);

  @Test
  void clause_8_3_every_statement_is_declared_on_its_own() {
    Evaluation open = evaluation(Stage.DECLARING);

    assertThat(StepRules.whyNotDeclare(open, SECOND, ALL)).isEmpty();
    for (Statement statement : Statement.values()) {
      var rest = EnumSet.complementOf(EnumSet.of(statement));
      assertThat(reasons(StepRules.whyNotDeclare(open, SECOND, rest)))
          .containsExactly(STATEMENT_MISSING);
    }
  }

  @Test
  void an_answer_is_given_once_and_by_members_only() {
    Evaluation declined = evaluation(Stage.DECLARING).decline(SECOND, "亲属", Teams.NOW);

    assertThat(reasons(StepRules.whyNotDeclare(declined, SECOND, ALL)))
        .containsExactly(ANSWERED_ALREADY);
    assertThat(reasons(StepRules.whyNotDeclare(declined, APPLICANT, ALL)))
        .containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotDecline(evaluation(Stage.SCORING), SECOND, "亲属")))
        .contains(WRONG_STAGE);
  }

  @Test
  void declining_takes_a_reason() {
    assertThat(reasons(StepRules.whyNotDecline(evaluation(Stage.DECLARING), SECOND, " ")))
        .containsExactly(NO_REASON);
  }

  @Test
  void who_has_declared_stays_and_only_members_are_replaced() {
    Evaluation open = evaluation(Stage.DECLARING);

    assertThat(StepRules.whyNotReplace(open, SECOND)).isEmpty();
    assertThat(reasons(StepRules.whyNotReplace(open, APPLICANT))).containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotReplace(open.declare(SECOND, ALL, Teams.NOW), SECOND)))
        .containsExactly(NOT_TO_REPLACE);
    assertThat(reasons(StepRules.whyNotReplace(evaluation(Stage.SCORING), SECOND)))
        .contains(WRONG_STAGE);
  }

  @Test
  void a_submitted_sheet_is_not_written_into() {
    Sheet sheet = Teams.sheet(SECOND, "0.5");
    Sheet submitted = new Sheet(sheet.caseId(), SECOND, sheet.rows(), Teams.NOW, 2);

    assertThat(StepRules.whyNotScore(evaluation(Stage.SCORING), SECOND, sheet)).isEmpty();
    assertThat(reasons(StepRules.whyNotScore(evaluation(Stage.SCORING), SECOND, submitted)))
        .containsExactly(SHEET_SUBMITTED);
    assertThat(reasons(StepRules.whyNotScore(evaluation(Stage.SCORING), APPLICANT, sheet)))
        .containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotScore(evaluation(Stage.CONSENSUS), SECOND, sheet)))
        .containsExactly(WRONG_STAGE);
  }

  @Test
  void s13_consensus_and_report_are_the_leaders() {
    Evaluation evaluation = evaluation(Stage.CONSENSUS);

    assertThat(StepRules.whyNotLead(evaluation, LEADER, Stage.CONSENSUS)).isEmpty();
    assertThat(reasons(StepRules.whyNotLead(evaluation, SECOND, Stage.CONSENSUS)))
        .containsExactly(NOT_LEADER);
    assertThat(reasons(StepRules.whyNotLead(evaluation, LEADER, Stage.REPORTING)))
        .containsExactly(WRONG_STAGE);
  }
}
