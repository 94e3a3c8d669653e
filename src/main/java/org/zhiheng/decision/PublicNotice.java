package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.WorkingDays;

/**
 * 公示 (P11, 8.4): what the panel has granted stands in public for some working days before it takes
 * effect. An objection stops the clock; what is left of the days runs once all are settled. After
 * the last day some more are left to record what came in by then.
 *
 * @param edition of the report that was voted on
 * @param openedOn the day of the decision; the first day is the next one
 * @param days how many working days are counted up to {@code until}
 * @param left how many of them are left: all, until an objection stops the clock
 * @param until the last day; while the clock stands, what it was
 * @param stoppedOn since when an objection stops the clock; null while it runs
 * @param decidedBy who cast the deciding ballot or closed the vote
 * @param objections in the order in which they were recorded
 */
public record PublicNotice(
    CaseId caseId,
    int round,
    int edition,
    LocalDate openedOn,
    int days,
    int left,
    LocalDate until,
    @Nullable LocalDate stoppedOn,
    AccountId decidedBy,
    List<Objection> objections) {

  public PublicNotice {
    objections = List.copyOf(objections);
  }

  static PublicNotice open(Decision decision, int days, WorkingDays calendar, AccountId by) {
    LocalDate today = decision.decidedOn();
    if (today == null) {
      throw new IllegalStateException("nothing is decided in " + decision.id());
    }
    return new PublicNotice(
        decision.id(),
        decision.round(),
        decision.edition(),
        today,
        days,
        days,
        calendar.after(today, days),
        null,
        by,
        List.of());
  }

  public boolean isStopped() {
    return stoppedOn != null;
  }

  /** The last day on which an objection that came in by the last day of the notice is recorded. */
  public LocalDate recordedUntil(WorkingDays calendar) {
    return calendar.after(until, PublicNoticeRules.RECORDING);
  }

  /** Whether the days are over, those for recording too, and nobody's objection is open. */
  boolean isOver(LocalDate today, WorkingDays calendar) {
    return !isStopped() && today.isAfter(recordedUntil(calendar));
  }

  /**
   * The clock stands from the day on which an objection came in: from the earliest one, in whatever
   * order they are recorded. What came in before the clock last ran leaves no more days than there
   * were then.
   */
  PublicNotice stop(LocalDate receivedOn, WorkingDays calendar) {
    int remaining = Math.min(days, calendar.between(receivedOn, until));
    if (stoppedOn == null) {
      return at(days, remaining, until, receivedOn);
    }
    return receivedOn.isBefore(stoppedOn)
        ? at(days, Math.max(left, remaining), until, receivedOn)
        : this;
  }

  /** The days that were left run from today on. */
  PublicNotice resume(LocalDate today, WorkingDays calendar) {
    return at(left, left, calendar.after(today, left), null);
  }

  /** Whether no objection is open. */
  boolean isSettled() {
    return objections.stream().noneMatch(Objection::isOpen);
  }

  /** What was objected to rightly, and why it stands. */
  List<String> upheld() {
    return objections.stream().flatMap(each -> each.upheld().stream()).toList();
  }

  private PublicNotice at(int counted, int remaining, LocalDate last, @Nullable LocalDate stopped) {
    return new PublicNotice(
        caseId, round, edition, openedOn, counted, remaining, last, stopped, decidedBy, objections);
  }
}
