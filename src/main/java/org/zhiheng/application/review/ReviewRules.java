package org.zhiheng.application.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Supplement;
import org.zhiheng.application.Written;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.RefusalGround;
import org.zhiheng.scheme.Rule;
import org.zhiheng.scheme.Scheme;

/**
 * 8.2: how the formal review of an application may end (P5, P6, P7). Who may review at all is said
 * by {@code impartiality}, whose reasons are handed in.
 */
public final class ReviewRules {

  private static final Set<ApplicationStage> SUBMITTED = EnumSet.of(ApplicationStage.SUBMITTED);
  private static final Set<ApplicationStage> WITH_EITHER =
      EnumSet.of(ApplicationStage.SUBMITTED, ApplicationStage.RETURNED);

  private ReviewRules() {}

  /**
   * Whatever 5.1 and 8.1 ask for is there.
   *
   * @param submittedOn the day from which P2 counts
   */
  public static List<Refusal> whyNotAccept(
      Dossier dossier, Scheme scheme, LocalDate submittedOn, List<Refusal> conflicts) {
    List<Refusal> refusals = whyNotEnd(dossier, SUBMITTED, conflicts);
    ApplicationRules.findings(dossier, scheme, submittedOn)
        .forEach(finding -> refusals.addAll(finding.whyNot()));
    return refusals;
  }

  /** P7: at most as many rounds as the scheme allows. */
  public static List<Refusal> whyNotReturn(
      Dossier dossier, Scheme scheme, List<Refusal> conflicts) {
    List<Refusal> refusals = whyNotEnd(dossier, SUBMITTED, conflicts);
    if (!scheme.allowsSupplement(dossier.application().supplementRounds())) {
      refusals.add(ApplicationRefusal.ROUNDS_USED.because(scheme.limits().supplementRounds()));
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

  public static List<Refusal> whyNotRefuse(Dossier dossier, List<Refusal> conflicts) {
    return whyNotEnd(dossier, SUBMITTED, conflicts);
  }

  /**
   * A ground of 8.2 with its evidence, which has happened, in the time it looks back on (P6); or
   * that of 9.6, as long as its wait runs.
   *
   * @param submittedOn the day from which P6 counts
   * @param waits of 9.6 that are not over
   */
  public static List<Refusal> whyNotFor(
      Occurrence ground,
      Scheme scheme,
      LocalDate submittedOn,
      List<Refusal> waits,
      LocalDate today) {
    Optional<RefusalGround> known =
        scheme.refusalGrounds().stream()
            .filter(it -> it.clause().equals(ground.clause()))
            .findFirst();
    Written written =
        new Written()
            .unless(known.isPresent(), ApplicationRefusal.GROUND_UNKNOWN.because().at("ground"))
            .unless(
                known.filter(it -> it.rule() == Rule.WAIT && waits.isEmpty()).isEmpty(),
                ApplicationRefusal.NO_WAIT_RUNS.because().at("ground"))
            .must("evidence", ground.evidence(), ApplicationRules.TEXT)
            .unless(
                ground.happenedOn() == null || !ground.happenedOn().isAfter(today),
                ApplicationRefusal.DATE_AHEAD.because().at("happenedOn"));
    known
        .map(RefusalGround::lookBackMonths)
        .map(submittedOn::minusMonths)
        .ifPresent(first -> written.and(whyNotSince(first, ground)));
    return written.whyNot();
  }

  /** P7: the supplement did not come in time, or all rounds were not enough. */
  public static List<Refusal> whyNotDeemWithdrawn(
      Dossier dossier, Scheme scheme, LocalDate today, List<Refusal> conflicts) {
    List<Refusal> refusals = whyNotEnd(dossier, WITH_EITHER, conflicts);
    Application application = dossier.application();
    boolean roundsUsed =
        application.stage() == ApplicationStage.SUBMITTED
            && !scheme.allowsSupplement(application.supplementRounds());
    if (!roundsUsed && !application.isOverdue(today)) {
      refusals.add(ApplicationRefusal.NOT_DEEMED_WITHDRAWN.because());
    }
    return refusals;
  }

  // the table of moves alone would let pass what annulments and appeals move back
  private static List<Refusal> whyNotEnd(
      Dossier dossier, Set<ApplicationStage> from, List<Refusal> conflicts) {
    ApplicationStage stage = dossier.application().stage();
    List<Refusal> refusals = new ArrayList<>();
    if (!from.contains(stage)) {
      refusals.add(ApplicationRefusal.STAGE_FORBIDS.because(stage));
    }
    refusals.addAll(conflicts);
    return refusals;
  }

  private static List<Refusal> whyNotSince(LocalDate first, Occurrence ground) {
    if (ground.happenedOn() == null) {
      return List.of(ApplicationRefusal.BLANK.because().at("happenedOn"));
    }
    return ground.happenedOn().isBefore(first)
        ? List.of(ApplicationRefusal.GROUND_TOO_OLD.because(first.toString()).at("happenedOn"))
        : List.of();
  }
}
