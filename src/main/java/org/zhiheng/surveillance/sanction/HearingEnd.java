package org.zhiheng.surveillance.sanction;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Turns;

/**
 * Tells, every night, whose time to answer is over, so that the next step becomes a task; each by
 * itself, so that one that cannot keeps no other back.
 */
@Component
class HearingEnd implements Job {

  private final Proceedings proceedings;

  HearingEnd(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  @Override
  public String name() {
    return "surveillance.hearings";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(0, 20);
  }

  @Override
  public void run() {
    var turns = new Turns();
    proceedings.silent().forEach(silent -> turns.take(() -> proceedings.endHearing(silent)));
    turns.end();
  }
}
