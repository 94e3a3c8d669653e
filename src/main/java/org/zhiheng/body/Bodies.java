package org.zhiheng.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** The evaluation body of this installation and its roster. */
@Service
@Transactional
public class Bodies {

  private final BodyStore store;
  private final Accounts accounts;
  private final Schemes schemes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bodies(
      BodyStore store,
      Accounts accounts,
      Schemes schemes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
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

  /** Enters the body's data or changes them; {@code body.version()} is the one the user saw. */
  public void save(Body body, Actor by) {
    Set<String> known = schemes.all().stream().map(Scheme::id).collect(Collectors.toSet());
    Refused.unlessEmpty(BodyRules.whyNotSave(body, known));
    store.save(body);
    events.publishEvent(new BodyEvents.BodyChanged(body.code().value(), by.id(), clock.instant()));
  }

  /** The assessors on the roster, by name, whether or not their qualification still holds. */
  @Transactional(readOnly = true)
  public List<RosterEntry> roster() {
    Map<AccountId, BodyStore.Enrolment> enrolled =
        store.enrolments().stream()
            .collect(Collectors.toMap(BodyStore.Enrolment::account, Function.identity()));
    return accounts.with(Role.ASSESSOR).stream()
        .filter(account -> enrolled.containsKey(account.id()))
        .map(account -> entry(account, enrolled.get(account.id())))
        .toList();
  }

  /** The roster's entry of an account; none unless it is an active assessor's. */
  @Transactional(readOnly = true)
  public Optional<RosterEntry> rosterEntry(AccountId account) {
    return roster().stream().filter(entry -> entry.account().equals(account)).findFirst();
  }

  /**
   * Puts an assessor on the roster or renews the entry.
   *
   * @param version the one the user saw; 0 for somebody new
   */
  public void enrol(
      AccountId account,
      String organisationName,
      String qualification,
      LocalDate qualifiedUntil,
      int version,
      Actor by) {
    boolean assessor =
        accounts.with(Role.ASSESSOR).stream().anyMatch(each -> each.id().equals(account));
    LocalDate today = LocalDate.now(clock);
    Refused.unlessEmpty(BodyRules.whyNotEnrol(assessor, qualification, qualifiedUntil, today));
    store.save(
        new BodyStore.Enrolment(account, organisationName, qualification, qualifiedUntil, version));
    events.publishEvent(
        new BodyEvents.AssessorEnrolled(account, qualifiedUntil, by.id(), clock.instant()));
  }

  private static RosterEntry entry(Account account, BodyStore.@Nullable Enrolment enrolment) {
    if (enrolment == null) {
      throw new IllegalArgumentException("not on the roster: " + account.id());
    }
    return new RosterEntry(
        account.id(),
        account.name(),
        account.organisation(),
        enrolment.organisationName(),
        enrolment.qualification(),
        enrolment.qualifiedUntil(),
        enrolment.version());
  }
}
