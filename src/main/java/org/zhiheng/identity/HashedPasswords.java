package org.zhiheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;

/**
 * Keeps passwords that were hashed already. Hashing comes before the transaction, so that no
 * database connection is held meanwhile.
 */
@Service
@Transactional
class HashedPasswords {

  private final AccountStore accounts;
  private final InvitationStore invitations;
  private final RegistrationStore registrations;
  private final AccountNotices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HashedPasswords(
      AccountStore accounts,
      InvitationStore invitations,
      RegistrationStore registrations,
      AccountNotices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.registrations = registrations;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  void change(Actor by, String password) {
    accounts.setPassword(by.id(), password);
    events.publishEvent(new IdentityEvents.PasswordChanged(by.id(), by.id(), clock.instant()));
  }

  /**
   * Marks a link as used; if two people answer it at the same moment, one of them is told that it
   * is not valid.
   */
  Account answer(String link, String password) {
    Instant now = clock.instant();
    AccountId id = invitations.account(link, now).orElseThrow(HashedPasswords::notValid);
    if (!invitations.use(link, now)) {
      throw notValid();
    }
    Account account = accounts.find(id).orElseThrow(() -> new NotFound(id));
    boolean first = accounts.password(id).isEmpty();
    accounts.setPassword(id, password);
    if (!first) {
      notices.tell(id, AccountNoticeKind.PASSWORD_SET, account.actor());
    }
    events.publishEvent(new IdentityEvents.InvitationAnswered(id, id, now));
    return account;
  }

  Account register(String login, String name, @Nullable String organisation, String password) {
    AccountId id = AccountId.next();
    var account =
        new Account(id, PersonId.next(), login, name, Set.of(Role.APPLICANT), null, true, 0);
    accounts.insert(account);
    accounts.setPassword(id, password);
    if (organisation != null) {
      registrations.ask(id, organisation);
    }
    events.publishEvent(
        new IdentityEvents.ApplicantRegistered(
            id, organisation == null ? "" : organisation, id, clock.instant()));
    return account;
  }

  static Refused notValid() {
    return new Refused(List.of(IdentityRefusal.INVITATION_NOT_VALID.because()));
  }
}
