package org.zhiheng.complaint;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Warnings;

/** Warns, every night, of complaints whose day for the answer is over. */
@Component
class ComplaintReminder implements Job {

  private static final String OVERDUE = "complaint.overdue";

  private final Complaints complaints;
  private final Warnings warnings;

  ComplaintReminder(Complaints complaints, Warnings warnings) {
    this.complaints = complaints;
    this.warnings = warnings;
  }

  @Override
  public String name() {
    return "complaint.answers";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(1, 15);
  }

  @Override
  public void run() {
    warnings.count(OVERDUE, complaints.overdue());
  }
}
