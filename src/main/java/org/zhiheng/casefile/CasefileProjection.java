package org.zhiheng.casefile;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationEvents.ApplicationStarted;
import org.zhiheng.jobs.JobEvents.LimitMoved;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;

/** Follows the events of the line: the picture of a case is never behind the case itself. */
@Component
class CasefileProjection {

  private final EntryStore entries;
  private final TaskStore tasks;
  private final MilestoneStore milestones;

  CasefileProjection(EntryStore entries, TaskStore tasks, MilestoneStore milestones) {
    this.entries = entries;
    this.tasks = tasks;
    this.milestones = milestones;
  }

  /** First among the listeners, so that what an event brings about stands after it. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(CaseEvent event) {
    CaseId id = event.caseId();
    Instant at = event.at();
    if (event instanceof ApplicationStarted) {
      entries.insert(id, event.by(), at);
    }
    Change change = ChangeRules.of(event);
    entries.change(id, change, at);
    if (event instanceof LimitMoved moved) {
      tasks.move(id, moved.before(), moved.dueOn());
    }
    change.closes().forEach(closing -> tasks.close(id, closing, at));
    change.opens().forEach(opening -> tasks.open(id, opening, at));
    milestones.append(event, Telling.of(event, entries.applicant(id)));
  }
}
