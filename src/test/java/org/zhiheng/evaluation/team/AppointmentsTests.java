package org.zhiheng.evaluation.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.kernel.Refusal;

class AppointmentsTests {

  @ParameterizedTest
  @EnumSource
  void clause_8_3_a_team_is_appointed_for_an_accepted_application_only(ApplicationStage stage) {
    List<Refusal> refused = List.of(EvaluationRefusal.NOT_ACCEPTED.because(stage));
    boolean accepted = stage == ApplicationStage.ACCEPTED;
    boolean again = Set.of(ApplicationStage.ACCEPTED, ApplicationStage.CONCLUDED).contains(stage);

    assertThat(Appointments.whyNotAppoint(stage, 1)).isEqualTo(accepted ? List.of() : refused);
    assertThat(Appointments.whyNotAppoint(stage, 2)).isEqualTo(again ? List.of() : refused);
  }
}
