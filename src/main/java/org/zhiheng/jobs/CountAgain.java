package org.zhiheng.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.jobs.JobEvents.LimitMoved;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.kernel.CountedLimits;
import org.zhiheng.kernel.WorkingDays;

/**
 * Counts the running limits again once the notice on public holidays for their year is loaded. It
 * compares the calendar of the program with the one that it counted by the last time.
 */
@Component
class CountAgain implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(CountAgain.class);

  private final CalendarStore store;
  private final WorkingDays workingDays;
  private final List<CountedLimits> all;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CountAgain(
      CalendarStore store,
      WorkingDays workingDays,
      List<CountedLimits> all,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.workingDays = workingDays;
    this.all = all;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "jobs.limits";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(0, 30);
  }

  /**
   * In one transaction with the calendar that is kept: a limit that was moved and is counted once
   * more by the calendar of before would be moved twice.
   */
  @Override
  public void run() {
    transaction.executeWithoutResult(
        status -> {
          WorkingDays before = store.find().orElse(workingDays);
          store.save(workingDays, clock.instant());
          @Nullable LocalDate first = LimitRules.firstDifference(before, workingDays);
          if (first != null) {
            all.forEach(limits -> countAgain(limits, before, first));
          }
        });
  }

  private void countAgain(CountedLimits limits, WorkingDays before, LocalDate first) {
    LocalDate today = LocalDate.now(clock);
    for (CountedLimit limit : limits.runningUntil(first.isAfter(today) ? first : today)) {
      LocalDate dueOn = LimitRules.again(limit, before, workingDays);
      if (!dueOn.equals(limit.dueOn()) && limits.move(limit, dueOn)) {
        events.publishEvent(
            new LimitMoved(
                limit.caseId(),
                limits.told(limit.dueOn()),
                limits.told(dueOn),
                AccountId.SYSTEM,
                clock.instant()));
        LOG.info("the limit of {} moved from {} to {}", limit.caseId(), limit.dueOn(), dueOn);
      }
    }
  }
}
