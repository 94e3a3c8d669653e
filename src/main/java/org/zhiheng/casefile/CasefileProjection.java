package org.zhiheng.casefile;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationEvents.ApplicationStarted;
import org.zhiheng.jobs.JobEvents.LimitMoved;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;

/** Follows the events of the line: the picture of a case is never behind the case itself. */
@Component
class CasefileProjection {

  private final EntryStore entries;
  private final TaskStore tasks;
  private final MilestoneStore milestones;
  private final ApplicationEventPublisher news;

  CasefileProjection(
      EntryStore entries,
      TaskStore tasks,
      MilestoneStore milestones,
      ApplicationEventPublisher news) {
    this.entries = entries;
    this.tasks = tasks;
    this.milestones = milestones;
    this.news = news;
  }

  /** First among the listeners, so that what an event brings about stands after it. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(CaseEvent event) {
    CaseNews told = follow(event);
    if (told.concernsSomebody()) {
      news.publishEvent(told);
    }
  }

  /** Changes the picture only: when it is made anew, nobody is told again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseNews follow(CaseEvent event) {
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
    int settled = change.closes().stream().mapToInt(it -> tasks.close(id, it, at)).sum();
    List<Long> opened =
        change.opens().stream().flatMap(opening -> tasks.open(id, opening, at).stream()).toList();
    AccountId applicant = entries.applicant(id);
    Telling telling = Telling.of(event, applicant);
    milestones.append(event, telling);
    boolean toApplicant = telling.audience().hasApplicant() && !event.by().equals(applicant);
    return new CaseNews(id, Told.words(event), event.by(), at, toApplicant, opened, settled > 0);
  }
}
