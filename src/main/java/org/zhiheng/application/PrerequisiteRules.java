package org.zhiheng.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.person.Education;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.TitleLevel;
import org.zhiheng.scheme.NumberedText;
import org.zhiheng.scheme.Prerequisites;
import org.zhiheng.scheme.Scheme;

/** Clause 5.1: what an applicant must bring; a), b) and c) must all hold (P1). */
public final class PrerequisiteRules {

  private PrerequisiteRules() {}

  /** Each prerequisite in the order of the scheme, as it stands on a day. */
  public static List<Finding> check(PersonFile file, Scheme scheme, LocalDate on) {
    Prerequisites asked = scheme.prerequisites();
    return asked.words().stream()
        .map(words -> new Finding(words, whyNot(words, file, asked, on)))
        .toList();
  }

  private static List<Refusal> whyNot(
      NumberedText words, PersonFile file, Prerequisites asked, LocalDate on) {
    return switch (words.clause()) {
      case "5.1 a)" -> whyNotQualified(file.person(), asked);
      case "5.1 b)" -> whyNotExperienced(file, asked, on);
      case "5.1 c)" -> whyNotTrained(file, asked, on);
      default -> throw new IllegalStateException("no rule for clause " + words.clause());
    };
  }

  private static List<Refusal> whyNotQualified(Person person, Prerequisites asked) {
    List<Refusal> refusals = new ArrayList<>();
    Education education = Education.valueOf(asked.education().name());
    Education had = person.schooling().level();
    if (had == null || !had.isAtLeast(education)) {
      refusals.add(ApplicationRefusal.EDUCATION_TOO_LOW.because(education).at(Place.PERSON));
    }
    TitleLevel title = TitleLevel.valueOf(asked.title().name());
    TitleLevel held = person.title().level();
    if (held == null || !held.isAtLeast(title)) {
      refusals.add(ApplicationRefusal.TITLE_TOO_LOW.because(title).at(Place.PERSON));
    }
    return refusals;
  }

  // P2: the union of the periods marked as quality work, on the day of submission
  private static List<Refusal> whyNotExperienced(
      PersonFile file, Prerequisites asked, LocalDate on) {
    Period length = file.qualityYears(on).length();
    return length.getYears() >= asked.qualityYears()
        ? List.of()
        : List.of(
            ApplicationRefusal.QUALITY_YEARS_SHORT
                .because(asked.qualityYears(), length.getYears(), length.getMonths())
                .at(Place.CV));
  }

  // P3: the entry counts once the training is over; a certificate file is welcome, not asked for
  private static List<Refusal> whyNotTrained(PersonFile file, Prerequisites asked, LocalDate on) {
    boolean trained =
        file.trainings().stream().anyMatch(entry -> !entry.training().to().isAfter(on));
    return trained || !asked.training()
        ? List.of()
        : List.of(ApplicationRefusal.TRAINING_MISSING.because().at(Place.TRAINING));
  }
}
