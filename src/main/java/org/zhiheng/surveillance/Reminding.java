package org.zhiheng.surveillance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Turns;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.scheme.Periods;
import org.zhiheng.surveillance.Reminder.Due;
import org.zhiheng.surveillance.SurveillanceEvents.HolderReminded;

/**
 * Reminds holders of what they owe and of the end (9.2, 9.4): every morning, of what is due by
 * then. What was given stands in the database, so that a run which was stopped goes on where it
 * was, and nobody is reminded twice; one that fails keeps no other back.
 */
@Component
class Reminding implements Job {

  /** So many certificates are read at once. */
  private static final int BATCH = 200;

  private final ReminderStore store;
  private final SchemeTerms terms;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reminding(
      ReminderStore store,
      SchemeTerms terms,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.terms = terms;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "surveillance.reminders";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(6, 30);
  }

  @Override
  public void run() {
    LocalDate today = LocalDate.now(clock);
    var turns = new Turns();
    String after = "";
    List<RemindedCertificate> batch;
    do {
      batch = store.running(today, after, BATCH);
      remind(batch, today, turns);
      after = batch.isEmpty() ? after : batch.getLast().number().value();
    } while (batch.size() == BATCH);
    turns.end();
  }

  private void remind(List<RemindedCertificate> batch, LocalDate today, Turns turns) {
    Periods applications = terms.ofApplications();
    for (RemindedCertificate each : batch) {
      List<Due> due = ReminderRules.dueOn(today, each, terms.of(each.schemeId()), applications);
      turns.take(
          () -> transaction.executeWithoutResult(status -> due.forEach(it -> give(each, it))));
    }
  }

  private void give(RemindedCertificate certificate, Due due) {
    Reminder reminder = due.reminder();
    if (store.give(certificate.number(), reminder, clock.instant())) {
      events.publishEvent(
          new HolderReminded(
              certificate.caseId(),
              certificate.number().value(),
              reminder.kind(),
              reminder.year(),
              reminder.months(),
              due.last(),
              AccountId.SYSTEM,
              clock.instant()));
    }
  }
}
