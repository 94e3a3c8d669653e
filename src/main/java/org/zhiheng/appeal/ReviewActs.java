package org.zhiheng.appeal;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.ReviewOutcome;
import org.zhiheng.application.review.Overturnings;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.Refusal;

/** The ends of a formal review that went against the applicant (8.2). */
@Component
class ReviewActs implements AppealedActs {

  private static final Set<ApplicationStage> AFTERWARDS =
      EnumSet.of(ApplicationStage.REFUSED, ApplicationStage.WITHDRAWN);

  private final Applications applications;
  private final Overturnings overturnings;

  ReviewActs(Applications applications, Overturnings overturnings) {
    this.applications = applications;
    this.overturnings = overturnings;
  }

  @Override
  public Set<AppealedKind> kinds() {
    return EnumSet.of(AppealedKind.REFUSAL, AppealedKind.DEEMED_WITHDRAWN);
  }

  @Override
  public List<AppealedAct> of(CaseId id) {
    if (!AFTERWARDS.contains(applications.findTrusted(id).stage())) {
      return List.of();
    }
    Dossier dossier = applications.trustedDossier(id);
    // who withdrew it by themselves leaves no review behind, or the one that accepted it
    FormalReview review = dossier.review();
    return review == null || review.outcome() == ReviewOutcome.ACCEPTED
        ? List.of()
        : List.of(act(dossier, review));
  }

  @Override
  public List<Refusal> whyNotUndo(AppealedAct act) {
    return overturnings.whyNot(act.caseId());
  }

  @Override
  public void undo(AppealedAct act, String appeal, AccountId by) {
    overturnings.overturn(act.caseId(), appeal, by);
  }

  private AppealedAct act(Dossier dossier, FormalReview review) {
    Application application = dossier.application();
    return new AppealedAct(
        application.id(),
        switch (review.outcome()) {
          case REFUSED -> AppealedKind.REFUSAL;
          case DEEMED_WITHDRAWN -> AppealedKind.DEEMED_WITHDRAWN;
          case ACCEPTED -> throw new IllegalStateException("accepted and over: " + review.id());
        },
        review.id().toString(),
        ChinaTime.dayOf(review.at()),
        application.person(),
        Objects.requireNonNull(application.number(), "what was reviewed has a number"),
        dossier.person().person().name(),
        dossier.organisation().name(),
        application.schemeId());
  }
}
