package org.zhiheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.OneTimeSecret;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Settings;

/**
 * One-time links by which people set their passwords. One link of an account is valid at a time,
 * and it works once.
 */
@Service
public class Invitations {

  private static final Logger LOG = LoggerFactory.getLogger(Invitations.class);
  private static final Duration VALID = Duration.ofDays(7);

  private final InvitationStore store;
  private final AccountStore accounts;
  private final HashedPasswords hashed;
  private final AccountNotices notices;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final boolean openHouse;
  private final String publicUrl;

  Invitations(
      InvitationStore store,
      AccountStore accounts,
      HashedPasswords hashed,
      AccountNotices notices,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      Clock clock,
      ObjectProvider<OpenHouse> openHouse,
      Settings settings) {
    this.store = store;
    this.accounts = accounts;
    this.hashed = hashed;
    this.notices = notices;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
    this.openHouse = openHouse.getIfAvailable() != null;
    this.publicUrl = settings.publicUrl();
  }

  /**
   * A new link to an account, such as for a forgotten password. Older ones are not valid any more;
   * the holder is told.
   */
  @Transactional
  public Invitation issue(AccountId id, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    Account account = accounts.find(id).orElseThrow(() -> new NotFound(id));
    if (accounts.password(id).isPresent()) {
      notices.tell(id, AccountNoticeKind.LINK_ISSUED, by);
    }
    return issue(account, by);
  }

  /**
   * A link for an account that was made in the same step. One that opens the account of an
   * administrator is handed to whoever runs the program, as the very first one is: an administrator
   * who held it could be a second one, and confirm what takes two.
   */
  @Transactional
  Invitation issue(Account account, Actor by) {
    Instant now = clock.instant();
    String secret = OneTimeSecret.next();
    store.replace(OneTimeSecret.hash(secret), account.id(), by.id(), now, now.plus(VALID));
    events.publishEvent(new IdentityEvents.LinkIssued(account.id(), by.id(), now));
    List<Account> others =
        accounts.ofPerson(account.person()).stream()
            .filter(each -> !each.id().equals(account.id()))
            .toList();
    boolean withOperator = account.roles().contains(Role.ADMINISTRATOR) && !openHouse;
    var invitation = new Invitation(account, secret, others, withOperator);
    if (withOperator) {
      LOG.warn(
          "to be handed to the administrator {} in person: {}{}",
          account.login(),
          publicUrl,
          invitation.path());
    }
    return invitation;
  }

  /** The account that a link would open, as long as it is valid. */
  @Transactional(readOnly = true)
  public Optional<Account> invited(String secret) {
    return store.account(OneTimeSecret.hash(secret), clock.instant()).flatMap(accounts::find);
  }

  /**
   * Answers a link by setting the password. The link cannot be used again, and all sessions of the
   * account end, so that nobody stays signed in by an older password.
   */
  public Account answer(String secret, String password, String repeated) {
    String link = OneTimeSecret.hash(secret);
    if (store.account(link, clock.instant()).isEmpty()) {
      throw HashedPasswords.notValid();
    }
    Refused.unlessEmpty(AccountRules.whyNotPassword(password, repeated));
    return hashed.answer(link, Objects.requireNonNull(passwords.encode(password)));
  }
}
