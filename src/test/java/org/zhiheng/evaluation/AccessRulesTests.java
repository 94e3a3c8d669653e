package org.zhiheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.Teams.APPLICANT;
import static org.zhiheng.evaluation.Teams.LEADER;
import static org.zhiheng.evaluation.Teams.SECOND;
import static org.zhiheng.evaluation.Teams.THIRD;
import static org.zhiheng.evaluation.Teams.actor;
import static org.zhiheng.evaluation.Teams.evaluation;
import static org.zhiheng.evaluation.Teams.member;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

class AccessRulesTests {

  private static final Actor MANAGER = actor(AccountId.next(), Role.MANAGER);
  private static final Actor SUPERVISOR = actor(AccountId.next(), Role.SUPERVISOR);
  private static final Actor MEMBER = actor(SECOND, Role.ASSESSOR);
  private static final Actor LEADS = actor(LEADER, Role.ASSESSOR);

  @ParameterizedTest
  @EnumSource(EvaluationStage.class)
  void s13_a_member_sees_values_once_all_sheets_are_in_and_others_once_the_consensus_is_closed(
      EvaluationStage stage) {
    Evaluation evaluation = evaluation(stage);

    assertThat(AccessRules.seesValues(evaluation, MEMBER))
        .isEqualTo(stage.reached(EvaluationStage.CONSENSUS));
    assertThat(AccessRules.seesValues(evaluation, MANAGER))
        .isEqualTo(stage.reached(EvaluationStage.REPORTING));
    assertThat(AccessRules.seesValues(evaluation, SUPERVISOR))
        .isEqualTo(stage.reached(EvaluationStage.REPORTING));
  }

  @ParameterizedTest
  @EnumSource(EvaluationStage.class)
  void the_applicant_sees_nothing_whatever_roles_the_account_has(EvaluationStage stage) {
    Evaluation evaluation = evaluation(stage);
    Actor applicant = actor(APPLICANT, Role.values());

    assertThat(AccessRules.maySee(evaluation, applicant)).isFalse();
    assertThat(AccessRules.seesProgress(evaluation, applicant)).isFalse();
    assertThat(AccessRules.seesValues(evaluation, applicant)).isFalse();
    assertThat(AccessRules.mayReadDossier(evaluation, applicant)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(EvaluationStage.class)
  void an_assessor_of_other_cases_sees_nothing(EvaluationStage stage) {
    Actor stranger = actor(AccountId.next(), Role.ASSESSOR);

    assertThat(AccessRules.maySee(evaluation(stage), stranger)).isFalse();
    assertThat(AccessRules.seesValues(evaluation(stage), stranger)).isFalse();
    assertThat(AccessRules.mayReadDossier(evaluation(stage), stranger)).isFalse();
  }

  @Test
  void progress_is_for_leader_manager_and_supervisor() {
    Evaluation evaluation = evaluation(EvaluationStage.SCORING);

    assertThat(AccessRules.seesProgress(evaluation, LEADS)).isTrue();
    assertThat(AccessRules.seesProgress(evaluation, MANAGER)).isTrue();
    assertThat(AccessRules.seesProgress(evaluation, SUPERVISOR)).isTrue();
    assertThat(AccessRules.seesProgress(evaluation, MEMBER)).isFalse();
  }

  @Test
  void clause_8_3_nobody_reads_the_file_before_having_declared_confidentiality() {
    Evaluation open = evaluation(EvaluationStage.DECLARING);

    assertThat(AccessRules.maySee(open, MEMBER)).isTrue();
    assertThat(AccessRules.mayReadDossier(open, MEMBER)).isFalse();
    assertThat(AccessRules.mayReadDossier(evaluation(EvaluationStage.SCORING), MEMBER)).isTrue();
  }

  @Test
  void who_declined_is_out_at_once() {
    Evaluation evaluation =
        evaluation(
            EvaluationStage.DECLARING,
            member(LEADER, Seat.LEADER, IndependenceState.OPEN),
            member(SECOND, Seat.MEMBER, IndependenceState.DECLINED),
            member(THIRD, Seat.MEMBER, IndependenceState.OPEN));

    assertThat(AccessRules.maySee(evaluation, MEMBER)).isFalse();
    assertThat(AccessRules.mayReadDossier(evaluation, MEMBER)).isFalse();
  }

  @Test
  void who_lost_the_role_of_assessor_is_out_too() {
    assertThat(
            AccessRules.maySee(evaluation(EvaluationStage.SCORING), actor(SECOND, Role.PANELLIST)))
        .isFalse();
  }

  @Test
  void a_member_is_one_who_did_not_decline() {
    assertThat(AccessRules.isMember(evaluation(EvaluationStage.DECLARING), MEMBER)).isTrue();
    assertThat(AccessRules.isMember(evaluation(EvaluationStage.SCORING), MEMBER)).isTrue();
    assertThat(AccessRules.isMember(evaluation(EvaluationStage.SCORING), MANAGER)).isFalse();
    Evaluation declined =
        evaluation(
            EvaluationStage.DECLARING,
            member(LEADER, Seat.LEADER, IndependenceState.OPEN),
            member(SECOND, Seat.MEMBER, IndependenceState.DECLINED),
            member(THIRD, Seat.MEMBER, IndependenceState.OPEN));
    assertThat(AccessRules.isMember(declined, MEMBER)).isFalse();
  }

  @Test
  void clause_8_3_nobody_oversees_a_case_that_they_have_a_part_in() {
    Evaluation evaluation = evaluation(EvaluationStage.REPORTING);

    assertThat(AccessRules.oversees(evaluation, MANAGER)).isTrue();
    assertThat(AccessRules.oversees(evaluation, SUPERVISOR)).isTrue();
    for (AccountId involved :
        List.of(APPLICANT, Teams.RECOMMENDER, Teams.COLLEAGUE, LEADER, SECOND)) {
      assertThat(AccessRules.oversees(evaluation, actor(involved, Role.values()))).isFalse();
    }
  }

  @Test
  void s13_only_who_declared_has_a_sheet_and_not_before_the_scoring() {
    assertThat(AccessRules.scores(evaluation(EvaluationStage.DECLARING), MEMBER)).isFalse();
    assertThat(AccessRules.scores(evaluation(EvaluationStage.SCORING), MEMBER)).isTrue();
    assertThat(AccessRules.scores(evaluation(EvaluationStage.ENDED), MEMBER)).isFalse();
    Evaluation left =
        evaluation(EvaluationStage.SCORING).leave(SECOND, Departure.OTHER, "演示", Teams.NOW);
    assertThat(AccessRules.scores(left, MEMBER)).isFalse();
    assertThat(AccessRules.maySee(left, MEMBER)).isFalse();
  }
}
