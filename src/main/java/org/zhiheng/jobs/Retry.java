package org.zhiheng.jobs;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Hands events to their listeners again: those that failed, and those whose program ended before
 * the listener was done.
 */
@Component
class Retry implements Job {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Longer than any listener works. */
  private static final Duration UNHEARD_OF = Duration.ofMinutes(10);

  private final PublicationStore publications;
  private final ObjectProvider<FailedEventPublications> register;
  private final Clock clock;

  Retry(
      PublicationStore publications,
      ObjectProvider<FailedEventPublications> register,
      Clock clock) {
    this.publications = publications;
    this.register = register;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "jobs.retry";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(PAUSE);
  }

  @Override
  public void run() {
    publications.failUnheardOf(clock.instant().minus(UNHEARD_OF));
    register.getObject().resubmit(ResubmissionOptions.defaults());
  }
}
