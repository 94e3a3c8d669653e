package org.zhiheng.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.organisation.CreditCode;

/**
 * What is entered to put an assessor on the roster or to renew the entry.
 *
 * @param account by which the person evaluates
 * @param organisation the person's own organisation; null where its code is not known
 * @param organisationName its name; may be blank
 * @param version the one the user saw; 0 for somebody new
 */
public record Enrolment(
    AccountId account,
    @Nullable CreditCode organisation,
    String organisationName,
    String qualification,
    LocalDate qualifiedUntil,
    int version) {}
