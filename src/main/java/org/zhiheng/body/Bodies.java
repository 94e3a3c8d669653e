package org.zhiheng.body;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** The evaluation body of this installation and its roster. */
@Service
@Transactional
public class Bodies {

  private final BodyStore store;
  private final RosterStore roster;
  private final Accounts accounts;
  private final Schemes schemes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bodies(
      BodyStore store,
      RosterStore roster,
      Accounts accounts,
      Schemes schemes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.roster = roster;
    this.accounts = accounts;
    this.schemes = schemes;
    this.events = events;
    this.clock = clock;
  }

  /** The body, once its data were entered. */
  @Transactional(readOnly = true)
  public Optional<Body> find() {
    return store.find();
  }

  /**
   * The body.
   *
   * @throws IllegalStateException before its data were entered
   */
  @Transactional(readOnly = true)
  public Body get() {
    return find().orElseThrow(() -> new IllegalStateException("the body's data are not entered"));
  }

  /**
   * The edition that a case which begins today follows: the latest in force of those that the body
   * evaluates by. A body that was not entered yet evaluates by the latest of all.
   */
  @Transactional(readOnly = true)
  public Optional<Scheme> schemeInForce() {
    return find()
        .map(body -> schemes.current(body.schemes()))
        .orElseGet(() -> Optional.of(schemes.current()));
  }

  /** Whether the body evaluates by an edition. */
  @Transactional(readOnly = true)
  public boolean evaluatesBy(String schemeId) {
    return find().map(body -> body.schemes().contains(schemeId)).orElse(true);
  }

  /** Enters the body's data or changes them; {@code body.version()} is the one the user saw. */
  public void save(Body body, Actor by) {
    Refused.unlessEmpty(BodyRules.whyNotKeep(by));
    Set<String> known = schemes.all().stream().map(Scheme::id).collect(Collectors.toSet());
    Refused.unlessEmpty(BodyRules.whyNotSave(body, known));
    store.save(body);
    events.publishEvent(new BodyEvents.BodyChanged(body.code().value(), by.id(), clock.instant()));
  }

  /** What the numbers of the body's certificates begin with, once it was set. */
  @Transactional(readOnly = true)
  public Optional<String> prefix() {
    return store.prefix();
  }

  /** Sets, once and for all, what the numbers of certificates begin with (8.4, C12). */
  public void setPrefix(String prefix, Actor by) {
    Refused.unlessEmpty(BodyRules.whyNotKeep(by));
    Refused.unlessEmpty(BodyRules.whyNotPrefix(prefix, store.prefix()));
    Instant now = clock.instant();
    if (!store.setPrefix(prefix, by.id(), now)) {
      throw new Stale("prefix");
    }
    events.publishEvent(new BodyEvents.PrefixSet(prefix, by.id(), now));
  }

  /**
   * The assessors on the roster, by name, whether or not their qualification still holds.
   *
   * @param after the account of the last row of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public Slice<RosterEntry> roster(@Nullable AccountId after) {
    return roster.page(after);
  }

  /** The roster's entry of an account; none unless it is an active assessor's. */
  @Transactional(readOnly = true)
  public Optional<RosterEntry> rosterEntry(AccountId account) {
    return roster.find(account);
  }

  /** The roster's entries of several accounts. */
  @Transactional(readOnly = true)
  public List<RosterEntry> rosterEntries(Collection<AccountId> accounts) {
    return roster.find(accounts);
  }

  /** Puts an assessor on the roster or renews the entry; a person is on it once. */
  public void enrol(Enrolment typed, Actor by) {
    Refused.unlessEmpty(BodyRules.whyNotKeep(by));
    Account account = accounts.find(typed.account());
    boolean assessor = account.active() && account.roles().contains(Role.ASSESSOR);
    boolean elsewhere =
        roster.accountOf(account.person()).filter(it -> !it.equals(account.id())).isPresent();
    Refused.unlessEmpty(BodyRules.whyNotEnrol(assessor, elsewhere, typed, LocalDate.now(clock)));
    roster.save(account.person(), typed);
    events.publishEvent(
        new BodyEvents.AssessorEnrolled(
            account.id(), typed.qualifiedUntil(), by.id(), clock.instant()));
  }
}
