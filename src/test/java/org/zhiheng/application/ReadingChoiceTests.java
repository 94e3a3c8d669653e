package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.application.review.ReviewRules;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.person.Education;
import org.zhiheng.person.Employment;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.TitleLevel;
import org.zhiheng.person.Training;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.SchemeText;

/** Readings that a scheme may choose, beside the shipped ones, on the way to an acceptance. */
class ReadingChoiceTests {

  private static final Dossier COMPLETE = Samples.dossier(ApplicationStage.DRAFT);
  private static final Scheme SHIPPED = Samples.SCHEME;

  @Test
  void p1_one_prerequisite_of_three_will_do_where_the_scheme_reads_it_so() {
    Dossier onlyTrained = with(person(Education.SECONDARY, TitleLevel.JUNIOR), List.of());
    Scheme any = reading(Reading.ANY_PREREQUISITE);
    assertThat(whyNot(onlyTrained, SHIPPED)).hasSize(3);
    assertThat(whyNot(onlyTrained, any)).isEmpty();
    assertThat(PrerequisiteRules.check(onlyTrained, any, Samples.TODAY))
        .extracting(RequirementCheck::met)
        .containsExactly(false, false, true);
    Dossier nothing = Samples.with(onlyTrained, file(onlyTrained, List.of()));
    assertThat(whyNot(nothing, any)).hasSize(4);
  }

  @Test
  void p1_education_or_title_will_do_where_the_scheme_reads_it_so() {
    Dossier noTitle = with(person(Education.DOCTOR, TitleLevel.JUNIOR), List.of(Samples.work()));
    Dossier neither = with(person(Education.SECONDARY, TitleLevel.JUNIOR), List.of(Samples.work()));
    Scheme either = reading(Reading.EDUCATION_OR_TITLE);
    assertThat(whyNot(noTitle, SHIPPED))
        .containsExactly(
            ApplicationRefusal.TITLE_TOO_LOW
                .because(TitleLevel.INTERMEDIATE)
                .at(FilePart.PERSON.place()));
    assertThat(whyNot(noTitle, either)).isEmpty();
    assertThat(whyNot(neither, either)).hasSize(2);
  }

  @Test
  void p1_requirements_follow_the_size_of_the_organisation_where_the_scheme_reads_it_so() {
    Dossier junior = with(person(Education.SECONDARY, TitleLevel.JUNIOR), List.of(Samples.work()));
    Scheme bySize =
        SchemeText.shipped()
            .reading(Reading.BY_SIZE)
            .with("  words:\n    - {clause: \"5.1", BY_SIZE + "  words:\n    - {clause: \"5.1")
            .load();
    assertThat(whyNot(junior, SHIPPED)).hasSize(2);
    assertThat(whyNot(junior, bySize)).as("the organisation is medium-sized").isEmpty();
  }

  @Test
  void p2_work_in_two_places_counts_once_or_twice() {
    Employment one = Samples.work(Samples.TODAY.minusYears(3), null);
    Dossier twoPlaces = with(COMPLETE.person().person(), List.of(one, one));
    assertThat(whyNot(twoPlaces, SHIPPED))
        .extracting(Refusal::reason)
        .containsExactly(ApplicationRefusal.QUALITY_YEARS_SHORT);
    assertThat(whyNot(twoPlaces, reading(Reading.SUM_OF_PERIODS))).isEmpty();
  }

  @Test
  void p3_the_certificate_of_the_training_is_optional_or_required() {
    Scheme required = reading(Reading.TRAINING_FILE_REQUIRED);
    assertThat(whyNot(COMPLETE, SHIPPED)).isEmpty();
    assertThat(whyNot(COMPLETE, required))
        .containsExactly(
            ApplicationRefusal.TRAINING_FILE_MISSING.because().at(FilePart.EVIDENCE.place()));
    EvidenceFacts certificate =
        new EvidenceFacts(
            "演示培训证书",
            EvidenceKind.TRAINING_TAKEN,
            Samples.TODAY,
            "演示培训机构",
            EvidenceLevel.ORGANISATION,
            "",
            Set.of("7.3"));
    Dossier proved =
        Samples.with(
            COMPLETE,
            COMPLETE.selfEvaluations(),
            List.of(Evidence.of(DocumentId.next(), certificate)));
    assertThat(whyNot(proved, required)).isEmpty();
  }

  @Test
  void p6_an_accident_of_long_ago_counts_or_not() {
    Occurrence longAgo = new Occurrence("8.2 b)", LocalDate.of(1999, 1, 1), "演示文书");
    assertThat(ReviewRules.whyNotFor(longAgo, SHIPPED, Samples.TODAY, List.of(), Samples.TODAY))
        .isEmpty();
    Scheme all = reading(Reading.LOOK_BACK_FOR_ALL);
    assertThat(ReviewRules.whyNotFor(longAgo, all, Samples.TODAY, List.of(), Samples.TODAY))
        .extracting(Refusal::reason)
        .containsExactly(ApplicationRefusal.GROUND_TOO_OLD);
  }

  private static Scheme reading(Reading chosen) {
    return SchemeText.shipped().reading(chosen).load();
  }

  private static List<Refusal> whyNot(Dossier dossier, Scheme scheme) {
    return PrerequisiteRules.check(dossier, scheme, Samples.TODAY).stream()
        .flatMap(finding -> finding.whyNot().stream())
        .toList();
  }

  private static Person person(Education education, TitleLevel title) {
    return Samples.person(Samples.APPLICANT.person(), education, title, 1);
  }

  private static Dossier with(Person person, List<Employment> work) {
    return Samples.with(COMPLETE, Samples.file(person, work, List.of(Samples.training())));
  }

  private static PersonFile file(Dossier dossier, List<Training> trainings) {
    return Samples.file(dossier.person().person(), List.of(), trainings);
  }

  private static final String BY_SIZE =
      """
        bySize:
          - {size: LARGE, education: BACHELOR, title: SENIOR, qualityYears: 8, training: true}
          - {size: MEDIUM, education: SECONDARY, title: NONE, qualityYears: 5, training: true}
          - {size: SMALL, education: SECONDARY, title: NONE, qualityYears: 5, training: true}
          - {size: MICRO, education: SECONDARY, title: NONE, qualityYears: 3, training: true}
      """;
}
