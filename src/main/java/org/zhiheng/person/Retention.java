package org.zhiheng.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.identity.AccountRules;
import org.zhiheng.identity.Accounts;
import org.zhiheng.jobs.Turns;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Retained;
import org.zhiheng.kernel.Stale;
import org.zhiheng.person.RetentionPeriod.Proposed;

/**
 * Lets personal data go when the time is over for which it is kept (PIPL, article 47).
 * Certificates, decisions, what led to them and the audit trail stay; the trail says that something
 * was let go and not what.
 */
@Service
public class Retention {

  private final RetentionStore store;
  private final Map<String, Retained> kept;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retention(
      RetentionStore store,
      List<Retained> kept,
      Accounts accounts,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.kept = kept.stream().collect(Collectors.toMap(Retained::kind, Function.identity()));
    this.accounts = accounts;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** All periods, with what falls due next and what was let go last. */
  @Transactional(readOnly = true)
  public List<RetentionPeriod> periods(Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    return store.all().stream().map(period -> period.due(next(period).orElse(null))).toList();
  }

  /**
   * Proposes to keep a kind of data for longer or shorter, in the place of what was proposed
   * before.
   *
   * @param version of the period that the actor saw
   */
  @Transactional
  public void propose(String kind, int days, int version, Actor by) {
    RetentionPeriod before = find(kind);
    Refused.unlessEmpty(RetentionRules.whyNotPropose(before, days, by));
    Instant now = clock.instant();
    if (!store.propose(kind, new Proposed(days, by.id(), by.person(), now), version)) {
      throw new Stale(kind);
    }
    events.publishEvent(new PersonEvents.PeriodProposed(kind, before.days(), days, by.id(), now));
  }

  /**
   * Another administrator confirms what was proposed; it counts from the next run of the job on.
   */
  @Transactional
  public void confirm(String kind, int version, Actor by) {
    RetentionPeriod before = find(kind);
    Refused.unlessEmpty(RetentionRules.whyNotConfirm(before, by));
    if (!store.confirm(kind, version)) {
      throw new Stale(kind);
    }
    int days = Objects.requireNonNull(before.proposed(), "asked before").days();
    events.publishEvent(
        new PersonEvents.PeriodChanged(kind, before.days(), days, by.id(), clock.instant()));
  }

  /** Takes back what the actor proposed; the period stays as it is. */
  @Transactional
  public void takeBack(String kind, int version, Actor by) {
    RetentionPeriod before = find(kind);
    Refused.unlessEmpty(RetentionRules.whyNotTakeBack(before, by));
    if (!store.takeBack(kind, version)) {
      throw new Stale(kind);
    }
    events.publishEvent(new PersonEvents.PeriodProposalTakenBack(kind, by.id(), clock.instant()));
  }

  /** How many proposals wait for somebody to confirm them. */
  @Transactional(readOnly = true)
  public int waiting(Actor by) {
    return (int)
        store.all().stream()
            .filter(period -> RetentionRules.whyNotConfirm(period, by).isEmpty())
            .count();
  }

  /** The names of those who proposed something. */
  @Transactional(readOnly = true)
  public Map<AccountId, String> proposers(List<RetentionPeriod> periods) {
    return accounts.names(
        periods.stream()
            .map(RetentionPeriod::proposed)
            .filter(Objects::nonNull)
            .map(Proposed::by)
            .toList());
  }

  private RetentionPeriod find(String kind) {
    return store.find(kind).orElseThrow(() -> new NotFound(kind));
  }

  /**
   * Lets go whatever is due; each module in transactions of its own, so that one that cannot keeps
   * no other back. The first fault is told when all had their turn.
   */
  void carryOut() {
    var turns = new Turns();
    store.all().forEach(period -> turns.take(() -> carryOut(period)));
    turns.end();
  }

  private void carryOut(RetentionPeriod period) {
    Retained module = kept.get(period.kind());
    if (module != null) {
      int count = module.letGo(clock.instant().minus(Duration.ofDays(period.days())));
      if (count > 0) {
        record(period.kind(), count);
      }
    }
  }

  private void record(String kind, int count) {
    Instant now = clock.instant();
    transaction.executeWithoutResult(
        status -> {
          store.removed(kind, count, now);
          events.publishEvent(new PersonEvents.DataLetGo(kind, count, AccountId.SYSTEM, now));
        });
  }

  private Optional<Instant> next(RetentionPeriod period) {
    return Optional.ofNullable(kept.get(period.kind()))
        .flatMap(Retained::oldest)
        .map(oldest -> oldest.plus(Duration.ofDays(period.days())));
  }
}
