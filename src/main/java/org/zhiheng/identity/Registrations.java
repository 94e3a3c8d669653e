package org.zhiheng.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;

/**
 * Applicants register themselves, where the body allows it. Nothing of what they type is verified:
 * the organisation they name is theirs only once an administrator has confirmed it.
 */
@Service
public class Registrations {

  private final RegistrationStore store;
  private final AccountStore accounts;
  private final HashedPasswords hashed;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Registrations(
      RegistrationStore store,
      AccountStore accounts,
      HashedPasswords hashed,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.hashed = hashed;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public boolean isOpen() {
    return store.isOpen();
  }

  @Transactional
  public void open(boolean open, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    store.open(open);
    events.publishEvent(new IdentityEvents.RegistrationOpened(open, by.id(), clock.instant()));
  }

  /**
   * Makes the account of an applicant who was not here before.
   *
   * @param organisation credit code of the organisation that the applicant names, if any
   */
  public Account register(
      String login, String name, @Nullable String organisation, String password, String repeated) {
    var refusals = new ArrayList<Refusal>();
    if (!store.isOpen()) {
      refusals.add(IdentityRefusal.REGISTRATION_CLOSED.because());
    }
    if (accounts.findByLogin(login).isPresent()) {
      refusals.add(AccountRules.taken(login));
    }
    refusals.addAll(AccountRules.whyNotPassword(password, repeated));
    Refused.unlessEmpty(refusals);
    return hashed.register(
        login, name, organisation, Objects.requireNonNull(passwords.encode(password)));
  }

  /** The organisation that a registered applicant named and nobody has confirmed yet. */
  @Transactional(readOnly = true)
  public Optional<String> asked(AccountId account) {
    return store.asked(account);
  }

  /** A page of the accounts whose organisation waits to be confirmed, by login. */
  @Transactional(readOnly = true)
  public Slice<Account> waiting(@Nullable String after) {
    return Slice.of(accounts.waiting(after, Slice.LENGTH + 1), AccountStore::place);
  }
}
