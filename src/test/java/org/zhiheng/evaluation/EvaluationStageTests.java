package org.zhiheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.PersonId;

class EvaluationStageTests {

  private static final List<Set<EvaluationStage>> TABLE =
      List.of(
          Set.of(EvaluationStage.SCORING, EvaluationStage.ENDED),
          Set.of(EvaluationStage.CONSENSUS, EvaluationStage.ENDED),
          Set.of(EvaluationStage.REPORTING, EvaluationStage.SCORING, EvaluationStage.ENDED),
          Set.of(EvaluationStage.REPORTED, EvaluationStage.SCORING, EvaluationStage.ENDED),
          Set.of(EvaluationStage.REPORTING, EvaluationStage.ENDED),
          Set.of());

  @Test
  void every_move_is_in_the_table_and_no_other() {
    for (EvaluationStage from : EvaluationStage.values()) {
      assertThat(from.next()).isEqualTo(TABLE.get(from.ordinal()));
      Evaluation evaluation = Teams.evaluation(from);
      for (EvaluationStage to : EvaluationStage.values()) {
        if (from.next().contains(to)) {
          assertThat(evaluation.move(to).stage()).isEqualTo(to);
        } else {
          assertThatThrownBy(() -> evaluation.move(to)).isInstanceOf(IllegalStateException.class);
        }
      }
    }
  }

  @Test
  void the_last_declaration_opens_the_scoring() {
    Set<Statement> all = Set.copyOf(Arrays.asList(Statement.values()));
    Evaluation evaluation = Teams.evaluation(EvaluationStage.DECLARING);

    Evaluation two =
        evaluation.declare(Teams.LEADER, all, Teams.NOW).declare(Teams.SECOND, all, Teams.NOW);

    assertThat(two.stage()).isEqualTo(EvaluationStage.DECLARING);
    assertThat(two.declare(Teams.THIRD, all, Teams.NOW).stage()).isEqualTo(EvaluationStage.SCORING);
  }

  @Test
  void who_replaces_the_leader_leads() {
    Evaluation declined =
        Teams.evaluation(EvaluationStage.DECLARING).decline(Teams.LEADER, "亲属", Teams.NOW);

    Evaluation replaced = declined.replace(Teams.LEADER, Teams.APPLICANT, PersonId.next(), "测试己");

    assertThat(replaced.isLedBy(Teams.APPLICANT)).isTrue();
    assertThat(replaced.team().member(Teams.LEADER)).isEmpty();
  }
}
