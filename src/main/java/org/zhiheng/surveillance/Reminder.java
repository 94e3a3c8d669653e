package org.zhiheng.surveillance;

import java.time.LocalDate;

/**
 * One reminder, which is given once.
 *
 * @param year of the certificate; 0 where it is about the whole of it
 * @param months before the end; 0 where it is over
 */
public record Reminder(ReminderKind kind, int year, int months) {

  /** The same with the last day that it is about. */
  Due endingOn(LocalDate last) {
    return new Due(this, last);
  }

  /** A reminder that is due, with the last day of what it is about. */
  record Due(Reminder reminder, LocalDate last) {}
}
