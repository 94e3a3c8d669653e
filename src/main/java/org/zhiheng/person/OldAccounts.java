package org.zhiheng.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.identity.ClosedAccounts;
import org.zhiheng.identity.ClosedAccounts.Closed;
import org.zhiheng.identity.IdentityEvents.PersonLetGo;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.kernel.PersonalRecords.Inquiry;
import org.zhiheng.kernel.Retained;

/**
 * People whose accounts are closed and of whom no module keeps anything: no case, no certificate,
 * no seat, no entry in the roster. Counts from when the last account was closed.
 */
@Component
class OldAccounts implements Retained {

  private static final int AT_ONCE = 500;

  private final PersonalRecords.Query query;
  private final int atOnce;
  private final ClosedAccounts closed;
  private final List<PersonalRecords> records;
  private final PersonStore persons;
  private final TransactionTemplate transaction;
  private final Clock clock;

  @Autowired
  OldAccounts(
      PersonalRecords.Query query,
      ClosedAccounts closed,
      List<PersonalRecords> records,
      PersonStore persons,
      TransactionTemplate transaction,
      Clock clock) {
    this(AT_ONCE, query, closed, records, persons, transaction, clock);
  }

  OldAccounts(
      int atOnce,
      PersonalRecords.Query query,
      ClosedAccounts closed,
      List<PersonalRecords> records,
      PersonStore persons,
      TransactionTemplate transaction,
      Clock clock) {
    this.atOnce = atOnce;
    this.query = query;
    this.closed = closed;
    this.records = records;
    this.persons = persons;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "person.accounts";
  }

  @Override
  public Optional<Instant> oldest() {
    return closed.before(clock.instant(), Closed.FIRST, 1).stream().map(Closed::since).findFirst();
  }

  @Override
  public int letGo(Instant before) {
    int count = 0;
    Optional<Closed> after = Optional.of(Closed.FIRST);
    while (after.isPresent()) {
      List<Closed> some = closed.before(before, after.get(), atOnce);
      count += (int) some.stream().filter(each -> letGo(each.person())).count();
      // however many are needed for good, those behind them have their turn
      after = some.size() < atOnce ? Optional.empty() : Optional.of(some.getLast());
    }
    return count;
  }

  private boolean letGo(PersonId person) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> closed.letGo(person, accounts -> isUnneeded(person, accounts))));
  }

  /** Takes out what the person told, in the same transaction. */
  @EventListener
  void on(PersonLetGo event) {
    persons.letGo(event.person());
  }

  private boolean isUnneeded(PersonId person, Set<AccountId> accounts) {
    var everything = new Inquiry(person, accounts, true, query);
    return records.stream()
        .filter(PersonalRecords::isReasonToStay)
        .flatMap(module -> module.about(everything).stream())
        .allMatch(part -> part.rows().isEmpty());
  }
}
