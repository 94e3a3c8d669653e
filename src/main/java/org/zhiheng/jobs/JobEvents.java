package org.zhiheng.jobs;

import java.time.Instant;
import java.time.LocalDate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What people did to jobs, and what jobs did to cases. */
public final class JobEvents {

  private JobEvents() {}

  /** An administrator had a job run out of its turn. */
  @EventName("jobs.JobHastened")
  public record JobHastened(String subject, AccountId by, Instant at) implements DomainEvent {}

  /** An administrator had an event handed to its listener once more. */
  @EventName("jobs.EventHandedOver")
  public record EventHandedOver(String subject, AccountId by, Instant at) implements DomainEvent {}

  /**
   * A limit was counted again by the notice on public holidays that has come since.
   *
   * @param before the provisional day that was told first
   */
  @EventName("jobs.LimitMoved")
  public record LimitMoved(
      CaseId caseId, LocalDate before, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}
}
