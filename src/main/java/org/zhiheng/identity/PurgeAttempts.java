package org.zhiheng.identity;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Forgets failed sign-ins and calls of strangers when they slow nobody down any more. */
@Component
class PurgeAttempts implements Job {

  private final Attempts attempts;
  private final Calls calls;

  PurgeAttempts(Attempts attempts, Calls calls) {
    this.attempts = attempts;
    this.calls = calls;
  }

  @Override
  public String name() {
    return "identity.purgeAttempts";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    attempts.purge();
    calls.purge();
  }
}
