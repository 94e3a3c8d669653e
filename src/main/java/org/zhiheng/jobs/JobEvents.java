package org.zhiheng.jobs;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What people did to jobs. */
public final class JobEvents {

  private JobEvents() {}

  /** An administrator had a job run out of its turn. */
  @EventName("jobs.JobHastened")
  public record JobHastened(String subject, AccountId by, Instant at) implements DomainEvent {}

  /** An administrator had an event handed to its listener once more. */
  @EventName("jobs.EventHandedOver")
  public record EventHandedOver(String subject, AccountId by, Instant at) implements DomainEvent {}
}
