package org.zhiheng.person;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.kernel.PersonId;

/** Seals numbers by the present key that were sealed by an earlier one. */
@Component
class ResealNumbers implements Job {

  private static final int AT_ONCE = 500;

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
    Optional<PersonId> last = store.reseal(null, AT_ONCE);
    // what is left when the program ends is sealed the next night
    while (last.isPresent() && !Thread.currentThread().isInterrupted()) {
      last = store.reseal(last.get(), AT_ONCE);
    }
  }
}
