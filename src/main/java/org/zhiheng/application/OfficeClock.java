package org.zhiheng.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.WorkingDays;

/** The time as the body's office counts it: now, today, and so many working days from today. */
@Component
public class OfficeClock {

  private final WorkingDays workingDays;
  private final Clock clock;

  OfficeClock(WorkingDays workingDays, Clock clock) {
    this.workingDays = workingDays;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day on which something happened. */
  public LocalDate dayOf(Instant at) {
    return ChinaTime.dayOf(at);
  }

  /** The last day of a limit that begins today (P8). */
  public LocalDate dueIn(int days) {
    return workingDays.after(today(), days);
  }
}
