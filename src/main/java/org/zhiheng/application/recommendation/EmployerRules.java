package org.zhiheng.application.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.EmployerChange;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.Written;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.CreditCode;

/** The applicant changes the employer during the case: the new one recommends, or the case ends. */
public final class EmployerRules {

  private EmployerRules() {}

  /**
   * Whether a change may be told; until the decision.
   *
   * @param decided whether a panel has decided
   */
  public static List<Refusal> whyNotTell(Dossier dossier, boolean decided) {
    ApplicationStage stage = dossier.application().stage();
    List<Refusal> refusals = new ArrayList<>();
    if (!stage.isOpen()) {
      refusals.add(ApplicationRefusal.STAGE_FORBIDS.because(stage));
    }
    if (decided) {
      refusals.add(ApplicationRefusal.STEP_TAKEN.because(LaterStep.DECIDED));
    }
    return refusals;
  }

  /** The new organisation is another one, and the former one was left by today. */
  public static List<Refusal> whyNotWrite(
      Dossier dossier, CreditCode to, LocalDate leftOn, LocalDate today) {
    return new Written()
        .unless(
            !to.equals(dossier.application().organisation()),
            ApplicationRefusal.SAME_ORGANISATION.because().at("organisation"))
        .unless(!leftOn.isAfter(today), ApplicationRefusal.DATE_AHEAD.because().at("leftOn"))
        .whyNot();
  }

  /**
   * Nobody of the new organisation recommended in time.
   *
   * @param conflicts what {@code impartiality} says against the one who ends the case
   */
  public static List<Refusal> whyNotEnd(Dossier dossier, LocalDate today, List<Refusal> conflicts) {
    List<Refusal> refusals = new ArrayList<>();
    LocalDate dueOn =
        dossier.done().lastEmployerChange().map(EmployerChange::dueOn).orElse(LocalDate.MAX);
    ApplicationStage stage = dossier.application().stage();
    if (!stage.mayBecome(ApplicationStage.ENDED)) {
      refusals.add(ApplicationRefusal.STAGE_FORBIDS.because(stage));
    } else if (!dossier.awaitsNewEmployer()) {
      refusals.add(ApplicationRefusal.NOTHING_AWAITED.because());
    } else if (!today.isAfter(dueOn)) {
      refusals.add(ApplicationRefusal.STILL_TIME.because(dueOn.toString()));
    }
    refusals.addAll(conflicts);
    return refusals;
  }
}
