package org.zhiheng.jobs;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.jobs.JobEvents.EventHandedOver;
import org.zhiheng.jobs.JobEvents.JobHastened;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Outages;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;

/**
 * The jobs of all modules: how they stand, and their runs out of turn. No verb here is one
 * transaction: a job has its own.
 */
@Service
public class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final Map<String, Job> jobs;
  private final JobStore store;
  private final PublicationStore publications;
  private final ObjectProvider<IncompleteEventPublications> register;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Outages outages;
  private final Clock clock;

  Jobs(
      List<Job> jobs,
      JobStore store,
      PublicationStore publications,
      ObjectProvider<IncompleteEventPublications> register,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Outages outages,
      Clock clock) {
    this.jobs = jobs.stream().collect(toMap(Job::name, identity()));
    this.store = store;
    this.publications = publications;
    this.register = register;
    this.events = events;
    this.transaction = transaction;
    this.outages = outages;
    this.clock = clock;
  }

  /** All jobs, by name. */
  public List<JobState> states() {
    var runs = store.runs();
    var due = store.due();
    return jobs.values().stream()
        .sorted(Comparator.comparing(Job::name))
        .map(
            job -> {
              JobStore.@Nullable Run run = runs.get(job.name());
              return new JobState(
                  job.name(),
                  job.schedule(),
                  run == null ? null : run.began(),
                  run == null ? null : run.ended(),
                  run == null ? null : run.failure(),
                  run == null ? 0 : run.failures(),
                  due.get(job.name()));
            })
        .toList();
  }

  /**
   * Runs a job here and now, and returns when it is done.
   *
   * @return false when it was not run because it is being run
   * @throws JobFailed when something stopped it
   */
  public boolean runNow(String name, Actor by) {
    Refused.unlessEmpty(whyNotHasten(by));
    @Nullable Job job = jobs.get(name);
    if (job == null) {
      throw new NotFound(name);
    }
    record(new JobHastened(name, by.id(), clock.instant()));
    var run = new AtomicBoolean();
    outages.unhurried(() -> run.set(run(job)));
    return run.get();
  }

  /** Runs a job and keeps how it went. */
  boolean run(Job job) {
    return store.alone(job.name(), () -> runAlone(job));
  }

  private void runAlone(Job job) {
    store.began(job.name(), clock.instant());
    try {
      job.run();
      store.ended(job.name(), clock.instant(), null);
    } catch (RuntimeException e) {
      LOG.error("job {} failed", job.name(), e);
      store.ended(job.name(), clock.instant(), e.toString());
      throw new JobFailed(job.name(), e);
    }
  }

  /** The oldest events whose listeners are not done with them. */
  public List<Unfinished> unfinished() {
    return publications.unfinished();
  }

  /** Hands an event to its listener once more; how that goes, the register tells. */
  public void handOver(UUID id, Actor by) {
    Refused.unlessEmpty(whyNotHasten(by));
    record(new EventHandedOver(id.toString(), by.id(), clock.instant()));
    register
        .getObject()
        .resubmitIncompletePublications(publication -> publication.getIdentifier().equals(id));
  }

  private static List<Refusal> whyNotHasten(Actor by) {
    return by.is(Role.ADMINISTRATOR) ? List.of() : List.of(JobRefusal.NOT_ADMINISTRATOR.because());
  }

  private void record(DomainEvent event) {
    transaction.executeWithoutResult(status -> events.publishEvent(event));
  }
}
