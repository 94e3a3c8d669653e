package org.zhiheng.decision;

import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * By what a case is known on the pages of its decision.
 *
 * @param number the application's number
 * @param person who applied, whichever account was used
 */
public record CaseHeading(
    String number,
    AccountId applicant,
    PersonId person,
    String applicantName,
    String organisationName,
    String schemeId) {}
