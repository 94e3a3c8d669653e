package org.zhiheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageTests {

  private static final List<Set<Stage>> TABLE =
      List.of(
          Set.of(Stage.SCORING),
          Set.of(Stage.CONSENSUS),
          Set.of(Stage.REPORTING),
          Set.of(Stage.REPORTED),
          Set.of());

  @Test
  void every_move_is_in_the_table_and_no_other() {
    for (Stage from : Stage.values()) {
      assertThat(from.next()).isEqualTo(TABLE.get(from.ordinal()));
      Evaluation evaluation = Teams.evaluation(from);
      for (Stage to : Stage.values()) {
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
    Evaluation evaluation = Teams.evaluation(Stage.DECLARING);

    Evaluation two =
        evaluation.declare(Teams.LEADER, all, Teams.NOW).declare(Teams.SECOND, all, Teams.NOW);

    assertThat(two.stage()).isEqualTo(Stage.DECLARING);
    assertThat(two.declare(Teams.THIRD, all, Teams.NOW).stage()).isEqualTo(Stage.SCORING);
  }

  @Test
  void who_replaces_the_leader_leads() {
    Evaluation declined = Teams.evaluation(Stage.DECLARING).decline(Teams.LEADER, "亲属", Teams.NOW);

    Evaluation replaced = declined.replace(Teams.LEADER, Teams.APPLICANT, "测试己");

    assertThat(replaced.isLedBy(Teams.APPLICANT)).isTrue();
    assertThat(replaced.team().member(Teams.LEADER)).isEmpty();
  }
}
