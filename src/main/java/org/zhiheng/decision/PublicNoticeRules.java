package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Scheme;

/**
 * P11: who records an objection and who settles it, and until when somebody may object.
 *
 * <p>The scheme tells how many days a notice stands, as its text has that step. How long one waits
 * for what is still in the post, and how long somebody may answer, is in no text: these are this
 * product's own rules of fairness, the same for every scheme (ADR 40).
 */
public final class PublicNoticeRules {

  /** What fits into the line that tells who objects. */
  public static final int OBJECTOR = 200;

  /**
   * How many working days after the last day of a notice what came in by then may still be
   * recorded; only after them the decision takes effect.
   */
  public static final int RECORDING = 2;

  /** How many working days whoever was evaluated has to answer an objection. */
  public static final int ANSWER = 5;

  private PublicNoticeRules() {}

  /** The latest last day of a notice that is over today, with the days for recording. */
  static LocalDate latestOver(LocalDate today, WorkingDays calendar) {
    LocalDate until = today.minusDays(1);
    while (!calendar.after(until, RECORDING).isBefore(today)) {
      until = until.minusDays(1);
    }
    return until;
  }

  /** Whether what a panel decided stands in public first, by the scheme's reading of 8.4. */
  public static boolean waits(@Nullable Outcome outcome, Scheme scheme) {
    return outcome == Outcome.GRANTED && scheme.reads(Reading.NOTICE_OPTIONAL);
  }

  /**
   * Staff record what comes in; nobody who is tied to the case or handled it.
   *
   * @param conflicts what {@code impartiality} says against the actor
   */
  public static List<Refusal> whyNotHandle(Actor by, List<Refusal> conflicts) {
    var refusals = new ArrayList<Refusal>();
    if (!by.handlesCases()) {
      refusals.add(DecisionRefusal.NOT_STAFF.because(by.name()));
    }
    refusals.addAll(conflicts);
    return refusals;
  }

  /**
   * An objection is settled by two managers who did not record it, once, and after whoever was
   * evaluated had the time to answer.
   */
  public static List<Refusal> whyNotSettle(
      Objection objection, Actor by, List<Refusal> conflicts, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(DecisionRefusal.NOT_A_MANAGER.because(by.name()));
    }
    refusals.addAll(conflicts);
    if (by.is(objection.recorder())) {
      refusals.add(DecisionRefusal.RECORDED_IT.because(by.name()));
    }
    if (Folding.names(objection.objector(), by.name())) {
      refusals.add(DecisionRefusal.OBJECTS_THEMSELVES.because(by.name()));
    }
    if (!objection.isOpen()) {
      refusals.add(DecisionRefusal.OBJECTION_SETTLED.because());
    } else if (!objection.isHeard(today)) {
      refusals.add(DecisionRefusal.ANSWER_AWAITED.because(objection.answerBy()));
    }
    List<Objection.View> views = objection.views();
    if (!views.isEmpty() && by.is(views.getLast().person())) {
      refusals.add(DecisionRefusal.OBJECTION_NEEDS_TWO.because());
    }
    return refusals;
  }

  /**
   * The same, with what it takes: reasons, and that the manager declares to be tied to neither
   * side, as who objects is known by words only.
   */
  public static List<Refusal> whyNotSettle(
      Objection objection, Actor by, List<Refusal> conflicts, Verdict verdict, LocalDate today) {
    var refusals = new ArrayList<>(whyNotSettle(objection, by, conflicts, today));
    if (!verdict.untied()) {
      refusals.add(DecisionRefusal.TIES_NOT_DECLARED.because().at("untied"));
    }
    refusals.addAll(DecisionRules.whyNotReason(verdict.why()));
    return refusals;
  }

  /** Whoever was evaluated answers an open objection once, and within the days for it. */
  public static List<Refusal> whyNotAnswer(Objection objection, String text, LocalDate today) {
    var refusals = new ArrayList<>(whyNotAnswer(objection, today));
    DecisionRules.whyNotReason(text).forEach(refusal -> refusals.add(refusal.at("answer")));
    return refusals;
  }

  /** What speaks against answering at all. */
  public static List<Refusal> whyNotAnswer(Objection objection, LocalDate today) {
    if (!objection.isOpen()) {
      return List.of(DecisionRefusal.OBJECTION_SETTLED.because());
    }
    if (objection.answer() != null) {
      return List.of(DecisionRefusal.OBJECTION_ANSWERED.because());
    }
    return today.isAfter(objection.answerBy())
        ? List.of(DecisionRefusal.ANSWER_TOO_LATE.because(objection.answerBy()))
        : List.of();
  }

  /** Who objects is told once, of what was settled, on a day that has come. */
  public static List<Refusal> whyNotTell(Objection objection, LocalDate on, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (objection.isOpen()) {
      refusals.add(DecisionRefusal.OBJECTION_OPEN.because());
    }
    if (objection.toldOn() != null) {
      refusals.add(DecisionRefusal.OBJECTOR_TOLD.because(objection.toldOn()));
    }
    Objection.Settlement settled = objection.settled();
    LocalDate first = settled == null ? objection.receivedOn() : ChinaTime.dayOf(settled.at());
    if (on.isAfter(today) || on.isBefore(first)) {
      refusals.add(DecisionRefusal.TOLD_ANOTHER_DAY.because(on).at("toldOn"));
    }
    return refusals;
  }

  /** Who objects, to what, on one of the days of the notice that has come. */
  public static List<Refusal> whyNotObject(
      PublicNotice notice, String objector, String matter, LocalDate receivedOn, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (Folding.saysNothing(objector)) {
      refusals.add(DecisionRefusal.NO_OBJECTOR.because().at("objector"));
    }
    int length = CleanText.length(objector);
    if (length > OBJECTOR) {
      refusals.add(DecisionRefusal.REASON_TOO_LONG.because(OBJECTOR, length).at("objector"));
    }
    DecisionRules.whyNotReason(matter).forEach(refusal -> refusals.add(refusal.at("matter")));
    boolean inTime =
        !receivedOn.isBefore(notice.openedOn())
            && (notice.isStopped() || !receivedOn.isAfter(notice.until()))
            && !receivedOn.isAfter(today);
    if (!inTime) {
      refusals.add(
          DecisionRefusal.OUTSIDE_NOTICE
              .because(receivedOn, notice.openedOn(), notice.until())
              .at("receivedOn"));
    }
    return refusals;
  }
}
