package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.body.Body;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.scoring.Result;

/**
 * What the panel decided and what that rests on, as whoever was evaluated may read it: nobody's
 * ballot, and no name of anybody who scored or voted (8.4).
 *
 * @param reasons of those who voted against the certificate, where it was denied; may be empty
 * @param result what the signed report came to
 * @param strengths and {@code opportunities} as the signed report has them
 * @param organisation as it stood at the submission, for annex D
 * @param body to which an appeal is made
 * @param kept the certificate in use that a denial leaves as it is (C10); null where there is none
 * @param appealUntil the last day for it, counted from the day of the decision
 */
public record Explanation(
    String number,
    Outcome outcome,
    LocalDate decidedOn,
    List<String> reasons,
    Result result,
    String strengths,
    String opportunities,
    Organisation organisation,
    @Nullable Body body,
    @Nullable PriorCertificate kept,
    LocalDate appealUntil) {

  public Explanation {
    reasons = List.copyOf(reasons);
  }

  public boolean granted() {
    return outcome == Outcome.GRANTED;
  }

  /** Whether there is anything to appeal against. */
  public boolean isAppealable() {
    return DecisionRules.isAppealable(outcome, result.grade().code(), result.scheme());
  }

  /** Working days in which an appeal can be made. */
  public int appealDays() {
    return result.scheme().limits().appeal();
  }
}
