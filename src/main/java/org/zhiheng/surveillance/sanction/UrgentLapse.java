package org.zhiheng.surveillance.sanction;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Turns;

/**
 * Ends, every night, urgent suspensions that two people did not confirm in their days: each by
 * itself, so that one that cannot keeps no other back.
 */
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
    var turns = new Turns();
    rulings.over().forEach(over -> turns.take(() -> rulings.lapse(over)));
    turns.end();
  }
}
