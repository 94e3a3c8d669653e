package org.zhiheng.complaint;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Forgets, every night, what was sent in and not confirmed in time. */
@Component
class ForgetUnconfirmed implements Job {

  private final Filings filings;

  ForgetUnconfirmed(Filings filings) {
    this.filings = filings;
  }

  @Override
  public String name() {
    return "complaint.unconfirmed";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(1, 10);
  }

  @Override
  public void run() {
    filings.forgetUnconfirmed();
  }
}
