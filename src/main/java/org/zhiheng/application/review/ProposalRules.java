package org.zhiheng.application.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.Written;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;

/**
 * P17: what two people of the body put right, and until when. Who may act at all is said by {@code
 * impartiality}, whose reasons are handed in as conflicts.
 */
public final class ProposalRules {

  private static final Set<ApplicationStage> FROZEN =
      EnumSet.of(ApplicationStage.SUBMITTED, ApplicationStage.ACCEPTED, ApplicationStage.CONCLUDED);

  private ProposalRules() {}

  /**
   * A slip of the formal review is annulled while the next step was not taken, and while the
   * applicant has no other open case.
   *
   * @param taken steps after the formal review
   * @param ofPerson all applications of the applicant
   */
  public static List<Refusal> whyNotAnnul(
      Dossier dossier, Set<LaterStep> taken, List<ApplicationLine> ofPerson) {
    Application application = dossier.application();
    FormalReview review = dossier.review();
    if (review == null || review.outcome().stage() != application.stage()) {
      return List.of(ApplicationRefusal.STAGE_FORBIDS.because(application.stage()));
    }
    List<Refusal> refusals = new ArrayList<>(whyNotAfter(taken));
    refusals.addAll(ApplicationRules.whyNotTakeUp(application, review.before(), ofPerson));
    return refusals;
  }

  /** After the acceptance and before the decision the body may end a case on a ground of 8.2. */
  public static List<Refusal> whyNotEnd(Dossier dossier, Set<LaterStep> taken) {
    ApplicationStage stage = dossier.application().stage();
    List<Refusal> refusals = new ArrayList<>();
    if (stage != ApplicationStage.ACCEPTED) {
      refusals.add(ApplicationRefusal.STAGE_FORBIDS.because(stage));
    }
    if (taken.contains(LaterStep.DECIDED)) {
      refusals.add(ApplicationRefusal.STEP_TAKEN.because(LaterStep.DECIDED));
    }
    return refusals;
  }

  /** While the file is with the applicant, the applicant mends it; where it ended, nobody does. */
  public static List<Refusal> whyNotCorrect(Dossier dossier) {
    ApplicationStage stage = dossier.application().stage();
    return FROZEN.contains(stage)
        ? List.of()
        : List.of(ApplicationRefusal.STAGE_FORBIDS.because(stage));
  }

  /** A correction says something else than what stands there. */
  public static List<Refusal> whyNotWrite(String before, String after, String reason) {
    return new Written()
        .must("after", after, ApplicationRules.LINE)
        .unless(!after.equals(before), ApplicationRefusal.SAME_TEXT.because().at("after"))
        .and(ApplicationRules.whyNotReason(reason))
        .whyNot();
  }

  /** One at a time, by somebody without a conflict. */
  public static List<Refusal> whyNotPropose(Dossier dossier, List<Refusal> conflicts) {
    List<Refusal> refusals = new ArrayList<>(conflicts);
    dossier
        .done()
        .openProposal()
        .ifPresent(open -> refusals.add(ApplicationRefusal.PROPOSAL_WAITS.because()));
    return refusals;
  }

  /** The second person is another person, whatever account they use, without a conflict. */
  public static List<Refusal> whyNotSettle(Proposal proposal, Actor by, List<Refusal> conflicts) {
    List<Refusal> refusals = new ArrayList<>(conflicts);
    if (!proposal.isOpen()) {
      refusals.add(ApplicationRefusal.PROPOSAL_SETTLED.because());
    }
    if (by.is(proposal.person())) {
      refusals.add(ApplicationRefusal.SAME_PERSON.because());
    }
    return refusals;
  }

  /** Only who proposed takes it back. */
  public static List<Refusal> whyNotTakeBack(Proposal proposal, Actor by) {
    if (!proposal.isOpen()) {
      return List.of(ApplicationRefusal.PROPOSAL_SETTLED.because());
    }
    return by.is(proposal.person())
        ? List.of()
        : List.of(ApplicationRefusal.NOT_THE_PROPOSER.because());
  }

  private static List<Refusal> whyNotAfter(Set<LaterStep> taken) {
    return taken.stream().sorted().map(ApplicationRefusal.STEP_TAKEN::because).toList();
  }
}
