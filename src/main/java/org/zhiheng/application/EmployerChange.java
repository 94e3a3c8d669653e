package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.organisation.CreditCode;

/**
 * 变更所在组织: the applicant left one organisation for another while the case went on.
 *
 * @param leftOn the last day with the former one
 * @param dueOn until when the present one recommends, so that the case can go on
 */
public record EmployerChange(
    CreditCode before,
    CreditCode after,
    LocalDate leftOn,
    LocalDate dueOn,
    AccountId by,
    Instant at) {}
