package org.zhiheng.surveillance.sanction;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;

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
    var failed = new ArrayList<RuntimeException>();
    for (UUID over : rulings.over()) {
      try {
        rulings.lapse(over);
      } catch (Refused | Stale | DataAccessException e) {
        failed.add(e);
      }
    }
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }
}
