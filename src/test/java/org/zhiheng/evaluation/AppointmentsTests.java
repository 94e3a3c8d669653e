package org.zhiheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.application.ApplicationStage;

class AppointmentsTests {

  @ParameterizedTest
  @EnumSource
  void clause_8_3_a_team_is_appointed_for_an_accepted_application_only(ApplicationStage stage) {
    assertThat(Appointments.whyNotAppoint(stage))
        .isEqualTo(
            stage == ApplicationStage.ACCEPTED
                ? List.of()
                : List.of(EvaluationRefusal.NOT_ACCEPTED.because(stage)));
  }
}
