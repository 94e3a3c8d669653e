package org.zhiheng.application.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * 核验: what an officer found about a certificate of another body (9.5, C7).
 *
 * @param caseId in which it was looked at
 * @param seen what was looked at, as it stood then; of version 0 where an earlier case named it
 */
public record ForeignLook(
    CaseId caseId,
    ForeignCertificate seen,
    Finding finding,
    AccountId by,
    PersonId person,
    Instant at) {

  /**
   * The finding itself.
   *
   * @param confirmed whether the other body issued it as it was named; otherwise it does not count
   * @param sameHolder whether it names the applicant, by name and number of the document
   * @param state what the other body says became of it; null where it was not confirmed
   * @param since from when that holds; null for one in force
   * @param misconductOn when that happened for which it was taken, where that is misconduct (C9)
   * @param how by which register, letter or call it was looked up
   */
  public record Finding(
      boolean confirmed,
      boolean sameHolder,
      PriorCertificate.@Nullable State state,
      @Nullable LocalDate since,
      @Nullable LocalDate misconductOn,
      String how) {

    /** Whether it says that the other body took it, or suspended it. */
    boolean isSanction() {
      return state != null && state.isSanction();
    }

    /** Whether another finding says the same of it, however it was looked up. */
    boolean saysTheSame(Finding other) {
      return confirmed == other.confirmed
          && state == other.state
          && Objects.equals(since, other.since)
          && Objects.equals(misconductOn, other.misconductOn);
    }
  }
}
