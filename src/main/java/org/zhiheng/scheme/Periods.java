package org.zhiheng.scheme;

import java.util.List;

/**
 * Clause 9: how long a certificate lives and when one may come back; in months unless named years.
 *
 * @param reminderMonths months before expiry at which the holder is reminded, descending
 * @param reapplyMonths the wait after suspension, termination or voiding (C8)
 * @param misconductMonths the wait after misconduct, from the event (C9)
 */
public record Periods(
    int validityYears,
    int renewalExpectedMonths,
    int renewalEarliestMonths,
    List<Integer> reminderMonths,
    int educationPerYear,
    int reapplyMonths,
    int misconductMonths,
    int upgradeMonths) {

  public Periods {
    reminderMonths = List.copyOf(reminderMonths);
    Misfit.unless(validityYears > 0, "validityYears", "must be above 0");
    Misfit.unless(renewalExpectedMonths > 0, "renewalExpectedMonths", "must be above 0");
    Misfit.unless(
        renewalEarliestMonths >= renewalExpectedMonths,
        "renewalEarliestMonths",
        "must not be below renewalExpectedMonths");
    Misfit.unless(educationPerYear >= 0, "educationPerYear", "must not be negative");
    Misfit.unless(reapplyMonths >= 0, "reapplyMonths", "must not be negative");
    Misfit.unless(misconductMonths >= 0, "misconductMonths", "must not be negative");
    Misfit.unless(upgradeMonths >= 0, "upgradeMonths", "must not be negative");
  }
}
