package org.zhiheng.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.RefusalGround;
import org.zhiheng.scheme.Scheme;

/** 8.2: who may review the form of an application, and how the review may end (P5, P6, P7). */
public final class ReviewRules {

  private ReviewRules() {}

  /** Impartiality: not one's own, not one's recommendation, not one's organisation's. */
  public static List<Refusal> whyNotReview(Dossier dossier, Actor by) {
    List<Refusal> refusals = new ArrayList<>();
    Recommendation recommendation = dossier.recommendation();
    if (by.is(dossier.application().applicant())) {
      refusals.add(ApplicationRefusal.REVIEWER_IS_APPLICANT.because());
    }
    if (recommendation != null && by.id().equals(recommendation.signedBy())) {
      refusals.add(ApplicationRefusal.REVIEWER_RECOMMENDED.because());
    }
    if (dossier.application().organisation().value().equals(by.organisation())) {
      refusals.add(ApplicationRefusal.REVIEWER_OF_ORGANISATION.because());
    }
    return refusals;
  }

  /**
   * Whatever 5.1 and 8.1 ask for is there.
   *
   * @param submittedOn the day from which P2 counts
   */
  public static List<Refusal> whyNotAccept(
      Dossier dossier, Scheme scheme, LocalDate submittedOn, Actor by) {
    List<Refusal> refusals = whyNotEnd(dossier, Stage.ACCEPTED, by);
    ApplicationRules.findings(dossier, scheme, submittedOn)
        .forEach(finding -> refusals.addAll(finding.whyNot()));
    return refusals;
  }

  /** P7: at most as many rounds as the scheme allows. */
  public static List<Refusal> whyNotReturn(Dossier dossier, Scheme scheme, Actor by) {
    List<Refusal> refusals = whyNotEnd(dossier, Stage.RETURNED, by);
    int rounds = scheme.limits().supplementRounds();
    if (dossier.application().supplementRounds() >= rounds) {
      refusals.add(ApplicationRefusal.ROUNDS_USED.because(rounds));
    }
    return refusals;
  }

  /** The notice says everything at once, item by item. */
  public static List<Refusal> whyNotNotify(List<Supplement.Item> items) {
    Written written =
        new Written().unless(!items.isEmpty(), ApplicationRefusal.NO_ITEM.because().at("items"));
    items.forEach(item -> written.must("items", item.missing(), ApplicationRules.TEXT));
    return written.whyNot();
  }

  public static List<Refusal> whyNotRefuse(Dossier dossier, Actor by) {
    return whyNotEnd(dossier, Stage.REFUSED, by);
  }

  /**
   * A ground of 8.2 with its evidence, in the time it looks back on (P6).
   *
   * @param submittedOn the day from which P6 counts
   */
  public static List<Refusal> whyNotFor(Ground ground, Scheme scheme, LocalDate submittedOn) {
    Optional<RefusalGround> known =
        scheme.refusalGrounds().stream()
            .filter(it -> it.clause().equals(ground.clause()))
            .findFirst();
    Written written =
        new Written()
            .unless(known.isPresent(), ApplicationRefusal.GROUND_UNKNOWN.because().at("ground"))
            .must("evidence", ground.evidence(), ApplicationRules.TEXT);
    known
        .map(RefusalGround::lookBackMonths)
        .map(submittedOn::minusMonths)
        .ifPresent(first -> written.and(whyNotSince(first, ground)));
    return written.whyNot();
  }

  /** P7: the supplement did not come in time, or all rounds were not enough. */
  public static List<Refusal> whyNotDeemWithdrawn(
      Dossier dossier, Scheme scheme, LocalDate today, Actor by) {
    List<Refusal> refusals = whyNotEnd(dossier, Stage.WITHDRAWN, by);
    Application application = dossier.application();
    boolean roundsUsed =
        application.stage() == Stage.SUBMITTED
            && application.supplementRounds() >= scheme.limits().supplementRounds();
    if (!roundsUsed && !ApplicationRules.isOverdue(application, today)) {
      refusals.add(ApplicationRefusal.NOT_DEEMED_WITHDRAWN.because());
    }
    return refusals;
  }

  private static List<Refusal> whyNotEnd(Dossier dossier, Stage stage, Actor by) {
    List<Refusal> refusals =
        new ArrayList<>(ApplicationRules.whyNotMove(dossier.application(), stage));
    refusals.addAll(whyNotReview(dossier, by));
    return refusals;
  }

  private static List<Refusal> whyNotSince(LocalDate first, Ground ground) {
    if (ground.happenedOn() == null) {
      return List.of(ApplicationRefusal.BLANK.because().at("happenedOn"));
    }
    return ground.happenedOn().isBefore(first)
        ? List.of(ApplicationRefusal.GROUND_TOO_OLD.because(first.toString()).at("happenedOn"))
        : List.of();
  }
}
