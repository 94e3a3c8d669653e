package org.zhiheng.scheme;

/**
 * Time limits of the process in working days (P7, P8, P11), and the rounds of supplement.
 *
 * @param appeal in which an appeal can be made
 * @param admission in which it is examined whether an appeal is admissible
 * @param appealDecision in which an admissible one is decided
 * @param hearing how long a holder may answer to an event (C4)
 * @param urgent how long a suspension that one ordered holds unless two confirm it
 * @param appealStatement in which both sides speak to its handlers
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
    int appealStatement) {

  public Limits {
    Misfit.unless(formalReview > 0, "formalReview", "must be above 0");
    Misfit.unless(supplement > 0, "supplement", "must be above 0");
    Misfit.unless(supplementRounds >= 0, "supplementRounds", "must not be negative");
    Misfit.unless(evaluation > 0, "evaluation", "must be above 0");
    Misfit.unless(decision > 0, "decision", "must be above 0");
    Misfit.unless(publicNotice > 0, "publicNotice", "must be above 0");
    Misfit.unless(issue > 0, "issue", "must be above 0");
    Misfit.unless(appeal > 0, "appeal", "must be above 0");
    Misfit.unless(admission > 0, "admission", "must be above 0");
    Misfit.unless(appealDecision > 0, "appealDecision", "must be above 0");
    Misfit.unless(hearing > 0, "hearing", "must be above 0");
    Misfit.unless(urgent > 0, "urgent", "must be above 0");
    Misfit.unless(appealStatement > 0, "appealStatement", "must be above 0");
  }
}
