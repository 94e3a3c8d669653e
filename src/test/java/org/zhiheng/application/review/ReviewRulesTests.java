package org.zhiheng.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Samples;
import org.zhiheng.application.Supplement;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Refusal;

class ReviewRulesTests {

  private static final Dossier SUBMITTED = Samples.dossier(ApplicationStage.SUBMITTED);
  private static final LocalDate ON = Samples.TODAY;

  @Test
  void an_officer_who_has_nothing_to_do_with_the_applicant_may_end_it_in_each_way() {
    assertThat(accept(SUBMITTED)).isEmpty();
    assertThat(ReviewRules.whyNotReturn(SUBMITTED, Samples.SCHEME, List.of())).isEmpty();
    assertThat(ReviewRules.whyNotRefuse(SUBMITTED, List.of())).isEmpty();
  }

  @Test
  void whoever_has_a_conflict_ends_it_in_no_way() {
    List<Refusal> conflicts = List.of(Conflict.IS_APPLICANT.because("测试甲"));
    assertThat(ReviewRules.whyNotAccept(SUBMITTED, Samples.SCHEME, ON, conflicts))
        .isEqualTo(conflicts);
    assertThat(ReviewRules.whyNotReturn(SUBMITTED, Samples.SCHEME, conflicts)).isEqualTo(conflicts);
    assertThat(ReviewRules.whyNotRefuse(SUBMITTED, conflicts)).isEqualTo(conflicts);
  }

  @Test
  void clause_8_2_grounds_lie_in_the_past() {
    assertThat(ground("8.2 b)", ON, "演示文书")).isEmpty();
    assertThat(ground("8.2 a)", LocalDate.of(2099, 1, 1), "演示文书"))
        .containsExactly(ApplicationRefusal.DATE_AHEAD.because().at("happenedOn"));
  }

  @Test
  void whatever_5_1_and_8_1_ask_for_must_be_there_to_accept() {
    Dossier dossier = Samples.with(SUBMITTED, SUBMITTED.selfEvaluations(), List.of());
    assertThat(accept(dossier))
        .containsExactly(
            ApplicationRefusal.EVIDENCE_MISSING.because().at(FilePart.EVIDENCE.place()));
    assertThat(ApplicationRules.findings(dossier, Samples.SCHEME, ON))
        .filteredOn(finding -> !finding.met())
        .extracting(finding -> finding.requirement().clause())
        .containsExactly("8.1 c)");
  }

  @ParameterizedTest
  @EnumSource(names = "SUBMITTED", mode = EnumSource.Mode.EXCLUDE)
  void only_what_is_submitted_is_accepted_or_refused(ApplicationStage stage) {
    Dossier dossier = Samples.dossier(stage);
    Refusal forbids = ApplicationRefusal.STAGE_FORBIDS.because(stage);
    assertThat(accept(dossier)).containsExactly(forbids);
    assertThat(ReviewRules.whyNotRefuse(dossier, List.of())).containsExactly(forbids);
  }

  @Test
  void interpretation_P7_a_file_is_returned_twice_at_most() {
    assertThat(returned(1)).isEmpty();
    assertThat(returned(2)).containsExactly(ApplicationRefusal.ROUNDS_USED.because(2));
  }

  @Test
  void interpretation_P5_the_notice_names_each_thing_that_is_missing() {
    assertThat(ReviewRules.whyNotNotify(List.of(new Supplement.Item(FilePart.CV, "缺证明"))))
        .isEmpty();
    assertThat(ReviewRules.whyNotNotify(List.of()))
        .containsExactly(ApplicationRefusal.NO_ITEM.because().at("items"));
    assertThat(ReviewRules.whyNotNotify(List.of(new Supplement.Item(FilePart.CV, " "))))
        .containsExactly(ApplicationRefusal.BLANK.because().at("items"));
  }

  @Test
  void clause_8_2_a_looks_back_36_months_by_P6() {
    LocalDate first = ON.minusDays(9).minusMonths(36);
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
  void clause9_6_an_application_is_refused_on_a_wait_as_long_as_one_runs() {
    Occurrence early = new Occurrence("9.6", null, "演示查询函");
    Refusal wait = ApplicationRefusal.WAIT_AFTER_SANCTION.because("YS-0007", "2027-01-01");
    assertThat(ReviewRules.whyNotFor(early, Samples.SCHEME, ON, List.of(wait), ON)).isEmpty();
    assertThat(ReviewRules.whyNotFor(early, Samples.SCHEME, ON, List.of(), ON))
        .containsExactly(ApplicationRefusal.NO_WAIT_RUNS.because().at("ground"));
  }

  @Test
  void interpretation_P7_deems_withdrawn_what_is_overdue_or_was_returned_twice_in_vain() {
    Dossier returned = Samples.dossier(ApplicationStage.RETURNED);
    LocalDate due = returned.application().dueOn();
    Refusal notYet = ApplicationRefusal.NOT_DEEMED_WITHDRAWN.because();
    assertThat(deemed(returned, due)).containsExactly(notYet);
    assertThat(deemed(returned, due.plusDays(1))).isEmpty();
    assertThat(deemed(SUBMITTED, due.plusDays(1))).containsExactly(notYet);
    assertThat(deemed(Samples.dossier(Samples.rounds(ApplicationStage.SUBMITTED, 2)), ON))
        .isEmpty();
  }

  private static List<Refusal> deemed(Dossier dossier, LocalDate today) {
    return ReviewRules.whyNotDeemWithdrawn(dossier, Samples.SCHEME, today, List.of());
  }

  private static List<Refusal> accept(Dossier dossier) {
    return ReviewRules.whyNotAccept(dossier, Samples.SCHEME, ON, List.of());
  }

  private static List<Refusal> returned(int rounds) {
    Dossier dossier = Samples.dossier(Samples.rounds(ApplicationStage.SUBMITTED, rounds));
    return ReviewRules.whyNotReturn(dossier, Samples.SCHEME, List.of());
  }

  private static List<Refusal> ground(String clause, LocalDate on, String evidence) {
    return ReviewRules.whyNotFor(
        new Occurrence(clause, on, evidence), Samples.SCHEME, ON.minusDays(9), List.of(), ON);
  }
}
