package org.zhiheng.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.EmailAddress;
import org.zhiheng.kernel.OneTimeSecret;
import org.zhiheng.kernel.Refused;
import org.zhiheng.notification.NotificationEvents.MailAddressChanged;

/**
 * Where people get mail: an address counts only once the link that was mailed there was opened. The
 * link signs nobody in. Everybody sees and changes their own only.
 */
@Service
@Transactional
public class MailAddresses {

  /** How long the link in a mail may be opened. */
  static final Duration LINK = Duration.ofDays(2);

  /** Time for a mail to arrive, before the same one is made again. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final MailAddressStore store;
  private final MailStore mails;
  private final MailWordings wordings;
  private final MailCarrier carrier;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailAddresses(
      MailAddressStore store,
      MailStore mails,
      MailWordings wordings,
      MailCarrier carrier,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.mails = mails;
    this.wordings = wordings;
    this.carrier = carrier;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public MailAddress of(Actor actor) {
    return store.find(actor.id());
  }

  /** Whether this installation sends mail. */
  public boolean areServed() {
    return carrier.carries();
  }

  /** Has the link mailed that confirms an address; until then the one of before goes on. */
  public void ask(String address, Actor by) {
    Refused.unlessEmpty(MailRules.whyNotAddress(address));
    Instant now = clock.instant();
    // many posts at once are one after the other, and the same address is mailed once a minute
    mails.lock(by.id());
    if (mails.isMailedSince(by.id(), MailKind.ADDRESS, address, now.minus(REST))) {
      return;
    }
    Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    int asked = mails.countSince(by.id(), MailKind.ADDRESS, midnight);
    Refused.unlessEmpty(MailRules.whyNotAsk(carrier.carries(), asked));
    String secret = OneTimeSecret.next();
    store.ask(by.id(), address, OneTimeSecret.hash(secret), now.plus(LINK));
    MailText written =
        wordings.write(MailKind.ADDRESS, List.of(), "/notification/confirm/" + secret);
    mails.insert(UUID.randomUUID(), by.id(), MailKind.ADDRESS, address, written, now);
  }

  /** Whether the link with a secret still serves. */
  @Transactional(readOnly = true)
  public boolean isPending(String secret) {
    return store.isPending(OneTimeSecret.hash(secret), clock.instant());
  }

  /** The holder of an address has opened the link that was mailed there. */
  public void confirm(String secret) {
    Instant now = clock.instant();
    MailAddressStore.Confirmed confirmed =
        store
            .confirm(OneTimeSecret.hash(secret), now)
            .orElseThrow(() -> new Refused(List.of(NotificationRefusal.LINK_OVER.because())));
    mails.redirect(confirmed.account(), confirmed.address());
    changed(
        confirmed.account(), EmailAddress.masked(confirmed.address()), confirmed.account(), now);
  }

  /** The actor wants no mail any more. */
  public void remove(Actor by) {
    if (store.remove(by.id())) {
      mails.drop(by.id());
      changed(by.id(), "", by.id(), clock.instant());
    }
  }

  private void changed(AccountId account, String masked, AccountId by, Instant at) {
    events.publishEvent(new MailAddressChanged(account, masked, by, at));
  }
}
