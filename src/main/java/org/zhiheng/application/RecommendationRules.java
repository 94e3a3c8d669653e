package org.zhiheng.application;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;

/** 8.1 a) and P4: the organisation recommends, by somebody else than the applicant. */
public final class RecommendationRules {

  private RecommendationRules() {}

  /** It is asked for once, and as long as the file is the applicant's to change. */
  public static List<Refusal> whyNotRequest(Dossier dossier) {
    List<Refusal> refusals = new ArrayList<>(ApplicationRules.whyNotChange(dossier.application()));
    if (dossier.recommendation() != null) {
      refusals.add(ApplicationRefusal.RECOMMENDATION_REQUESTED.because());
    }
    return refusals;
  }

  /** Who may sign at all, before anything is written. */
  public static List<Refusal> whyNotSign(
      Application application, Recommendation recommendation, Actor by) {
    List<Refusal> refusals = new ArrayList<>(ApplicationRules.whyNotChange(application));
    if (recommendation.signed()) {
      refusals.add(ApplicationRefusal.RECOMMENDATION_SIGNED.because());
    }
    if (by.is(application.person())) {
      refusals.add(ApplicationRefusal.SIGNER_IS_APPLICANT.because());
    }
    if (!recommendation.organisation().value().equals(by.organisation())) {
      refusals.add(ApplicationRefusal.SIGNER_OF_OTHER_ORGANISATION.because());
    }
    return refusals;
  }

  /** What is written must be complete, and the signatory must not bear the applicant's name. */
  public static List<Refusal> whyNotWrite(
      String opinion, String signatory, String position, String applicantName) {
    return new Written()
        .must("opinion", opinion, ApplicationRules.TEXT)
        .must("signatory", signatory, ApplicationRules.LINE)
        .must("position", position, ApplicationRules.LINE)
        .unless(
            !Folding.same(signatory, applicantName),
            ApplicationRefusal.SIGNATORY_IS_APPLICANT.because().at("signatory"))
        .whyNot();
  }
}
