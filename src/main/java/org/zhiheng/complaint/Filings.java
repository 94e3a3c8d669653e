package org.zhiheng.complaint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.complaint.ComplaintEvents.FilingConfirmed;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.decision.PublishedLine;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.OneTimeSecret;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.surveillance.sanction.Incidents;

/**
 * What people without an account send in. It waits for the link in a mail to be opened and the
 * button there to be pressed; only then it becomes a report, an objection or a complaint, in one
 * transaction.
 */
@Service
@Transactional
public class Filings {

  private final FilingStore store;
  private final FilingMails mails;
  private final Incidents incidents;
  private final PublicNotices notices;
  private final Complaints complaints;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Filings(
      FilingStore store,
      FilingMails mails,
      Incidents incidents,
      PublicNotices notices,
      Complaints complaints,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.mails = mails;
    this.incidents = incidents;
    this.notices = notices;
    this.complaints = complaints;
    this.events = events;
    this.clock = clock;
  }

  /** Whether anything can be sent in: without mail nothing could be confirmed. */
  public boolean areServed() {
    return mails.areServed();
  }

  /** What is objected to, as it stands on public notice today. */
  @Transactional(readOnly = true)
  public Optional<PublishedLine> onNotice(String place) {
    return place.matches("[0-9]{1,18}")
        ? notices.published(Long.parseLong(place))
        : Optional.empty();
  }

  /**
   * Keeps what somebody sends in until they confirm it, and has the link mailed for that.
   *
   * @return when the link is over
   */
  public Instant send(FilingText text, Sender sender) {
    Instant now = clock.instant();
    var refusals = new ArrayList<>(FilingRules.whyNotSend(text, sender, LocalDate.now(clock)));
    refusals.addAll(whyNotOnNotice(text));
    Refused.unlessEmpty(refusals);
    // many posts at once are counted one after the other
    store.lock(sender.address());
    int today = store.countSince(sender.address(), now.minus(Duration.ofDays(1)));
    Refused.unlessEmpty(FilingRules.whyNotMail(mails.areServed(), today));
    String secret = OneTimeSecret.next();
    Instant over = now.plus(FilingRules.LINK);
    store.insert(
        new Filing(UUID.randomUUID(), text, sender, now, over, null), OneTimeSecret.hash(secret));
    mails.ask(sender.address(), "/complaint/confirm/" + secret);
    return over;
  }

  /**
   * What a mailed link leads to: what waits to be confirmed, or was. Empty for a link that is over,
   * and for one that never was: which of both is told to nobody.
   */
  @Transactional(readOnly = true)
  public Optional<Filing> find(String secret) {
    return store
        .find(OneTimeSecret.hash(secret))
        .filter(it -> it.isConfirmed() || it.expiresAt().isAfter(clock.instant()));
  }

  /** Its sender confirms it, and it counts from now on; a second time changes nothing. */
  public void confirm(String secret) {
    Filing filing =
        store
            .lock(OneTimeSecret.hash(secret), clock.instant())
            .orElseThrow(() -> new Refused(List.of(ComplaintRefusal.LINK_OVER.because())));
    if (filing.isConfirmed()) {
      return;
    }
    Instant now = clock.instant();
    String number = store.nextNumber(LocalDate.now(clock).getYear());
    UUID became = become(filing, number);
    store.confirm(filing.id(), new Filing.Receipt(number, now, became));
    events.publishEvent(
        new FilingConfirmed(filing.text().kind(), number, became, AccountId.SYSTEM, now));
  }

  /** Forgets what nobody confirmed in time. */
  int forgetUnconfirmed() {
    return store.forget(clock.instant());
  }

  private UUID become(Filing filing, String number) {
    FilingText text = filing.text();
    String sender = filing.sender().line();
    return switch (text.kind()) {
      case EVENT -> incidents.trustedReport(FilingRules.report(text), sender).id();
      // it came in when it was sent, as a letter does; on which days that counts is asked there
      case OBJECTION ->
          notices
              .trustedObject(
                  Long.parseLong(text.subject()),
                  sender,
                  text.description(),
                  ChinaTime.dayOf(filing.sentAt()))
              .value();
      case COMPLAINT -> complaints.trustedReceive(text, filing.sender(), number);
    };
  }

  private List<Refusal> whyNotOnNotice(FilingText text) {
    return text.kind() != FilingKind.OBJECTION || onNotice(text.subject()).isPresent()
        ? List.of()
        : List.of(ComplaintRefusal.NOT_ON_NOTICE.because());
  }
}
