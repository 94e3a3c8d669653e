package org.zhiheng.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.WorkingDays;

/**
 * Asks administrators for the notice on public holidays: due dates in a year without one are
 * provisional.
 */
@Component
class CalendarWatch implements Job {

  private static final String WARNING = "jobs.warning.calendar";

  private final WorkingDays workingDays;
  private final Warnings warnings;
  private final Clock clock;

  CalendarWatch(WorkingDays workingDays, Warnings warnings, Clock clock) {
    this.workingDays = workingDays;
    this.warnings = warnings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "jobs.calendar";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(1, 0);
  }

  /** The notice for a year comes in the November before; in December it is missed. */
  @Override
  public void run() {
    LocalDate today = LocalDate.now(clock);
    int year = today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
    if (workingDays.isAnnounced(year)) {
      warnings.clear(WARNING);
    } else {
      warnings.raise(WARNING, year);
    }
  }
}
