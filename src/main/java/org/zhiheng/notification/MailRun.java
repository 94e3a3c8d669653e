package org.zhiheng.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Warnings;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.notification.MailAddressStore.Due;
import org.zhiheng.notification.MailCarrier.Attempt;

/**
 * Writes mails of what was not read yet, and sends what waits. A mail is claimed in a transaction
 * of its own before the mail server hears of it, and never sent again by itself once the server may
 * have taken it: nobody gets one twice.
 */
@Component
class MailRun implements Job {

  private static final String STUCK = "notification.stuck";

  /** So many readers are looked for at once. */
  private static final int BATCH = 200;

  /** Longer than any carrier takes: whoever claimed a mail before that has died. */
  private static final Duration CLAIM = Duration.ofMinutes(10);

  private final MailAddressStore addresses;
  private final NotificationStore notifications;
  private final MailStore mails;
  private final MailWordings wordings;
  private final MailCarrier carrier;
  private final Warnings warnings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MailRun(
      MailAddressStore addresses,
      NotificationStore notifications,
      MailStore mails,
      MailWordings wordings,
      MailCarrier carrier,
      Warnings warnings,
      TransactionTemplate transaction,
      Clock clock) {
    this.addresses = addresses;
    this.notifications = notifications;
    this.mails = mails;
    this.wordings = wordings;
    this.carrier = carrier;
    this.warnings = warnings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notification.mails";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(Duration.ofMinutes(1));
  }

  @Override
  public void run() {
    if (carrier.carries()) {
      write();
      send();
      tellAdministrators();
    }
  }

  private void write() {
    if (MailRules.isNight(LocalTime.now(clock))) {
      return;
    }
    Optional<AccountId> after = Optional.of(new AccountId(new UUID(0, 0)));
    while (after.isPresent()) {
      List<Due> batch = addresses.due(after.get(), BATCH);
      batch.forEach(due -> transaction.executeWithoutResult(status -> write(due)));
      after = batch.size() < BATCH ? Optional.empty() : Optional.of(batch.getLast().account());
    }
  }

  private void write(Due due) {
    Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    int today = mails.countSince(due.account(), MailKind.NEWS, midnight);
    if (!MailRules.mayWrite(today)) {
      return;
    }
    List<Notification> items = notifications.toMail(due.account());
    if (!items.isEmpty()) {
      UUID id = UUID.randomUUID();
      MailText written = wordings.write(MailKind.NEWS, items, "/notification");
      mails.insert(id, due.account(), MailKind.NEWS, due.address(), written, clock.instant());
      notifications.mailed(items, id);
    }
  }

  private void send() {
    Instant now = clock.instant();
    mails.abandon(now.minus(CLAIM), now);
    for (var mail = mails.claim(now); mail.isPresent(); mail = mails.claim(now)) {
      send(mail.get());
    }
  }

  private void send(Mail mail) {
    Attempt attempt = carrier.carry(mail);
    Instant now = clock.instant();
    Optional<Instant> next =
        attempt.state() == MailState.WAITING
            ? MailRules.next(mail.attempts(), now)
            : Optional.empty();
    MailState state =
        attempt.state() == MailState.WAITING && next.isEmpty()
            ? MailState.GIVEN_UP
            : attempt.state();
    mails.end(mail.id(), state, attempt.problem(), next.orElse(null), now);
  }

  private void tellAdministrators() {
    warnings.count(STUCK, mails.stuck());
  }
}
