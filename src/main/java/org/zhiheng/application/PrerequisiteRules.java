package org.zhiheng.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.Size;
import org.zhiheng.person.Education;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.TitleLevel;
import org.zhiheng.scheme.Advice;
import org.zhiheng.scheme.NumberedText;
import org.zhiheng.scheme.Prerequisites.Asked;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Scheme;

/** Clause 5.1: what an applicant must have; P1 says how many of the requirements must be met. */
public final class PrerequisiteRules {

  private PrerequisiteRules() {}

  /** Each prerequisite in the order of the scheme, as it stands on a day. */
  public static List<RequirementCheck> check(Dossier dossier, Scheme scheme, LocalDate on) {
    List<RequirementCheck> findings =
        scheme.prerequisites().words().stream()
            .map(words -> RequirementCheck.of(words, whyNot(words, dossier, scheme, on)))
            .toList();
    boolean oneWillDo = scheme.reads(Reading.ANY_PREREQUISITE);
    return oneWillDo && findings.stream().anyMatch(RequirementCheck::met)
        ? findings.stream().map(RequirementCheck::notNeeded).toList()
        : findings;
  }

  private static List<Refusal> whyNot(
      NumberedText words, Dossier dossier, Scheme scheme, LocalDate on) {
    Asked asked = asked(dossier, scheme);
    return switch (words.rule()) {
      case QUALIFICATION -> whyNotQualified(dossier.person().person(), asked, scheme);
      case EXPERIENCE -> whyNotExperienced(dossier.person(), asked, scheme, on);
      case TRAINING -> whyNotTrained(dossier, asked, scheme, on);
      case RECOMMENDATION,
          SELF_EVALUATION,
          EVIDENCE,
          CONDUCT,
          OWN_ACCIDENT,
          LINKED_ACCIDENT,
          WAIT ->
          throw new IllegalStateException(words.rule() + " checks no prerequisite");
    };
  }

  /** P1, read by size: an organisation without a known size is asked what all are asked. */
  private static Asked asked(Dossier dossier, Scheme scheme) {
    return scheme
        .prerequisites()
        .asked(
            dossier
                .organisation()
                .size()
                .filter(size -> size != Size.NOT_APPLICABLE)
                .map(size -> Advice.Size.valueOf(size.name()))
                .orElse(null));
  }

  private static List<Refusal> whyNotQualified(Person person, Asked asked, Scheme scheme) {
    List<Refusal> refusals = new ArrayList<>();
    Education education = Education.valueOf(asked.education().name());
    Education had = person.schooling().level();
    if (had == null || !had.isAtLeast(education)) {
      refusals.add(
          ApplicationRefusal.EDUCATION_TOO_LOW.because(education).at(FilePart.PERSON.place()));
    }
    TitleLevel title = TitleLevel.valueOf(asked.title().name());
    TitleLevel held = person.title().level();
    if (held == null || !held.isAtLeast(title)) {
      refusals.add(ApplicationRefusal.TITLE_TOO_LOW.because(title).at(FilePart.PERSON.place()));
    }
    boolean oneWillDo = scheme.reads(Reading.EDUCATION_OR_TITLE) && refusals.size() < 2;
    return oneWillDo ? List.of() : refusals;
  }

  // P2: the union, or the sum, of the periods marked as quality work, on the day of submission
  private static List<Refusal> whyNotExperienced(
      PersonFile file, Asked asked, Scheme scheme, LocalDate on) {
    boolean summed = scheme.reads(Reading.SUM_OF_PERIODS);
    Period length = (summed ? file.summedQualityYears(on) : file.qualityYears(on)).length();
    return length.getYears() >= asked.qualityYears()
        ? List.of()
        : List.of(
            ApplicationRefusal.QUALITY_YEARS_SHORT
                .because(asked.qualityYears(), length.getYears(), length.getMonths())
                .at(FilePart.CV.place()));
  }

  // P3: the entry counts once the training is over; whether its certificate is asked for, too
  private static List<Refusal> whyNotTrained(
      Dossier dossier, Asked asked, Scheme scheme, LocalDate on) {
    if (!asked.training()) {
      return List.of();
    }
    List<Refusal> refusals = new ArrayList<>();
    if (dossier.person().trainings().stream()
        .allMatch(entry -> entry.training().to().isAfter(on))) {
      refusals.add(ApplicationRefusal.TRAINING_MISSING.because().at(FilePart.TRAINING.place()));
    }
    if (scheme.reads(Reading.TRAINING_FILE_REQUIRED)
        && dossier.evidence().stream().noneMatch(PrerequisiteRules::isOfTraining)) {
      refusals.add(
          ApplicationRefusal.TRAINING_FILE_MISSING.because().at(FilePart.EVIDENCE.place()));
    }
    return refusals;
  }

  private static boolean isOfTraining(Evidence evidence) {
    return evidence.kind() == EvidenceKind.TRAINING_TAKEN;
  }
}
