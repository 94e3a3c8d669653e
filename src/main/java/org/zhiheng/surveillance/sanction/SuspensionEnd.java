package org.zhiheng.surveillance.sanction;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Turns;

/**
 * Tells, every night, which suspensions have come to their last day, so that lifting them becomes a
 * task; each by itself, so that one that cannot keeps no other back.
 */
@Component
class SuspensionEnd implements Job {

  private final Proceedings proceedings;

  SuspensionEnd(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  @Override
  public String name() {
    return "surveillance.suspensions";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(0, 25);
  }

  @Override
  public void run() {
    var turns = new Turns();
    proceedings.due().forEach(due -> turns.take(() -> proceedings.tellDue(due)));
    turns.end();
  }
}
