package org.zhiheng.scheme;

import java.util.List;

/**
 * Clause 9: how long a certificate is valid and when its holder may apply again; in months unless
 * named years.
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

  /** The years of a certificate are kept with numbers up to it. */
  private static final int MOST_YEARS = 20;

  private static final int MOST_MONTHS = 12 * MOST_YEARS;

  public Periods {
    reminderMonths = List.copyOf(reminderMonths);
    educationReminderMonths = List.copyOf(educationReminderMonths);
    Misfit.within(validityYears, 1, MOST_YEARS, "validityYears");
    Misfit.within(renewalExpectedMonths, 1, 12 * validityYears - 1, "renewalExpectedMonths");
    Misfit.within(renewalEarliestMonths, 1, 12 * validityYears - 1, "renewalEarliestMonths");
    Misfit.unless(
        renewalEarliestMonths >= renewalExpectedMonths,
        "renewalEarliestMonths",
        "must not be below renewalExpectedMonths");
    Misfit.within(educationPerYear, 0, 100, "educationPerYear");
    checkReminders(reminderMonths, 12 * validityYears, "reminderMonths");
    checkReminders(educationReminderMonths, 12, "educationReminderMonths");
    Misfit.within(reapplyMonths, 0, MOST_MONTHS, "reapplyMonths");
    Misfit.within(misconductMonths, 0, MOST_MONTHS, "misconductMonths");
    Misfit.within(upgradeMonths, 0, 12 * validityYears - 1, "upgradeMonths");
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
