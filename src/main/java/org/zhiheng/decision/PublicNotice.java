package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.WorkingDays;

/**
 * 公示 (P11, 8.4): what the panel has granted stands in public for some working days before it takes
 * effect. An objection stops the clock; what is left of the days runs once all are settled.
 *
 * @param edition of the report that was voted on
 * @param openedOn the day of the decision; the first day is the next one
 * @param days how many working days are counted up to {@code until}; while the clock stands, how
 *     many are left
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
        calendar.after(today, days),
        null,
        by,
        List.of());
  }

  public boolean isStopped() {
    return stoppedOn != null;
  }

  /** Whether the days are over and nobody's objection is open. */
  boolean isOver(LocalDate today) {
    return !isStopped() && today.isAfter(until);
  }

  /** What came in before the clock last stood leaves no more days than there were then. */
  PublicNotice stop(LocalDate receivedOn, WorkingDays calendar) {
    int left = Math.min(days, calendar.between(receivedOn, until));
    return isStopped() ? this : at(left, until, receivedOn);
  }

  /** The days that were left run from today on. */
  PublicNotice resume(LocalDate today, WorkingDays calendar) {
    return at(days, calendar.after(today, days), null);
  }

  /** Whether no objection is open. */
  boolean isSettled() {
    return objections.stream().noneMatch(Objection::isOpen);
  }

  /** What was objected to rightly, and why it stands. */
  List<String> upheld() {
    return objections.stream().flatMap(each -> each.upheld().stream()).toList();
  }

  private PublicNotice at(int left, LocalDate last, @Nullable LocalDate stopped) {
    return new PublicNotice(
        caseId, round, edition, openedOn, left, last, stopped, decidedBy, objections);
  }
}
