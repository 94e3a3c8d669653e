package org.zhiheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/** Accounts that nobody signs in by any more; who it was is let go when nothing needs it. */
@Service
@Transactional
public class ClosedAccounts {

  private final ClosedAccountStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClosedAccounts(ClosedAccountStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody all of whose accounts are closed, and since when. */
  public record Closed(PersonId person, Instant since) {

    /** Before everybody else. */
    public static final Closed FIRST = new Closed(new PersonId(new UUID(0, 0)), Instant.EPOCH);
  }

  /**
   * Some people all of whose accounts were closed before a moment, the longest closed first.
   *
   * @param after the last one that was looked at
   */
  @Transactional(readOnly = true)
  public List<Closed> before(Instant before, Closed after, int atMost) {
    return store.closedBefore(before, after, atMost);
  }

  /**
   * Takes name, login and secrets out of the accounts of a person, and whoever keeps a file of them
   * does the same.
   *
   * @param unneeded asked about the accounts, at the last moment
   * @return whether it was done
   */
  public boolean letGo(PersonId person, Predicate<Set<AccountId>> unneeded) {
    Set<AccountId> accounts = store.lockClosed(person);
    if (accounts.isEmpty() || !unneeded.test(accounts)) {
      return false;
    }
    Instant now = clock.instant();
    store.letGo(person, now, LocalDate.now(clock));
    events.publishEvent(new IdentityEvents.PersonLetGo(person, AccountId.SYSTEM, now));
    return true;
  }
}
