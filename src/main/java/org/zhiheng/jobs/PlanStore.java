package org.zhiheng.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/**
 * The plan of what falls due, which db-scheduler keeps: the node that picks a task does it alone.
 */
@Repository
class PlanStore {

  private static final String TABLE = String.join(".", "jobs", "scheduled_task");
  private static final int THREADS = 2;
  private static final Duration GLANCE = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DataSource database;
  private final Clock clock;

  PlanStore(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A scheduler for these jobs, not yet started. */
  Scheduler plan(List<Job> jobs, Consumer<Job> runner) {
    List<RecurringTask<Void>> tasks = jobs.stream().map(job -> task(job, runner)).toList();
    return Scheduler.create(database)
        .startTasks(tasks)
        .tableName(TABLE)
        .clock(clock::instant)
        .threads(THREADS)
        .pollingInterval(GLANCE)
        .pollUsingLockAndFetch(0.5, 1.0)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(PATIENCE)
        // the runner has said it once, with its trace
        .failureLogging(LogLevel.DEBUG, false)
        .build();
  }

  private RecurringTask<Void> task(Job job, Consumer<Job> runner) {
    return Tasks.recurring(job.name(), new Plan(job.schedule(), clock))
        .execute((instance, context) -> runner.accept(job));
  }

  /** A schedule of ours in the words of db-scheduler. */
  private record Plan(Schedule schedule, Clock clock)
      implements com.github.kagkarlsson.scheduler.task.schedule.Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
      return schedule.next(done.getTimeDone(), clock.getZone());
    }

    @Override
    public boolean isDeterministic() {
      return schedule instanceof Schedule.Daily;
    }
  }
}
