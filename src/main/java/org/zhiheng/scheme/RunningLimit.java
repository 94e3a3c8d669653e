package org.zhiheng.scheme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CountedLimit;

/**
 * A limit of a case that runs, before it is known how many days its scheme gives.
 *
 * @param scheme identifier of the scheme that the case began with
 * @param dueOn the day that was told
 */
public record RunningLimit(CaseId caseId, String scheme, LocalDate dueOn) {

  /**
   * With its days; empty where the scheme is not loaded any more.
   *
   * @param applicants whether it is the applicant's time, and not the body's
   */
  public Optional<CountedLimit> counted(
      Schemes schemes, ToIntFunction<Limits> days, boolean applicants) {
    return schemes
        .find(scheme)
        .map(it -> new CountedLimit(caseId, days.applyAsInt(it.limits()), dueOn, applicants));
  }
}
