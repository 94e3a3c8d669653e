package org.zhiheng.application.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * 核验: what an officer found about a certificate of another body (9.5, C7).
 *
 * @param seen what was looked at, as it stood then
 */
public record ForeignLook(
    ForeignCertificate seen, Finding finding, AccountId by, PersonId person, Instant at) {

  /**
   * The finding itself.
   *
   * @param confirmed whether the other body issued it as it was named; otherwise it does not count
   * @param sameHolder whether it names the applicant, by name and number of the document
   * @param state what the other body says became of it
   * @param since from when that holds; null for one in force
   * @param misconductOn when that happened for which it was taken, where that is misconduct (C9)
   * @param how by which register, letter or call it was looked up
   */
  public record Finding(
      boolean confirmed,
      boolean sameHolder,
      PriorCertificate.State state,
      @Nullable LocalDate since,
      @Nullable LocalDate misconductOn,
      String how) {}
}
