package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Scheme;

/** P11: who records an objection and who settles it, and until when somebody may object. */
public final class PublicNoticeRules {

  /** What fits into the line that tells who objects. */
  public static final int OBJECTOR = 200;

  /**
   * How many working days after the last day of a notice what came in by then may still be
   * recorded; only after them the decision takes effect.
   */
  public static final int RECORDING = 2;

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

  /** An objection is settled by a manager who did not record it, with a reason, and once. */
  public static List<Refusal> whyNotSettle(
      Objection objection, Actor by, List<Refusal> conflicts, String why) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(DecisionRefusal.NOT_A_MANAGER.because(by.name()));
    }
    refusals.addAll(conflicts);
    if (by.is(objection.recorder())) {
      refusals.add(DecisionRefusal.RECORDED_IT.because(by.name()));
    }
    if (!objection.isOpen()) {
      refusals.add(DecisionRefusal.OBJECTION_SETTLED.because());
    }
    refusals.addAll(DecisionRules.whyNotReason(why));
    return refusals;
  }

  /** Who objects, to what, on one of the days of the notice that has come. */
  public static List<Refusal> whyNotObject(
      PublicNotice notice, String objector, String matter, LocalDate receivedOn, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (objector.isBlank()) {
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
