package org.zhiheng.surveillance.sanction;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

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
    var failed = new ArrayList<DataAccessException>();
    for (UUID silent : proceedings.silent()) {
      try {
        proceedings.endHearing(silent);
      } catch (DataAccessException e) {
        failed.add(e);
      }
    }
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }
}
