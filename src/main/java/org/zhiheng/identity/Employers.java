package org.zhiheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.IdentityEvents.AccountDetailChanged;
import org.zhiheng.identity.IdentityEvents.Detail;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.NotFound;

/** Which organisations are spoken for, and people whom an organisation has taken on. */
@Service
@Transactional
public class Employers {

  private final AccountStore store;
  private final MembershipStore memberships;
  private final AccountNoticeStore notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Employers(
      AccountStore store,
      MembershipStore memberships,
      AccountNoticeStore notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /** Whether somebody can sign in who speaks for an organisation, by its credit code. */
  @Transactional(readOnly = true)
  public boolean speakFor(String organisation) {
    return memberships.speakFor(organisation);
  }

  /**
   * An account belongs to another organisation from today on, for a caller who knows that the
   * organisation has said so by a signed act; the holder is told at the next sign-in.
   *
   * @param act which act, as it stands in the record of the account
   * @param by who signed it
   */
  public void moveTrusted(AccountId id, String organisation, String act, AccountId by) {
    Account before = store.find(id).orElseThrow(() -> new NotFound(id));
    if (organisation.equals(before.organisation())) {
      return;
    }
    var details =
        new AccountDetails(
            before.name(), before.roles(), organisation, null, act, before.version());
    store.change(id, details);
    LocalDate today = LocalDate.now(clock);
    memberships.end(id, today);
    memberships.begin(id, organisation, today);
    String from = Objects.requireNonNullElse(before.organisation(), "");
    Instant now = clock.instant();
    events.publishEvent(
        new AccountDetailChanged(id, Detail.ORGANISATION, from, organisation, act, by, now));
    notices.insert(
        id, AccountNoticeKind.CHANGED, store.find(by).map(Account::name).orElse(""), now);
  }
}
