package org.zhiheng.surveillance.sanction;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Ends, every night, urgent suspensions that two people did not confirm in their days. */
@Component
class UrgentLapse implements Job {

  private final Rulings rulings;

  UrgentLapse(Rulings rulings) {
    this.rulings = rulings;
  }

  @Override
  public String name() {
    return "surveillance.lapse";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(0, 15);
  }

  @Override
  public void run() {
    rulings.lapse();
  }
}
