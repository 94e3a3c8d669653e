package org.zhiheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;

/** The people who use the product. */
@Service
@Transactional
public class Accounts {

  /**
   * ISO/IEC 27002 leaves the length open; NIST SP 800-63B asks for at least eight and for no other
   * rule.
   */
  static final int PASSWORD_LENGTH = 8;

  private static final Duration INVITATION_VALID = Duration.ofDays(7);

  private final AccountStore store;
  private final MembershipStore memberships;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accounts(
      AccountStore store,
      MembershipStore memberships,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /** Creates an account that waits for its invitation to be answered. */
  public Invitation invite(
      String login, String name, Set<Role> roles, @Nullable String organisation, AccountId by) {
    Refused.unlessEmpty(whyNotCreate(login, roles));
    AccountId id = AccountId.next();
    return invitation(create(id, login, name, roles, organisation, null, by));
  }

  /** Creates an account whose password is known already; for demonstrations and tests. */
  public Account create(
      String login, String name, Set<Role> roles, @Nullable String organisation, String password) {
    Refused.unlessEmpty(whyNotCreate(login, roles));
    AccountId id = AccountId.next();
    return create(id, login, name, roles, organisation, passwords.encode(password), id);
  }

  /**
   * Creates accounts with one password that is known already, for demonstrations: it is hashed
   * once, as a hash takes long on purpose.
   */
  public List<Account> create(List<NewAccount> people, String password) {
    String hash = passwords.encode(password);
    List<Account> created = new ArrayList<>();
    for (NewAccount person : people) {
      Refused.unlessEmpty(whyNotCreate(person.login(), person.roles()));
      AccountId id = AccountId.next();
      created.add(
          create(
              id, person.login(), person.name(), person.roles(), person.organisation(), hash, id));
    }
    return created;
  }

  /** A new invitation to an account that exists, such as for a forgotten password. */
  public Invitation inviteAgain(AccountId id) {
    return invitation(find(id));
  }

  /** The account that an invitation would open, as long as it is valid. */
  @Transactional(readOnly = true)
  public Optional<Account> invited(String secret) {
    return store.invited(InvitationSecret.hash(secret), clock.instant());
  }

  /** Answers an invitation by setting the password. */
  public Account answer(String secret, String password, String repeated) {
    String hash = InvitationSecret.hash(secret);
    Instant now = clock.instant();
    Account account =
        store
            .invited(hash, now)
            .orElseThrow(
                () -> new Refused(List.of(IdentityRefusal.INVITATION_NOT_VALID.because())));
    Refused.unlessEmpty(whyNotPassword(password, repeated));
    store.setPassword(account.id(), passwords.encode(password));
    store.useInvitation(hash, now);
    events.publishEvent(new IdentityEvents.InvitationAnswered(account.id(), account.id(), now));
    return account;
  }

  /** Lets an account sign in or keeps it out. */
  public void setActive(AccountId id, boolean active, int version, AccountId by) {
    if (id.equals(by)) {
      throw new Refused(List.of(IdentityRefusal.OWN_ACCOUNT.because()));
    }
    store.setActive(id, active, version);
    events.publishEvent(new IdentityEvents.AccountChanged(id, active, by, clock.instant()));
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

  /** The accounts of a person, by login; open or closed. */
  @Transactional(readOnly = true)
  public List<Account> ofPerson(PersonId person) {
    return store.ofPerson(person);
  }

  /**
   * The organisations that the person behind an account belongs and belonged to, by whichever of
   * the person's accounts; the present ones first.
   */
  @Transactional(readOnly = true)
  public List<Membership> memberships(AccountId account) {
    return memberships.ofPersonBehind(account);
  }

  @Transactional(readOnly = true)
  public List<Account> all() {
    return store.all();
  }

  /** The accounts with a role that may sign in, by name. */
  @Transactional(readOnly = true)
  public List<Account> with(Role role) {
    return store.all().stream()
        .filter(account -> account.active() && account.roles().contains(role))
        .toList();
  }

  private List<Refusal> whyNotCreate(String login, Set<Role> roles) {
    var refusals = new ArrayList<Refusal>();
    if (store.findByLogin(login).isPresent()) {
      refusals.add(IdentityRefusal.LOGIN_TAKEN.because(login).at("login"));
    }
    if (roles.isEmpty()) {
      refusals.add(IdentityRefusal.NO_ROLE.because().at("roles"));
    }
    return refusals;
  }

  private static List<Refusal> whyNotPassword(String password, String repeated) {
    if (password.codePointCount(0, password.length()) < PASSWORD_LENGTH) {
      return List.of(IdentityRefusal.PASSWORD_TOO_SHORT.because(PASSWORD_LENGTH).at("password"));
    }
    if (!password.equals(repeated)) {
      return List.of(IdentityRefusal.PASSWORDS_DIFFER.because().at("repeated"));
    }
    return List.of();
  }

  private Account create(
      AccountId id,
      String login,
      String name,
      Set<Role> roles,
      @Nullable String organisation,
      @Nullable String password,
      AccountId by) {
    var account = new Account(id, PersonId.next(), login, name, roles, organisation, true, 0);
    store.insert(account, password);
    if (organisation != null) {
      memberships.begin(id, organisation, LocalDate.now(clock));
    }
    events.publishEvent(new IdentityEvents.AccountCreated(id, roles, by, clock.instant()));
    return account;
  }

  private Invitation invitation(Account account) {
    String secret = InvitationSecret.next();
    store.insertInvitation(
        InvitationSecret.hash(secret), account.id(), clock.instant().plus(INVITATION_VALID));
    return new Invitation(account, secret);
  }
}
