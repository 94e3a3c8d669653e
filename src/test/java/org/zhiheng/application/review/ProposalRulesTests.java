package org.zhiheng.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.CaseObstacle;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.Proposal.Annulment;
import org.zhiheng.application.Proposal.Settlement;
import org.zhiheng.application.ReviewOutcome;
import org.zhiheng.application.Samples;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class ProposalRulesTests {

  private static final Actor OTHER = Samples.actor("演示负责人", null, Role.MANAGER);

  @ParameterizedTest
  @EnumSource
  void interpretation_P17_a_slip_is_annulled_where_it_led_and_before_the_next_step(
      ReviewOutcome outcome) {
    Dossier slip = reviewed(outcome, outcome.stage());
    assertThat(ProposalRules.whyNotAnnul(slip, Set.of(), List.of())).isEmpty();
    assertThat(ProposalRules.whyNotAnnul(slip, Set.of(LaterStep.TEAM_APPOINTED), List.of()))
        .containsExactly(ApplicationRefusal.STEP_TAKEN.because(LaterStep.TEAM_APPOINTED));
    Dossier later = reviewed(outcome, ApplicationStage.CONCLUDED);
    assertThat(ProposalRules.whyNotAnnul(later, Set.of(), List.of()))
        .containsExactly(ApplicationRefusal.STAGE_FORBIDS.because(ApplicationStage.CONCLUDED));
  }

  @Test
  void interpretation_P17_nothing_is_annulled_once_the_applicant_handed_in_another_application() {
    Dossier refused = reviewed(ReviewOutcome.REFUSED, ApplicationStage.REFUSED);
    ApplicationLine other =
        new ApplicationLine(
            CaseId.next(), null, "测试甲", "", ApplicationStage.SUBMITTED, Samples.NOW, null, null);
    assertThat(ProposalRules.whyNotAnnul(refused, Set.of(), List.of(other)))
        .containsExactly(ApplicationRefusal.OTHER_OPEN.because(ApplicationStage.SUBMITTED));
  }

  @Test
  void interpretation_P17_what_was_annulled_or_never_reviewed_is_not_annulled() {
    Dossier never = Samples.dossier(ApplicationStage.WITHDRAWN);
    assertThat(ProposalRules.whyNotAnnul(never, Set.of(), List.of()))
        .containsExactly(ApplicationRefusal.STAGE_FORBIDS.because(ApplicationStage.WITHDRAWN));
  }

  @Test
  void clause_8_2_the_body_ends_a_case_after_the_acceptance_and_before_the_decision() {
    Dossier accepted = Samples.dossier(ApplicationStage.ACCEPTED);
    assertThat(ProposalRules.whyNotEnd(accepted, Set.of(LaterStep.TEAM_APPOINTED))).isEmpty();
    assertThat(ProposalRules.whyNotEnd(accepted, Set.of(LaterStep.DECIDED)))
        .containsExactly(ApplicationRefusal.STEP_TAKEN.because(LaterStep.DECIDED));
    assertThat(ProposalRules.whyNotEnd(Samples.dossier(ApplicationStage.SUBMITTED), Set.of()))
        .containsExactly(ApplicationRefusal.STAGE_FORBIDS.because(ApplicationStage.SUBMITTED));
  }

  @ParameterizedTest
  @EnumSource
  void facts_are_corrected_while_they_are_frozen_and_the_case_counts(ApplicationStage stage) {
    boolean frozen =
        Set.of(ApplicationStage.SUBMITTED, ApplicationStage.ACCEPTED, ApplicationStage.CONCLUDED)
            .contains(stage);
    assertThat(ProposalRules.whyNotCorrect(Samples.dossier(stage)).isEmpty()).isEqualTo(frozen);
  }

  @Test
  void a_correction_says_something_else_and_why() {
    assertThat(ProposalRules.whyNotWrite("测试甲", "测试假", "录入有误")).isEmpty();
    assertThat(ProposalRules.whyNotWrite("测试甲", "测试甲", " "))
        .containsExactly(
            ApplicationRefusal.SAME_TEXT.because().at("after"),
            ApplicationRefusal.BLANK.because().at("reason"));
    assertThat(ApplicationRules.whyNotReason("录入有误")).isEmpty();
  }

  @Test
  void interpretation_P17_one_proposal_waits_at_a_time() {
    Dossier dossier = Samples.dossier(ApplicationStage.ACCEPTED);
    Proposal open = proposal(Samples.OFFICER);
    Dossier waiting = Samples.with(dossier, Samples.done(List.of(), List.of(), List.of(), open));
    Refusal conflict = Conflict.IS_APPLICANT.because("测试甲");
    assertThat(ProposalRules.whyNotPropose(dossier, List.of())).isEmpty();
    assertThat(ProposalRules.whyNotPropose(waiting, List.of(conflict)))
        .containsExactly(conflict, ApplicationRefusal.PROPOSAL_WAITS.because());
    assertThat(waiting.openPoints()).containsExactly(CaseObstacle.PROPOSAL_WAITS);
  }

  @Test
  void interpretation_P17_the_second_person_is_another_person_by_whatever_account() {
    Proposal open = proposal(Samples.OFFICER);
    Actor again =
        new Actor(AccountId.next(), Samples.OFFICER.person(), "演示受理员", Set.of(Role.MANAGER), null);
    assertThat(ProposalRules.whyNotSettle(open, OTHER, List.of())).isEmpty();
    assertThat(ProposalRules.whyNotSettle(open, again, List.of()))
        .containsExactly(ApplicationRefusal.SAME_PERSON.because());
    Settlement said = new Settlement(true, "", OTHER.id(), OTHER.person(), Samples.NOW);
    Proposal settled =
        new Proposal(
            open.id(),
            open.caseId(),
            open.matter(),
            open.reason(),
            open.by(),
            open.person(),
            open.at(),
            said);
    assertThat(ProposalRules.whyNotSettle(settled, OTHER, List.of()))
        .containsExactly(ApplicationRefusal.PROPOSAL_SETTLED.because());
  }

  @Test
  void interpretation_P17_only_who_proposed_takes_it_back() {
    Proposal open = proposal(Samples.OFFICER);
    assertThat(ProposalRules.whyNotTakeBack(open, Samples.OFFICER)).isEmpty();
    assertThat(ProposalRules.whyNotTakeBack(open, OTHER))
        .containsExactly(ApplicationRefusal.NOT_THE_PROPOSER.because());
  }

  private static Proposal proposal(Actor by) {
    FormalReview review = review(ReviewOutcome.REFUSED);
    return Proposal.of(CaseId.next(), new Annulment(review.id()), "看错材料", by, Samples.NOW);
  }

  private static Dossier reviewed(ReviewOutcome outcome, ApplicationStage stage) {
    return Samples.with(
        Samples.dossier(stage), Samples.done(List.of(), List.of(), List.of(review(outcome))));
  }

  private static FormalReview review(ReviewOutcome outcome) {
    Occurrence ground =
        outcome == ReviewOutcome.REFUSED
            ? new Occurrence("8.2 b)", LocalDate.of(2020, 1, 1), "演示文书")
            : null;
    return FormalReview.of(
        outcome, ApplicationStage.SUBMITTED, ground, Samples.OFFICER, Samples.NOW);
  }
}
