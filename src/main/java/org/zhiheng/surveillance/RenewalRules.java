package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhiheng.certificate.Validity;
import org.zhiheng.scheme.Periods;

/**
 * Clause 9.4 with C5: when holders are expected to renew and are reminded of it. Months are counted
 * back from the day after the last one, as the window of the application is.
 */
public final class RenewalRules {

  private RenewalRules() {}

  /** From when an application is expected. */
  public static LocalDate expectedFrom(Validity validity, Periods periods) {
    return before(validity, periods.renewalExpectedMonths());
  }

  /** The days of the reminders, the first one first. */
  public static List<LocalDate> reminderDays(Validity validity, Periods periods) {
    return periods.reminderMonths().stream().map(months -> before(validity, months)).toList();
  }

  /**
   * The reminder that is due on a day: the latest that has come, so that whoever was not reminded
   * in time is reminded once and not of all that was missed.
   *
   * @param span what ends: a validity, or a year of it
   * @param months before the end at which there are reminders
   * @return how many months before the end it is
   */
  public static Optional<Integer> dueOn(LocalDate today, Validity span, List<Integer> months) {
    return span.covers(today)
        ? months.stream()
            .filter(each -> !before(span, each).isAfter(today))
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static LocalDate before(Validity validity, int months) {
    return validity.through().plusDays(1).minusMonths(months);
  }
}
