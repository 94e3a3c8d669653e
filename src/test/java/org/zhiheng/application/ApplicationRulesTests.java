package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.OrganisationRefusal;
import org.zhiheng.person.Education;
import org.zhiheng.person.Employment;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonField;
import org.zhiheng.person.PersonRefusal;
import org.zhiheng.person.TitleLevel;
import org.zhiheng.person.Training;

class ApplicationRulesTests {

  private static final Entitlement FREE = new Entitlement(ApplicationKind.NEW, List.of());
  private static final Dossier COMPLETE = Samples.dossier(ApplicationStage.DRAFT);

  @Test
  void a_complete_file_may_be_submitted() {
    assertThat(whyNot(COMPLETE)).isEmpty();
  }

  @Test
  void clause_5_1_a_asks_for_junior_college() {
    Dossier dossier = withPerson(Education.SECONDARY, TitleLevel.SENIOR);
    assertThat(whyNot(dossier))
        .containsExactly(
            ApplicationRefusal.EDUCATION_TOO_LOW
                .because(Education.JUNIOR_COLLEGE)
                .at(FilePart.PERSON.place()));
  }

  @Test
  void clause_5_1_a_asks_for_an_intermediate_title_as_well() {
    Dossier dossier = withPerson(Education.DOCTOR, TitleLevel.JUNIOR);
    assertThat(whyNot(dossier))
        .containsExactly(
            ApplicationRefusal.TITLE_TOO_LOW
                .because(TitleLevel.INTERMEDIATE)
                .at(FilePart.PERSON.place()));
  }

  @Test
  void clause_5_1_b_five_years_of_quality_work_end_on_the_day_of_submission() {
    LocalDate fiveYears = Samples.TODAY.minusYears(5).plusDays(1);
    assertThat(whyNot(withWork(Samples.work(fiveYears, null)))).isEmpty();
    assertThat(whyNot(withWork(Samples.work(fiveYears.plusDays(1), null))))
        .containsExactly(
            ApplicationRefusal.QUALITY_YEARS_SHORT.because(5, 4, 11).at(FilePart.CV.place()));
  }

  @Test
  void clause_5_1_b_by_P2_periods_at_the_same_time_count_once() {
    Employment one = Samples.work(LocalDate.of(2023, 3, 3), null);
    assertThat(whyNot(withWork(one, one)))
        .containsExactly(
            ApplicationRefusal.QUALITY_YEARS_SHORT.because(5, 3, 0).at(FilePart.CV.place()));
  }

  @Test
  void clause_5_1_c_asks_for_a_training_that_is_over() {
    LocalDate tomorrow = Samples.TODAY.plusDays(1);
    Training ahead = new Training("演示机构", "演示培训", Samples.TODAY, tomorrow, 8);
    Refusal missing = ApplicationRefusal.TRAINING_MISSING.because().at(FilePart.TRAINING.place());
    assertThat(whyNot(withTraining())).containsExactly(missing);
    assertThat(whyNot(withTraining(ahead))).containsExactly(missing);
  }

  @Test
  void clause_8_1_a_asks_for_a_recommendation_that_is_signed() {
    assertThat(whyNot(Samples.with(COMPLETE, (Recommendation) null)))
        .containsExactly(
            ApplicationRefusal.RECOMMENDATION_MISSING
                .because()
                .at(FilePart.RECOMMENDATION.place()));
    assertThat(whyNot(Samples.with(COMPLETE, Recommendation.requested(Samples.CODE))))
        .containsExactly(
            ApplicationRefusal.RECOMMENDATION_UNSIGNED
                .because()
                .at(FilePart.RECOMMENDATION.place()));
  }

  @Test
  void clause_8_1_b_asks_for_text_and_coefficient_in_each_row() {
    List<SelfEvaluation> rows =
        COMPLETE.selfEvaluations().stream().filter(row -> !row.row().equals("7.2")).toList();
    Dossier dossier = Samples.with(COMPLETE, rows, COMPLETE.evidence());
    assertThat(whyNot(dossier))
        .containsExactly(ApplicationRefusal.ROW_INCOMPLETE.because("7.2").at(FilePart.row("7.2")));
    assertThat(dossier.completeRows(Samples.SCHEME)).isEqualTo(14);
    assertThat(new SelfEvaluation("7.2", "只有说明", null, 1).complete()).isFalse();
    assertThat(new SelfEvaluation("7.2", " ", BigDecimal.ONE, 1).complete()).isFalse();
  }

