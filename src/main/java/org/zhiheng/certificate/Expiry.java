package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Turns;

/**
 * Ends by time what time ends (9.1): every night, what has run out the day before; each by itself,
 * so that one that cannot keeps no other back. The first fault is told when all had their turn.
 */
@Component
class Expiry implements Job {

  /** So many are read at once. */
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
    var turns = new Turns();
    var failed = new HashSet<CertificateNumber>();
    List<Certificate> over;
    do {
      over =
          store.runOut(LocalDate.now(clock), BATCH + failed.size()).stream()
              .filter(each -> !failed.contains(each.number()))
              .toList();
      over.stream()
          .filter(each -> !turns.take(() -> end(each)))
          .map(Certificate::number)
          .forEach(failed::add);
    } while (!over.isEmpty());
    turns.end();
  }

  private void end(Certificate over) {
    // somebody may have sanctioned it since it was read
    transaction.executeWithoutResult(
        status ->
            store.lock(over.number()).filter(it -> it.state().runs()).ifPresent(changes::expire));
  }
}
