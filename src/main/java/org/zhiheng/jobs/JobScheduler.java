package org.zhiheng.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Settings;

/**
 * Runs the jobs as they fall due, from the moment the program answers until it stops. Whoever looks
 * at one job at a time, as tests do, switches it off.
 */
@Component
class JobScheduler implements SmartLifecycle {

  private final PlanStore store;
  private final List<Job> all;
  private final Jobs jobs;
  private final boolean wanted;
  private @Nullable Scheduler scheduler;

  JobScheduler(PlanStore store, List<Job> all, Jobs jobs, Settings settings) {
    this.store = store;
    this.all = all;
    this.jobs = jobs;
    this.wanted = settings.jobs();
  }

  @Override
  public synchronized void start() {
    if (wanted && scheduler == null) {
      scheduler = store.plan(all, jobs::run);
      scheduler.start();
    }
  }

  @Override
  public synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }
}
