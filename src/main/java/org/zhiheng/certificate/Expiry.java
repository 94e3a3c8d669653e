package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Ends by time what time ends (9.1): every night, what has run out the day before. */
@Component
class Expiry implements Job {

  /** So many in one transaction. */
  private static final int BATCH = 100;

  private final CertificateStore store;
  private final StateChanges changes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Expiry(
      CertificateStore store, StateChanges changes, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "certificate.expiry";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(0, 5);
  }

  @Override
  public void run() {
    int ended;
    do {
      ended = transaction.execute(status -> batch());
    } while (ended == BATCH);
  }

  private int batch() {
    List<Certificate> over = store.runOut(LocalDate.now(clock), BATCH);
    over.forEach(changes::expire);
    return over.size();
  }
}
