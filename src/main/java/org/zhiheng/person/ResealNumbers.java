package org.zhiheng.person;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Seals numbers by the present key that were sealed by an earlier one. */
@Component
class ResealNumbers implements Job {

  private final PersonStore store;

  ResealNumbers(PersonStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "person.reseal";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(3, 50);
  }

  @Override
  public void run() {
    store.reseal();
  }
}
