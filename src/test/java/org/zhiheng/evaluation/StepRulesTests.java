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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.evaluation.sheet.Sheet;
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
    assertThat(
            reasons(StepRules.whyNotDecline(evaluation(EvaluationStage.CONSENSUS), SECOND, "亲属")))
        .contains(WRONG_STAGE);
  }

  @Test
  void declining_takes_a_reason() {
    assertThat(
            reasons(StepRules.whyNotDecline(evaluation(EvaluationStage.DECLARING), SECOND, "。。。")))
        .containsExactly(NO_REASON);
  }

  @Test
  void p15_only_an_empty_or_undeclared_seat_goes_to_somebody_else() {
    Evaluation open = evaluation(EvaluationStage.DECLARING);
    Evaluation scoring = evaluation(EvaluationStage.SCORING);

    assertThat(StepRules.whyNotReplace(open, SECOND, "未答复")).isEmpty();
    assertThat(reasons(StepRules.whyNotReplace(open, SECOND, "..."))).containsExactly(NO_REASON);
    assertThat(reasons(StepRules.whyNotReplace(open, APPLICANT, "未答复")))
        .containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotReplace(scoring, SECOND, "生病")))
        .containsExactly(NOT_TO_REPLACE);
    assertThat(StepRules.whyNotReplace(gone(scoring, SECOND), SECOND, "生病")).isEmpty();
    assertThat(reasons(StepRules.whyNotReplace(evaluation(EvaluationStage.REPORTED), SECOND, "生病")))
        .contains(WRONG_STAGE);
  }

  @Test
  void p15_a_member_leaves_once_with_a_reason_and_while_the_work_goes_on() {
    Evaluation scoring = evaluation(EvaluationStage.SCORING);
    Evaluation reported = evaluation(EvaluationStage.REPORTED);

    assertThat(StepRules.whyNotLeave(scoring, SECOND, "生病")).isEmpty();
    assertThat(reasons(StepRules.whyNotLeave(scoring, SECOND, ""))).containsExactly(NO_REASON);
    assertThat(reasons(StepRules.whyNotLeave(scoring, APPLICANT, "生病")))
        .containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotLeave(gone(scoring, SECOND), SECOND, "生病")))
        .containsExactly(EvaluationRefusal.SEAT_IS_EMPTY);
    assertThat(reasons(StepRules.whyNotLeave(evaluation(EvaluationStage.DECLARING), SECOND, "生病")))
        .containsExactly(EvaluationRefusal.NOT_DECLARED);
    assertThat(reasons(StepRules.whyNotLeave(reported, SECOND, "生病"))).containsExactly(WRONG_STAGE);
    assertThat(StepRules.whyNotDismiss(scoring, SECOND, "账号停用")).isEmpty();
    assertThat(reasons(StepRules.whyNotDismiss(scoring, SECOND, ""))).containsExactly(NO_REASON);
    assertThat(reasons(StepRules.whyNotDismiss(scoring, APPLICANT, "账号停用")))
        .containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotDismiss(gone(scoring, SECOND), SECOND, "账号停用")))
        .containsExactly(EvaluationRefusal.SEAT_IS_EMPTY);
  }

  @Test
  void p15_another_leads_only_where_the_leader_has_left() {
    Evaluation scoring = evaluation(EvaluationStage.SCORING);
    Evaluation headless = gone(scoring, LEADER);

    assertThat(reasons(StepRules.whyNotLetLead(scoring, SECOND, "生病")))
        .containsExactly(EvaluationRefusal.LEADER_IS_THERE);
    assertThat(StepRules.whyNotLetLead(headless, SECOND, "生病")).isEmpty();
    assertThat(reasons(StepRules.whyNotLetLead(headless, APPLICANT, "生病")))
        .containsExactly(NOT_IN_TEAM);
    assertThat(headless.ledBy(SECOND).isLedBy(SECOND)).isTrue();
    assertThat(reasons(StepRules.whyNotLead(headless, LEADER, EvaluationStage.SCORING)))
        .containsExactly(NOT_LEADER);
  }

  @Test
  void p15_who_comes_later_declares_while_the_others_score() {
    Evaluation scoring = evaluation(EvaluationStage.SCORING);
    AccountId in = AccountId.next();
    Evaluation joined = gone(scoring, SECOND).replace(SECOND, in, Teams.person(in), "测试己");

    assertThat(StepRules.whyNotDeclare(joined, in, ALL)).isEmpty();
    assertThat(reasons(StepRules.whyNotScore(joined, in, Teams.sheet(in, "0.5").submitted())))
        .containsExactly(NOT_IN_TEAM);
    assertThat(joined.declare(in, ALL, Teams.NOW).stage()).isEqualTo(EvaluationStage.SCORING);
  }

  @Test
  void an_open_point_is_named_with_its_member() {
    Evaluation consensus = evaluation(EvaluationStage.CONSENSUS);

    assertThat(StepRules.whyNotWhileOpen(consensus, Map.of())).isEmpty();
    assertThat(
            reasons(
                StepRules.whyNotWhileOpen(
                    consensus, Map.of(SECOND, Set.of(MemberObstacle.ACCOUNT_CLOSED)))))
        .containsExactly(EvaluationRefusal.POINT_IS_OPEN);
  }

  private static Evaluation gone(Evaluation evaluation, AccountId member) {
    return evaluation.leave(member, Departure.ILLNESS, "生病", Teams.NOW);
  }

  @Test
  void a_submitted_sheet_is_not_written_into() {
    Sheet sheet = Teams.sheet(SECOND, "0.5");
    Sheet submitted = new Sheet(sheet.caseId(), SECOND, sheet.rows(), Teams.NOW, 2);

    assertThat(
            StepRules.whyNotScore(evaluation(EvaluationStage.SCORING), SECOND, sheet.submitted()))
        .isEmpty();
    assertThat(
            reasons(
                StepRules.whyNotScore(
                    evaluation(EvaluationStage.SCORING), SECOND, submitted.submitted())))
        .containsExactly(SHEET_SUBMITTED);
    assertThat(
            reasons(
                StepRules.whyNotScore(
                    evaluation(EvaluationStage.SCORING), APPLICANT, sheet.submitted())))
        .containsExactly(NOT_IN_TEAM);
    assertThat(
            reasons(
                StepRules.whyNotScore(
                    evaluation(EvaluationStage.CONSENSUS), SECOND, sheet.submitted())))
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
    assertThat(reasons(StepRules.whyNotReopen(reported, "...", outside)))
        .containsExactly(EvaluationRefusal.NO_QUESTIONS);
    for (AccountId inside : List.of(LEADER, SECOND, APPLICANT)) {
      Actor actor = Teams.actor(inside, Role.values());
      assertThat(reasons(StepRules.whyNotReopen(reported, "为何", actor)))
          .containsExactly(EvaluationRefusal.NOT_OUTSIDE);
    }
    assertThat(
            reasons(StepRules.whyNotReopen(evaluation(EvaluationStage.REPORTING), "为何", outside)))
        .containsExactly(WRONG_STAGE);
    assertThat(StepRules.whyNotBeginAgain(reported, "申诉成立")).isEmpty();
    assertThat(reasons(StepRules.whyNotBeginAgain(reported, ""))).containsExactly(NO_REASON);
  }

  @Test
  void p18_what_needs_every_members_agreement_is_for_members_who_have_declared() {
    Evaluation reporting = evaluation(EvaluationStage.REPORTING);
    EvaluationStage stage = EvaluationStage.REPORTING;

    assertThat(StepRules.whyNotTakePart(reporting, SECOND, stage)).isEmpty();
    assertThat(reasons(StepRules.whyNotTakePart(reporting, APPLICANT, stage)))
        .containsExactly(NOT_IN_TEAM);
    assertThat(reasons(StepRules.whyNotTakePart(reporting, SECOND, EvaluationStage.CONSENSUS)))
        .containsExactly(WRONG_STAGE);
  }
}