  @Test
  void clause_8_1_c_asks_for_evidence() {
    assertThat(whyNot(Samples.with(COMPLETE, COMPLETE.selfEvaluations(), List.of())))
        .containsExactly(
            ApplicationRefusal.EVIDENCE_MISSING.because().at(FilePart.EVIDENCE.place()));
  }

  @ParameterizedTest
  @EnumSource
  void each_declaration_is_asked_for_on_its_own(Declaration left) {
    Declarations others = new Declarations(EnumSet.complementOf(EnumSet.of(left)), "", 1);
    assertThat(whyNot(Samples.with(COMPLETE, others)))
        .containsExactly(
            ApplicationRefusal.DECLARATION_OPEN.because(left).at(FilePart.DECLARATIONS.place()));
  }

  @Test
  void person_and_organisation_tell_everything_their_forms_ask_for() {
    Dossier noOrganisation = Samples.with(COMPLETE, Organisation.unknown(Samples.CODE));
    assertThat(whyNot(noOrganisation))
        .isNotEmpty()
        .allMatch(
            refusal ->
                refusal.reason() == OrganisationRefusal.MISSING
                    && FilePart.ORGANISATION.place().equals(refusal.field()));
    Person full = COMPLETE.person().person();
    Person noMobile =
        new Person(
            full.id(),
            full.name(),
            full.sex(),
            full.document(),
            null,
            null,
            full.schooling(),
            full.title(),
            full.appointment(),
            null,
            1);
    assertThat(whyNot(with(noMobile, List.of(Samples.work()), List.of(Samples.training()))))
        .containsExactly(
            PersonRefusal.MISSING.because(PersonField.MOBILE).at(FilePart.PERSON.place()));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBMITTED", "ACCEPTED", "REFUSED", "WITHDRAWN"})
  void what_was_handed_in_is_neither_submitted_again_nor_changed(ApplicationStage stage) {
    Dossier dossier = Samples.dossier(stage);
    List<Refusal> forbidden = List.of(ApplicationRefusal.STAGE_FORBIDS.because(stage));
    assertThat(whyNot(dossier)).isEqualTo(forbidden);
    assertThat(ApplicationRules.whyNotChange(dossier.application())).isEqualTo(forbidden);
  }

  @Test
  void interpretation_P7_a_supplement_comes_in_time_or_not_at_all() {
    Dossier returned = Samples.dossier(ApplicationStage.RETURNED);
    LocalDate due = returned.application().dueOn();
    assertThat(ApplicationRules.whyNotSubmit(returned, Samples.SCHEME, due)).isEmpty();
    assertThat(ApplicationRules.whyNotSubmit(returned, Samples.SCHEME, due.plusDays(1)))
        .containsExactly(ApplicationRefusal.SUPPLEMENT_OVERDUE.because(due.toString()));
  }

  @Test
  void a_case_ends_by_the_rules_it_began_with() {
    Application application =
        Samples.byScheme(Samples.application(ApplicationStage.DRAFT), "other");
    Refusal changed = ApplicationRefusal.SCHEME_CHANGED.because(Samples.SCHEME.id());
    assertThat(ApplicationRules.whyNotUse(application, Optional.of(Samples.SCHEME)))
        .containsExactly(changed);
    assertThat(ApplicationRules.whyNotUse(COMPLETE.application(), Optional.empty()))
        .containsExactly(changed);
    assertThat(whyNot(Samples.dossier(application))).containsExactly(changed);
  }

  @Test
  void one_application_at_a_time() {
    for (ApplicationStage stage : ApplicationStage.values()) {
      boolean open = stage.isOpen();
      assertThat(ApplicationRules.whyNotStart(Samples.APPLICANT, List.of(line(stage)), FREE))
          .isEqualTo(open ? List.of(ApplicationRefusal.ALREADY_OPEN.because(stage)) : List.of());
    }
  }

  @Test
  void clause_8_1_a_needs_an_organisation_from_the_start() {
    assertThat(
            ApplicationRules.whyNotStart(
                Samples.actor("测试甲", null, Role.APPLICANT), List.of(), FREE))
        .containsExactly(ApplicationRefusal.NO_ORGANISATION.because());
  }

  @Test
  void who_is_no_applicant_does_not_apply() {
    assertThat(ApplicationRules.whyNotStart(Samples.SIGNER, List.of(), FREE))
        .containsExactly(ApplicationRefusal.NOT_APPLICANT.because());
  }

  @Test
  void clause_9_the_waits_after_a_certificate_hold_back_the_start() {
    Refusal wait = ApplicationRefusal.WAIT_AFTER_SANCTION.because("N1", "2026-03-02");
    Entitlement waiting = new Entitlement(ApplicationKind.REINSTATEMENT, List.of(wait));
    assertThat(ApplicationRules.whyNotStart(Samples.APPLICANT, List.of(), waiting))
        .containsExactly(wait);
  }

  @Test
  void the_applicant_may_withdraw_until_the_decision() {
    for (ApplicationStage stage : ApplicationStage.values()) {
      assertThat(ApplicationRules.whyNotWithdraw(Samples.application(stage), false).isEmpty())
          .isEqualTo(stage.isOpen());
    }
    Application accepted = Samples.application(ApplicationStage.ACCEPTED);
    assertThat(ApplicationRules.whyNotWithdraw(accepted, true))
        .containsExactly(ApplicationRefusal.STEP_TAKEN.because(LaterStep.DECIDED));
  }

  @Test
  void a_case_is_taken_up_again_only_while_its_person_has_no_other_open_one() {
    Application concluded = Samples.application(ApplicationStage.CONCLUDED);
    ApplicationLine own = line(concluded.id(), ApplicationStage.CONCLUDED);
    assertThat(takeUp(concluded, own, line(ApplicationStage.WITHDRAWN))).isEmpty();
    assertThat(takeUp(concluded, own, line(ApplicationStage.DRAFT)))
        .as("what nobody handed in holds up nobody's vote")
        .isEmpty();
    assertThat(takeUp(concluded, own, line(ApplicationStage.SUBMITTED)))
        .containsExactly(ApplicationRefusal.OTHER_OPEN.because(ApplicationStage.SUBMITTED));
    assertThat(
            ApplicationRules.whyNotBeside(CaseId.next(), List.of(line(ApplicationStage.ACCEPTED))))
        .containsExactly(ApplicationRefusal.OTHER_OPEN.because(ApplicationStage.ACCEPTED));
    assertThat(takeUp(Samples.application(ApplicationStage.ENDED)))
        .containsExactly(ApplicationRefusal.STAGE_FORBIDS.because(ApplicationStage.ENDED));
  }

  private static List<Refusal> takeUp(Application application, ApplicationLine... ofPerson) {
    return ApplicationRules.whyNotTakeUp(application, ApplicationStage.ACCEPTED, List.of(ofPerson));
  }

  @Test
  void interpretation_S2_a_coefficient_is_one_of_those_printed() {
    assertThat(save("7.1.1", "", null)).isEmpty();
    assertThat(save("7.1.1", "", "0.70")).isEmpty();
    assertThat(save("7.1.1", "", "0.33"))
        .containsExactly(
            ApplicationRefusal.COEFFICIENT_NOT_ALLOWED.because("0.33", "7.1.1").at("coefficient"));
    assertThat(save("9.9", "", null))
        .containsExactly(ApplicationRefusal.ROW_UNKNOWN.because("9.9"));
    int most = ApplicationRules.TEXT;
    assertThat(save("7.1.1", "质".repeat(most), null)).isEmpty();
    assertThat(save("7.1.1", "质".repeat(most + 1), null))
        .containsExactly(ApplicationRefusal.TOO_LONG.because(most, most + 1).at("text"));
  }

  @Test
  void evidence_says_what_it_is_and_which_rows_it_supports() {
    assertThat(ApplicationRules.whyNotAdd(Samples.facts(), Samples.SCHEME, Samples.TODAY))
        .isEmpty();
    EvidenceFacts bad =
        new EvidenceFacts(
            " ",
            EvidenceKind.PAPER,
            Samples.TODAY.plusDays(1),
            "",
            EvidenceLevel.NATIONAL,
            "",
            Set.of());
    assertThat(ApplicationRules.whyNotAdd(bad, Samples.SCHEME, Samples.TODAY))
        .containsExactly(
            ApplicationRefusal.BLANK.because().at("title"),
            ApplicationRefusal.BLANK.because().at("issuer"),
            ApplicationRefusal.NO_ROW.because().at("rows"),
            ApplicationRefusal.DATE_AHEAD.because().at("date"));
    EvidenceFacts unknown =
        new EvidenceFacts(
            "演示", EvidenceKind.PAPER, null, "演示", EvidenceLevel.NATIONAL, "", Set.of("7.4"));
    assertThat(ApplicationRules.whyNotAdd(unknown, Samples.SCHEME, Samples.TODAY))
        .containsExactly(ApplicationRefusal.ROW_UNKNOWN.because("7.4").at("rows"));
  }

  @Test
  void the_own_total_is_points_times_coefficient() {
    assertThat(COMPLETE.ownTotal(Samples.SCHEME)).isEqualByComparingTo("500");
  }

  @Test
  void clause_5_1_each_prerequisite_is_found_on_its_own() {
    assertThat(PrerequisiteRules.check(COMPLETE, Samples.SCHEME, Samples.TODAY))
        .hasSize(3)
        .allMatch(finding -> finding.whyNot().isEmpty());
    assertThat(PrerequisiteRules.check(withTraining(), Samples.SCHEME, Samples.TODAY))
        .filteredOn(finding -> !finding.whyNot().isEmpty())
        .extracting(finding -> finding.requirement().clause())
        .containsExactly("5.1 c)");
  }

  @Test
  void clause_8_3_the_wish_whom_to_keep_off_has_its_limit() {
    int most = ApplicationRules.TEXT;
    var fits = new Declarations(Set.of(), "质".repeat(most), 1);
    var tooLong = new Declarations(Set.of(), "质".repeat(most + 1), 1);
    assertThat(ApplicationRules.whyNotDeclare(fits)).isEmpty();
    assertThat(ApplicationRules.whyNotDeclare(tooLong))
        .containsExactly(ApplicationRefusal.TOO_LONG.because(most, most + 1).at("keepOff"));
  }

  private static List<Refusal> save(String row, String text, String coefficient) {
    BigDecimal own = coefficient == null ? null : new BigDecimal(coefficient);
    return ApplicationRules.whyNotSave(new SelfEvaluation(row, text, own, 0), Samples.SCHEME);
  }

  private static List<Refusal> whyNot(Dossier dossier) {
    return ApplicationRules.whyNotSubmit(dossier, Samples.SCHEME, Samples.TODAY);
  }

  private static Dossier withPerson(Education education, TitleLevel title) {
    Person person = Samples.person(Samples.APPLICANT.person(), education, title, 1);
    return with(person, List.of(Samples.work()), List.of(Samples.training()));
  }

  private static Dossier withWork(Employment... work) {
    return with(COMPLETE.person().person(), List.of(work), List.of(Samples.training()));
  }

  private static Dossier withTraining(Training... trainings) {
    return with(COMPLETE.person().person(), List.of(Samples.work()), List.of(trainings));
  }

  private static Dossier with(Person person, List<Employment> work, List<Training> trainings) {
    return Samples.with(COMPLETE, Samples.file(person, work, trainings));
  }

  private static ApplicationLine line(ApplicationStage stage) {
    return line(CaseId.next(), stage);
  }

  private static ApplicationLine line(CaseId id, ApplicationStage stage) {
    return new ApplicationLine(id, null, "测试甲", "演示一号公司", stage, Samples.NOW, null, null);
  }
}
