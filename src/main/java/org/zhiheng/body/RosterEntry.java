package org.zhiheng.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * An assessor (评价人员) on the roster, whose account is active and still has that role.
 *
 * @param organisation credit code of the assessor's own organisation, if any
 * @param organisationName its name, by which a former employer is recognised; may be blank
 * @param qualification what makes the person fit to evaluate
 * @param qualifiedUntil the last day on which the qualification holds
 */
public record RosterEntry(
    AccountId account,
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
