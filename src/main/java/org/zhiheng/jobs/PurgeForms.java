package org.zhiheng.jobs;

import org.springframework.stereotype.Component;
import org.zhiheng.shell.SentForms;

/** Forgets forms that were sent, and drafts that nobody came back to. */
@Component
class PurgeForms implements Job {

  private final SentForms forms;

  PurgeForms(SentForms forms) {
    this.forms = forms;
  }

  @Override
  public String name() {
    return "jobs.purgeForms";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(3, 10);
  }

  @Override
  public void run() {
    forms.purge();
  }
}
