package org.zhiheng.body;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Warnings;

/** Reminds, every night, that risks to impartiality are to be looked at again. */
@Component
class RiskReminder implements Job {

  private static final String DUE = "body.risk.due";

  private final RiskRegister register;
  private final Warnings warnings;

  RiskReminder(RiskRegister register, Warnings warnings) {
    this.register = register;
    this.warnings = warnings;
  }

  @Override
  public String name() {
    return "body.risks";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(1, 20);
  }

  @Override
  public void run() {
    warnings.count(DUE, register.due());
  }
}
