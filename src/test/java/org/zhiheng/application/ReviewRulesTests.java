package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class ReviewRulesTests {

  private static final Dossier SUBMITTED = Samples.dossier(Stage.SUBMITTED);
  private static final LocalDate ON = Samples.TODAY;

  @Test
  void an_officer_who_has_nothing_to_do_with_the_applicant_may_end_it_in_each_way() {
    assertThat(accept(SUBMITTED)).isEmpty();
    assertThat(ReviewRules.whyNotReturn(SUBMITTED, Samples.SCHEME, Samples.OFFICER)).isEmpty();
    assertThat(ReviewRules.whyNotRefuse(SUBMITTED, Samples.OFFICER)).isEmpty();
  }

  @Test
  void nobody_reviews_an_own_application_or_one_of_the_own_organisation() {
    assertThat(ReviewRules.whyNotReview(SUBMITTED, Samples.APPLICANT))
        .containsExactly(
            ApplicationRefusal.REVIEWER_IS_APPLICANT.because(),
            ApplicationRefusal.REVIEWER_OF_ORGANISATION.because());
    Actor colleague = Samples.actor("测试戊", Samples.CODE, Role.OFFICER);
    assertThat(ReviewRules.whyNotReview(SUBMITTED, colleague))
        .containsExactly(ApplicationRefusal.REVIEWER_OF_ORGANISATION.because());
    assertThat(ReviewRules.whyNotReturn(SUBMITTED, Samples.SCHEME, colleague)).isNotEmpty();
    assertThat(ReviewRules.whyNotRefuse(SUBMITTED, colleague)).isNotEmpty();
  }

  @Test
  void nobody_reviews_what_they_recommended_even_from_another_organisation_now() {
    Actor moved =
        new Actor(
            Samples.SIGNER.id(),
            PersonId.next(),
            "测试乙",
            Samples.OFFICER.roles(),
            Samples.OTHER.value());
    assertThat(ReviewRules.whyNotReview(SUBMITTED, moved))
        .containsExactly(ApplicationRefusal.REVIEWER_RECOMMENDED.because());
  }

  @Test
  void whatever_5_1_and_8_1_ask_for_must_be_there_to_accept() {
    Dossier dossier = Samples.with(SUBMITTED, SUBMITTED.selfEvaluations(), List.of());
    assertThat(accept(dossier))
        .containsExactly(ApplicationRefusal.EVIDENCE_MISSING.because().at(Place.EVIDENCE));
    assertThat(ApplicationRules.findings(dossier, Samples.SCHEME, ON))
        .filteredOn(finding -> !finding.met())
        .extracting(finding -> finding.requirement().clause())
        .containsExactly("8.1 c)");
  }

  @ParameterizedTest
  @EnumSource(names = "SUBMITTED", mode = EnumSource.Mode.EXCLUDE)
  void only_what_is_submitted_is_accepted_or_refused(Stage stage) {
    Dossier dossier = Samples.dossier(stage);
    Refusal forbids = ApplicationRefusal.STAGE_FORBIDS.because(stage);
    assertThat(accept(dossier)).containsExactly(forbids);
    assertThat(ReviewRules.whyNotRefuse(dossier, Samples.OFFICER)).containsExactly(forbids);
  }

  @Test
  void interpretation_P7_a_file_is_returned_twice_at_most() {
    assertThat(returned(1)).isEmpty();
    assertThat(returned(2)).containsExactly(ApplicationRefusal.ROUNDS_USED.because(2));
  }

  @Test
  void interpretation_P5_the_notice_names_each_thing_that_is_missing() {
    assertThat(ReviewRules.whyNotNotify(List.of(new Supplement.Item(Part.CV, "缺证明")))).isEmpty();
    assertThat(ReviewRules.whyNotNotify(List.of()))
        .containsExactly(ApplicationRefusal.NO_ITEM.because().at("items"));
    assertThat(ReviewRules.whyNotNotify(List.of(new Supplement.Item(Part.CV, " "))))
        .containsExactly(ApplicationRefusal.BLANK.because().at("items"));
  }

  @Test
  void clause_8_2_a_looks_back_36_months_by_P6() {
    LocalDate first = ON.minusMonths(36);
    assertThat(ground("8.2 a)", first, "演示文书")).isEmpty();
    assertThat(ground("8.2 a)", first.minusDays(1), "演示文书"))
        .containsExactly(
            ApplicationRefusal.GROUND_TOO_OLD.because(first.toString()).at("happenedOn"));
    assertThat(ground("8.2 a)", null, "演示文书"))
        .containsExactly(ApplicationRefusal.BLANK.because().at("happenedOn"));
  }

  @Test
  void clauses_8_2_b_and_c_hold_without_limit_of_time() {
    assertThat(ground("8.2 b)", LocalDate.of(1999, 1, 1), "演示文书")).isEmpty();
    assertThat(ground("8.2 c)", null, "演示文书")).isEmpty();
  }

  @Test
  void a_refusal_needs_a_ground_of_8_2_and_its_evidence() {
    assertThat(ground("5.1 a)", null, " "))
        .containsExactly(
            ApplicationRefusal.GROUND_UNKNOWN.because().at("ground"),
            ApplicationRefusal.BLANK.because().at("evidence"));
  }

  @Test
  void interpretation_P7_deems_withdrawn_what_is_overdue_or_was_returned_twice_in_vain() {
    Dossier returned = Samples.dossier(Stage.RETURNED);
    LocalDate due = returned.application().dueOn();
    Refusal notYet = ApplicationRefusal.NOT_DEEMED_WITHDRAWN.because();
    assertThat(deemed(returned, due)).containsExactly(notYet);
    assertThat(deemed(returned, due.plusDays(1))).isEmpty();
    assertThat(deemed(SUBMITTED, due.plusDays(1))).containsExactly(notYet);
    assertThat(deemed(Samples.dossier(Samples.rounds(Stage.SUBMITTED, 2)), ON)).isEmpty();
  }

  private static List<Refusal> deemed(Dossier dossier, LocalDate today) {
    return ReviewRules.whyNotDeemWithdrawn(dossier, Samples.SCHEME, today, Samples.OFFICER);
  }

  private static List<Refusal> accept(Dossier dossier) {
    return ReviewRules.whyNotAccept(dossier, Samples.SCHEME, ON, Samples.OFFICER);
  }

  private static List<Refusal> returned(int rounds) {
    Dossier dossier = Samples.dossier(Samples.rounds(Stage.SUBMITTED, rounds));
    return ReviewRules.whyNotReturn(dossier, Samples.SCHEME, Samples.OFFICER);
  }

  private static List<Refusal> ground(String clause, LocalDate on, String evidence) {
    return ReviewRules.whyNotFor(new Ground(clause, on, evidence), Samples.SCHEME, ON);
  }
}
