package org.zhiheng.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Recommendation;
import org.zhiheng.kernel.AccountId;

/**
 * What of an application decides who may evaluate it (8.3).
 *
 * @param organisation credit code of the applicant's organisation
 * @param recommender who signed the recommendation
 * @param employers names of the organisations in the applicant's CV
 * @param keepOff whom the applicant asks to keep off, in the applicant's own words
 */
public record Subject(
    AccountId applicant,
    String organisation,
    @Nullable AccountId recommender,
    List<String> employers,
    String keepOff) {

  public Subject {
    employers = List.copyOf(employers);
  }

  static Subject of(Dossier dossier) {
    Recommendation recommendation = dossier.recommendation();
    return new Subject(
        dossier.application().applicant(),
        dossier.application().organisation().value(),
        recommendation == null ? null : recommendation.signedBy(),
        dossier.person().cv().stream().map(entry -> entry.employment().organisation()).toList(),
        dossier.declarations().keepOff());
  }
}
