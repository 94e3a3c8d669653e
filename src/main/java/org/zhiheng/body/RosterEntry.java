package org.zhiheng.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * An assessor (评价人员) on the roster, whose account is active and still has that role.
 *
 * @param account by which the person evaluates
 * @param organisation credit code of the assessor's own organisation as the roster has it, and else
 *     as the account has it
 * @param organisationName its name, by which it is recognised where no code is known; may be blank
 * @param qualification what makes the person fit to evaluate
 * @param qualifiedUntil the last day on which the qualification holds
 */
public record RosterEntry(
    AccountId account,
    PersonId person,
    String name,
    @Nullable String organisation,
    String organisationName,
    String qualification,
    LocalDate qualifiedUntil,
    int version) {

  public boolean qualifiedOn(LocalDate day) {
    return !day.isAfter(qualifiedUntil);
  }
}
