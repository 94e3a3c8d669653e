package org.zhiheng.application;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Actor;
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
    if (by.is(application.applicant())) {
      refusals.add(ApplicationRefusal.SIGNER_IS_APPLICANT.because());
    }
    if (!recommendation.organisation().value().equals(by.organisation())) {
      refusals.add(ApplicationRefusal.SIGNER_OF_OTHER_ORGANISATION.because());
    }
    return refusals;
  }

  /**
   * What is written must be complete, and the signatory not the applicant under another account.
   */
  public static List<Refusal> whyNotWrite(
      String opinion, String signatory, String position, String applicantName) {
    return new Written()
        .must("opinion", opinion, ApplicationRules.TEXT)
        .must("signatory", signatory, ApplicationRules.LINE)
        .must("position", position, ApplicationRules.LINE)
        .unless(
            !plain(signatory).equals(plain(applicantName)),
            ApplicationRefusal.SIGNATORY_IS_APPLICANT.because().at("signatory"))
        .whyNot();
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s\\u00B7\\u3000]", "");
  }
}
