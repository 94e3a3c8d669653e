package org.zhiheng.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Grade;
import org.zhiheng.scheme.Scheme;

/** C7: what the applicant tells of a certificate of another body. */
public final class ForeignRules {

  private ForeignRules() {}

  /**
   * It is in force, so it began, ends after it began and no later than 9.1 lets it, and states a
   * grade that certifies.
   *
   * @param own whether its number is one that this body gives
   */
  public static List<Refusal> whyNotName(
      ForeignFacts facts, boolean own, Scheme scheme, LocalDate today) {
    int years = scheme.periods().validityYears();
    Optional<Grade> grade = scheme.grade(facts.grade()).filter(Grade::certifies);
    return new Written()
        .must("body", facts.body(), ApplicationRules.LINE)
        .must("number", facts.number(), ApplicationRules.LINE)
        .unless(!own, ApplicationRefusal.FOREIGN_OWN.because().at("number"))
        .unless(grade.isPresent(), ApplicationRefusal.FOREIGN_GRADE.because().at("grade"))
        .unless(
            !facts.validFrom().isAfter(today),
            ApplicationRefusal.DATE_AHEAD.because().at("validFrom"))
        .unless(
            facts.validThrough().isAfter(facts.validFrom()),
            ApplicationRefusal.FOREIGN_DATES.because().at("validThrough"))
        .unless(
            facts.validThrough().isBefore(KindRules.after(facts.validFrom(), 12 * years)),
            ApplicationRefusal.FOREIGN_LONG.because(years).at("validThrough"))
        .unless(
            !facts.validThrough().isBefore(today),
            ApplicationRefusal.FOREIGN_OVER.because().at("validThrough"))
        .whyNot();
  }
}
