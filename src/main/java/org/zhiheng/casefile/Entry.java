package org.zhiheng.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/**
 * One case in a list: what it is and where it stands.
 *
 * @param number given at the first submission
 * @param since when it came into its phase
 * @param dueOn until when whoever has it must act; null without a limit
 * @param grade once it was awarded
 * @param certificate number of the certificate, once it was issued
 */
public record Entry(
    CaseId id,
    AccountId applicant,
    String applicantName,
    @Nullable String organisation,
    @Nullable String organisationName,
    @Nullable String number,
    Phase phase,
    Instant since,
    @Nullable LocalDate dueOn,
    @Nullable String grade,
    @Nullable String certificate) {

  public boolean isOverdue(LocalDate today) {
    return dueOn != null && today.isAfter(dueOn);
  }
}
