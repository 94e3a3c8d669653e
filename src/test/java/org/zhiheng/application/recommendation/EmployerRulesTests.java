package org.zhiheng.application.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.CaseObstacle;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.EmployerChange;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.Recommendation;
import org.zhiheng.application.Samples;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class EmployerRulesTests {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 23);
  private static final Actor NEW_SIGNER = Samples.actor("测试己", Samples.OTHER, Role.EMPLOYER);

  @ParameterizedTest
  @EnumSource
  void a_change_is_told_until_the_decision(ApplicationStage stage) {
    Dossier dossier = Samples.dossier(stage);
    assertThat(EmployerRules.whyNotTell(dossier, false).isEmpty()).isEqualTo(stage.isOpen());
    assertThat(EmployerRules.whyNotTell(dossier, true))
        .contains(ApplicationRefusal.STEP_TAKEN.because(LaterStep.DECIDED));
  }

  @Test
  void the_new_employer_is_another_one_and_the_former_one_was_left() {
    Dossier dossier = Samples.dossier(ApplicationStage.ACCEPTED);
    LocalDate today = Samples.TODAY;
    assertThat(EmployerRules.whyNotWrite(dossier, Samples.OTHER, today, today)).isEmpty();
    assertThat(EmployerRules.whyNotWrite(dossier, Samples.CODE, today.plusDays(1), today))
        .containsExactly(
            ApplicationRefusal.SAME_ORGANISATION.because().at("organisation"),
            ApplicationRefusal.DATE_AHEAD.because().at("leftOn"));
  }

  @Test
  void clause_8_1_a_the_new_employer_recommends_after_it_has_told_its_facts() {
    Dossier moved = moved(ApplicationStage.ACCEPTED);
    assertThat(moved.openPoints()).containsExactly(CaseObstacle.NEW_EMPLOYER_RECOMMENDS);
    assertThat(RecommendationRules.whyNotSign(moved, NEW_SIGNER)).isEmpty();
    assertThat(RecommendationRules.whyNotSign(moved, Samples.SIGNER))
        .containsExactly(ApplicationRefusal.SIGNER_OF_OTHER_ORGANISATION.because());
    Dossier unknown =
        Samples.with(moved, org.zhiheng.organisation.Organisation.unknown(Samples.OTHER));
    assertThat(RecommendationRules.whyNotSign(unknown, NEW_SIGNER))
        .containsExactly(ApplicationRefusal.ORGANISATION_INCOMPLETE.because());
    assertThat(RecommendationRules.whyNotSign(moved(ApplicationStage.WITHDRAWN), NEW_SIGNER))
        .containsExactly(ApplicationRefusal.STAGE_FORBIDS.because(ApplicationStage.WITHDRAWN));
  }

  @Test
  void clause_8_1_a_a_case_that_nobody_recommends_in_time_may_be_ended() {
    Dossier moved = moved(ApplicationStage.ACCEPTED);
    assertThat(end(moved, DUE))
        .containsExactly(ApplicationRefusal.STILL_TIME.because(DUE.toString()));
    assertThat(end(moved, DUE.plusDays(1))).isEmpty();
    assertThat(end(Samples.dossier(ApplicationStage.ACCEPTED), DUE.plusDays(1)))
        .containsExactly(ApplicationRefusal.NOTHING_AWAITED.because());
    assertThat(end(moved(ApplicationStage.CONCLUDED), DUE.plusDays(1)))
        .containsExactly(ApplicationRefusal.STAGE_FORBIDS.because(ApplicationStage.CONCLUDED));
    Refusal conflict = Conflict.IS_APPLICANT.because("测试甲");
    assertThat(EmployerRules.whyNotEnd(moved, DUE.plusDays(1), List.of(conflict)))
        .containsExactly(conflict);
  }

  private static List<Refusal> end(Dossier dossier, LocalDate today) {
    return EmployerRules.whyNotEnd(dossier, today, List.of());
  }

  private static Dossier moved(ApplicationStage stage) {
    Dossier before = Samples.dossier(Samples.application(stage).employedBy(Samples.OTHER));
    EmployerChange change =
        new EmployerChange(
            Samples.CODE, Samples.OTHER, Samples.TODAY, DUE, Samples.APPLICANT.id(), Samples.NOW);
    Recommendation former = Samples.recommendation(Samples.CODE);
    Recommendation asked = Recommendation.requested(Samples.OTHER);
    return Samples.with(
        Samples.with(before, Samples.organisation(Samples.OTHER, 1)),
        Samples.done(List.of(former, asked), List.of(change), List.of()));
  }
}
