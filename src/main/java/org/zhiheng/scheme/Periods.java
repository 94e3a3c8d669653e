package org.zhiheng.scheme;

import java.util.List;

/**
 * Clause 9: how long a certificate lives and when one may come back; in months unless named years.
 *
 * @param reminderMonths months before expiry at which the holder is reminded, descending
 * @param educationPerYear how many activities a certificate year asks for (C2)
 * @param educationReminderMonths months before the end of a certificate year at which the holder is
 *     reminded of what is owed, descending; none for no reminder
 * @param reapplyMonths the wait after suspension, termination or voiding (C8)
 * @param misconductMonths the wait after misconduct, from the event (C9)
 */
public record Periods(
    int validityYears,
    int renewalExpectedMonths,
    int renewalEarliestMonths,
    List<Integer> reminderMonths,
    int educationPerYear,
    List<Integer> educationReminderMonths,
    int reapplyMonths,
    int misconductMonths,
    int upgradeMonths) {

  public Periods {
    reminderMonths = List.copyOf(reminderMonths);
    educationReminderMonths = List.copyOf(educationReminderMonths);
    Misfit.unless(validityYears > 0, "validityYears", "must be above 0");
    Misfit.unless(renewalExpectedMonths > 0, "renewalExpectedMonths", "must be above 0");
    Misfit.unless(
        renewalEarliestMonths >= renewalExpectedMonths,
        "renewalEarliestMonths",
        "must not be below renewalExpectedMonths");
    Misfit.unless(educationPerYear >= 0, "educationPerYear", "must not be negative");
    Misfit.unless(educationPerYear <= 100, "educationPerYear", "must not be above 100");
    checkReminders(reminderMonths, 12 * validityYears, "reminderMonths");
    checkReminders(educationReminderMonths, 12, "educationReminderMonths");
    Misfit.unless(reapplyMonths >= 0, "reapplyMonths", "must not be negative");
    Misfit.unless(misconductMonths >= 0, "misconductMonths", "must not be negative");
    Misfit.unless(upgradeMonths >= 0, "upgradeMonths", "must not be negative");
  }

  /** One after another, and all within what they remind of. */
  private static void checkReminders(List<Integer> months, int within, String place) {
    int before = within;
    for (int i = 0; i < months.size(); i++) {
      int each = months.get(i);
      Misfit.unless(each > 0, place + "[" + i + "]", "must be above 0");
      Misfit.unless(
          each < before,
          place + "[" + i + "]",
          i == 0 ? "must be below " + within : "must be below the one before");
      before = each;
    }
  }
}
