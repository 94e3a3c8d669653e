package org.zhiheng.jobs;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Settings;

/** A notice is loaded by a start of the program, so the limits are counted again by it then. */
@Component
class LimitsAtStart {

  private final Jobs jobs;
  private final CountAgain countAgain;
  private final boolean wanted;

  LimitsAtStart(Jobs jobs, CountAgain countAgain, Settings settings) {
    this.jobs = jobs;
    this.countAgain = countAgain;
    this.wanted = settings.jobs();
  }

  @EventListener(ApplicationReadyEvent.class)
  void count() {
    if (!wanted) {
      return;
    }
    try {
      jobs.run(countAgain);
    } catch (JobFailed e) {
      // the log and the list of jobs tell it, and the day's run tries again: no reason to stop
      return;
    }
  }
}
