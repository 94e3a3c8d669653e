package org.zhiheng.scheme;

import java.time.LocalDate;
import org.zhiheng.kernel.WorkingDays;

/**
 * Time limits of the process in working days (P7, P8, P11), and the rounds of supplement.
 *
 * @param appeal in which an appeal can be made
 * @param admission in which it is examined whether an appeal is admissible
 * @param appealDecision in which an admissible one is decided
 * @param hearing how long a holder may answer to an event (C4)
 * @param urgent how long a suspension that one ordered holds unless two confirm it
 * @param appealStatement in which both sides speak to its handlers
 * @param complaint in which a complaint is answered (ISO/IEC 17024, 9.9)
 */
public record Limits(
    int formalReview,
    int supplement,
    int supplementRounds,
    int evaluation,
    int decision,
    int publicNotice,
    int issue,
    int appeal,
    int admission,
    int appealDecision,
    int hearing,
    int urgent,
    int appealStatement,
    int complaint) {

  /** Nobody waits for more than about a year of working days. */
  private static final int MOST_DAYS = 250;

  private static final int MOST_ROUNDS = 20;

  public Limits {
    Misfit.within(formalReview, 1, MOST_DAYS, "formalReview");
    Misfit.within(supplement, 1, MOST_DAYS, "supplement");
    Misfit.within(supplementRounds, 0, MOST_ROUNDS, "supplementRounds");
    Misfit.within(evaluation, 1, MOST_DAYS, "evaluation");
    Misfit.within(decision, 1, MOST_DAYS, "decision");
    Misfit.within(publicNotice, 1, MOST_DAYS, "publicNotice");
    Misfit.within(issue, 1, MOST_DAYS, "issue");
    Misfit.within(appeal, 1, MOST_DAYS, "appeal");
    Misfit.within(admission, 1, MOST_DAYS, "admission");
    Misfit.within(appealDecision, 1, MOST_DAYS, "appealDecision");
    Misfit.within(hearing, 1, MOST_DAYS, "hearing");
    Misfit.within(urgent, 1, MOST_DAYS, "urgent");
    Misfit.within(appealStatement, 1, MOST_DAYS, "appealStatement");
    Misfit.within(complaint, 1, MOST_DAYS, "complaint");
  }

  /**
   * The last day for an appeal (8.2, P8), wherever it is told or asked.
   *
   * @param from the day of the act, or of its later receipt
   */
  public LocalDate appealUntil(LocalDate from, WorkingDays calendar) {
    return calendar.after(from, appeal);
  }
}
