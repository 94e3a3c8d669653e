package org.zhiheng.person;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Looks every hour whether the time of some personal data is over. */
@Component
class LetDataGo implements Job {

  private final Retention retention;

  LetDataGo(Retention retention) {
    this.retention = retention;
  }

  @Override
  public String name() {
    return "person.letDataGo";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    retention.carryOut();
  }
}
