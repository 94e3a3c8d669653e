package org.zhiheng.application.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Recommendation;
import org.zhiheng.application.Written;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;

/** 8.1 a) and P4: the organisation recommends, by somebody else than the applicant. */
public final class RecommendationRules {

  private static final Pattern BRACKETS =
      Pattern.compile(
          "[(\\[{\uFF08\uFF3B\u3010\u3014\u300A][^)\\]}\uFF09\uFF3D\u3011\u3015\u300B]*.?");

  /** The Chinese word by which somebody says that they sign themselves. */
  private static final String ONESELF = "\u672C\u4EBA";

  private RecommendationRules() {}

  /** It is asked for once, and as long as the file is the applicant's to change. */
  public static List<Refusal> whyNotRequest(Dossier dossier) {
    List<Refusal> refusals = new ArrayList<>(ApplicationRules.whyNotChange(dossier.application()));
    if (dossier.recommendation() != null) {
      refusals.add(ApplicationRefusal.RECOMMENDATION_REQUESTED.because());
    }
    return refusals;
  }

  /**
   * Who may sign at all, before anything is written. Once the file was handed in, only an
   * organisation does that the applicant has joined since, after it has told its own facts.
   */
  public static List<Refusal> whyNotSign(Dossier dossier, Actor by) {
    Application application = dossier.application();
    List<Refusal> refusals = new ArrayList<>();
    if (!dossier.awaitsNewEmployer()) {
      refusals.addAll(ApplicationRules.whyNotChange(application));
    } else if (!application.stage().isWithApplicant()
        && !dossier.organisation().incomplete().isEmpty()) {
      refusals.add(ApplicationRefusal.ORGANISATION_INCOMPLETE.because());
    }
    Recommendation recommendation = dossier.recommendation();
    if (recommendation != null && recommendation.signed()) {
      refusals.add(ApplicationRefusal.RECOMMENDATION_SIGNED.because());
    }
    if (by.is(application.person())) {
      refusals.add(ApplicationRefusal.SIGNER_IS_APPLICANT.because());
    }
    if (!application.organisation().value().equals(by.organisation())) {
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
            !isNamed(signatory, applicantName),
            ApplicationRefusal.SIGNATORY_IS_APPLICANT.because().at("signatory"))
        .whyNot();
  }

  /** Whatever stands in brackets behind a name, or says that it is oneself, is no other name. */
  private static boolean isNamed(String signatory, String applicantName) {
    String alone = BRACKETS.matcher(signatory).replaceAll("");
    return Folding.same(alone, applicantName)
        || Folding.same(signatory, applicantName + ONESELF)
        || Folding.same(alone, applicantName + ONESELF);
  }
}
