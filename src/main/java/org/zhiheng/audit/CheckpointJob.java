package org.zhiheng.audit;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Takes up into the log what has happened, and signs a checkpoint of it. */
@Component
class CheckpointJob implements Job {

  /** How long an act may be undone by whoever owns the database, and nobody can show it. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private static final int BATCH = 1000;

  private final LogSequence sequence;

  CheckpointJob(LogSequence sequence) {
    this.sequence = sequence;
  }

  @Override
  public String name() {
    return "audit.checkpoint";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(PAUSE);
  }

  @Override
  public void run() {
    int placed;
    do {
      placed = sequence.place(BATCH);
    } while (placed == BATCH);
    sequence.sign();
  }
}
