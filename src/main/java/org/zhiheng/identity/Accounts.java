package org.zhiheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.IdentityEvents.AccountDetailChanged;
import org.zhiheng.identity.IdentityEvents.Detail;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;

/** The people who use the product. */
@Service
@Transactional
public class Accounts {

  private final AccountStore store;
  private final MembershipStore memberships;
  private final Invitations invitations;
  private final AccountNotices notices;
  private final PersonDocuments documents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accounts(
      AccountStore store,
      MembershipStore memberships,
      Invitations invitations,
      AccountNotices notices,
      PersonDocuments documents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.invitations = invitations;
    this.notices = notices;
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Creates an account that waits for its one-time link to be answered. Where the document is known
   * already, somebody else settles whether it is one more account of that person.
   */
  public Invitation invite(NewAccount typed, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    Refused.unlessEmpty(whyNotCreate(typed));
    Account account = create(typed, by);
    claim(account, typed.document(), typed.roles(), by);
    return invitations.issue(account, by);
  }

  /** What speaks against an account as it was typed, each beside its field. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotCreate(NewAccount typed) {
    var refusals = new ArrayList<Refusal>();
    if (store.findByLogin(typed.login()).isPresent()) {
      refusals.add(AccountRules.taken(typed.login()));
    }
    List<Refusal> misread =
        typed.document() == null ? List.of() : documents.whyNot(typed.document());
    refusals.addAll(misread);
    refusals.addAll(
        AccountRules.whyNotRoles(typed.roles(), typed.document() != null || isFirst(typed)));
    if (typed.document() != null && misread.isEmpty()) {
      documents.holder(typed.document()).ifPresent(_ -> refusals.addAll(whyNotOf(typed.roles())));
    }
    return refusals;
  }

  /**
   * Changes name, roles and organisation; each change is kept with its old value and who asked.
   *
   * @throws Stale when somebody else changed the account meanwhile
   */
  public void change(AccountId id, AccountDetails to, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    Account before = find(id);
    claim(before, to.document(), to.roles(), by);
    var refusals = new ArrayList<>(AccountRules.whyNotChange(before, to, by));
    refusals.addAll(AccountRules.whyNotRoles(to.roles(), documents.knows(before.person())));
    Refused.unlessEmpty(refusals);
    store.change(id, to);
    changed(before, Detail.NAME, before.name(), to.name(), to, by);
    changed(before, Detail.ROLES, words(before.roles()), words(to.roles()), to, by);
    move(before, to, by);
    notices.tell(id, AccountNoticeKind.CHANGED, by);
  }

  /** Lets an account sign in or keeps it out. */
  public void setActive(AccountId id, boolean active, int version, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    Refused.unlessEmpty(AccountRules.whyNotClose(find(id), by));
    Instant now = clock.instant();
    store.setActive(id, active, version, now);
    events.publishEvent(new IdentityEvents.AccountChanged(id, active, by.id(), now));
  }

  /**
   * Finds an account.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public Account find(AccountId id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }

  @Transactional(readOnly = true)
  public List<Account> find(Set<AccountId> ids) {
    return store.find(ids);
  }

  @Transactional(readOnly = true)
  public Optional<Account> findByLogin(String login) {
    return store.findByLogin(login);
  }

  @Transactional(readOnly = true)
  public Map<AccountId, String> names(Collection<AccountId> ids) {
    return ids.isEmpty() ? Map.of() : store.names(ids);
  }

  @Transactional(readOnly = true)
  public List<Account> ofPerson(PersonId person) {
    return store.ofPerson(person);
  }

  @Transactional(readOnly = true)
  public Map<PersonId, List<Account>> ofPersons(Collection<PersonId> persons) {
    return store.ofPersons(persons);
  }

  @Transactional(readOnly = true)
  public boolean isPersonKnown(Account account) {
    return documents.knows(account.person());
  }

  /**
   * A page of the accounts in the order of their logins.
   *
   * @param words a part of name, login or credit code; blank finds all
   * @param after the place after which the page begins; null for the first page
   */
  @Transactional(readOnly = true)
  public Slice<Account> list(String words, @Nullable String after) {
    return Slice.of(store.list(words, after, Slice.LENGTH + 1), AccountStore::place);
  }

  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return store.isEmpty();
  }

  /** The accounts with a role that may sign in, by name. */
  @Transactional(readOnly = true)
  public List<Account> with(Role role) {
    return store.with(role);
  }

  /** One page of them, those chosen first. */
  @Transactional(readOnly = true)
  public List<Account> with(Role role, PeopleQuery query) {
    return store.with(role, query, Slice.LENGTH);
  }

  /** Whoever is there first is known by the link that the program gave out. */
  private boolean isFirst(NewAccount typed) {
    return typed.roles().equals(Set.of(Role.ADMINISTRATOR)) && store.isEmpty();
  }

  private Account create(NewAccount typed, Actor by) {
    AccountId id = AccountId.next();
    PersonId person = PersonId.next();
    var account =
        new Account(
            id, person, typed.login(), typed.name(), typed.roles(), typed.organisation(), true, 0);
    store.insert(account);
    if (typed.organisation() != null) {
      memberships.begin(id, typed.organisation(), LocalDate.now(clock));
    }
    events.publishEvent(
        new IdentityEvents.AccountCreated(id, person, typed.roles(), by.id(), clock.instant()));
    return account;
  }

  /**
   * Takes a document for the person of an account; whether another's is theirs is settled later.
   */
  private void claim(Account account, @Nullable TypedDocument document, Set<Role> roles, Actor by) {
    if (document == null) {
      return;
    }
    Refused.unlessEmpty(documents.whyNot(document));
    if (!documents.keep(document, account, by) && !documents.knows(account.person())) {
      Refused.unlessEmpty(documents.holder(document).map(_ -> whyNotOf(roles)).orElse(List.of()));
    }
  }

  /**
   * Who works here is known by a document that is theirs, not by one that is still to be settled.
   */
  private static List<Refusal> whyNotOf(Set<Role> roles) {
    if (AccountRules.whyNotRoles(roles, false).isEmpty()) {
      return List.of();
    }
    return List.of(IdentityRefusal.OTHER_PERSON.because().at("number"));
  }

  private void move(Account before, AccountDetails to, Actor by) {
    if (!Objects.equals(before.organisation(), to.organisation())) {
      LocalDate today = LocalDate.now(clock);
      memberships.end(before.id(), today);
      if (to.organisation() != null) {
        memberships.begin(before.id(), to.organisation(), today);
      }
      String from = Objects.requireNonNullElse(before.organisation(), "");
      changed(
          before,
          Detail.ORGANISATION,
          from,
          Objects.requireNonNullElse(to.organisation(), ""),
          to,
          by);
    }
  }

  private void changed(
      Account account, Detail detail, String before, String after, AccountDetails to, Actor by) {
    if (!before.equals(after)) {
      events.publishEvent(
          new AccountDetailChanged(
              account.id(), detail, before, after, to.askedBy(), by.id(), clock.instant()));
    }
  }

  private static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
  }
}
