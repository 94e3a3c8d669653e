package org.zhiheng.application.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Recommendation;
import org.zhiheng.application.Samples;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class RecommendationRulesTests {

  private static final Dossier DRAFT = Samples.dossier(ApplicationStage.DRAFT);
  private static final Recommendation OPEN = Recommendation.requested(Samples.CODE);

  @Test
  void clause_8_1_a_somebody_of_the_organisation_signs() {
    assertThat(sign(OPEN, Samples.SIGNER)).isEmpty();
    assertThat(sign(OPEN, Samples.actor("测试己", Samples.OTHER, Role.EMPLOYER)))
        .containsExactly(ApplicationRefusal.SIGNER_OF_OTHER_ORGANISATION.because());
  }

  @Test
  void interpretation_P4_the_applicant_never_signs_not_even_by_another_account() {
    Actor both =
        new Actor(
            AccountId.next(),
            Samples.APPLICANT.person(),
            "测试甲",
            Samples.SIGNER.roles(),
            Samples.CODE.value());
    assertThat(sign(OPEN, both)).containsExactly(ApplicationRefusal.SIGNER_IS_APPLICANT.because());
  }

  @Test
  void interpretation_P4_the_signatory_is_not_the_applicant_by_name() {
    Refusal same = ApplicationRefusal.SIGNATORY_IS_APPLICANT.because().at("signatory");
    assertThat(write("测试乙")).isEmpty();
    assertThat(write("测试甲")).containsExactly(same);
    assertThat(write(" 测 试　甲 ")).containsExactly(same);
    for (String typed : List.of("测试甲（本人）", "测试甲(本人)", "测试甲本人", "测试甲【申请人】", "测试甲〔代")) {
      assertThat(write(typed)).as(typed).containsExactly(same);
    }
    assertThat(write("测试甲一")).as("another name").isEmpty();
  }

  @Test
  void opinion_signatory_and_position_must_be_written() {
    assertThat(RecommendationRules.whyNotWrite("", " ", "", "测试甲"))
        .containsExactly(
            ApplicationRefusal.BLANK.because().at("opinion"),
            ApplicationRefusal.BLANK.because().at("signatory"),
            ApplicationRefusal.BLANK.because().at("position"));
  }

  @Test
  void it_is_signed_once_and_asked_for_once() {
    assertThat(sign(Samples.recommendation(Samples.CODE), Samples.SIGNER))
        .containsExactly(ApplicationRefusal.RECOMMENDATION_SIGNED.because());
    assertThat(RecommendationRules.whyNotRequest(DRAFT))
        .containsExactly(ApplicationRefusal.RECOMMENDATION_REQUESTED.because());
    assertThat(RecommendationRules.whyNotRequest(Samples.with(DRAFT, (Recommendation) null)))
        .isEmpty();
  }

  @Test
  void nothing_is_signed_once_the_file_is_handed_in() {
    Dossier submitted = Samples.with(Samples.dossier(ApplicationStage.SUBMITTED), OPEN);
    assertThat(RecommendationRules.whyNotSign(submitted, Samples.SIGNER))
        .containsExactly(ApplicationRefusal.STAGE_FORBIDS.because(ApplicationStage.SUBMITTED));
  }

  private static List<Refusal> sign(Recommendation recommendation, Actor by) {
    return RecommendationRules.whyNotSign(Samples.with(DRAFT, recommendation), by);
  }

  private static List<Refusal> write(String signatory) {
    return RecommendationRules.whyNotWrite("同意推荐", signatory, "总经理", "测试甲");
  }
}
