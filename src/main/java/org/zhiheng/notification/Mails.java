package org.zhiheng.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.notification.NotificationEvents.MailSentAgain;

/** The mails of this installation: what was sent, and what did not arrive. */
@Service
@Transactional
public class Mails {

  private final MailStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Mails(MailStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A page of the mails, the newest first.
   *
   * @param state null for all
   * @param after the place after which it begins; blank for the first page
   */
  @Transactional(readOnly = true)
  public Slice<Mail> page(@Nullable MailState state, String after, Actor actor) {
    Refused.unlessEmpty(MailRules.whyNotSee(actor));
    return store.page(state, Slice.place(after, Long.MAX_VALUE));
  }

  /** Has a mail sent once more that may not have arrived; that it may arrive twice is known. */
  public void sendAgain(UUID id, Actor by) {
    Refused.unlessEmpty(MailRules.whyNotKeep(by));
    Mail mail = store.find(id).orElseThrow(() -> new NotFound(id));
    Instant now = clock.instant();
    if (!store.again(id, now)) {
      throw new Refused(List.of(NotificationRefusal.NOT_STUCK.because(mail.state())));
    }
    events.publishEvent(new MailSentAgain(id.toString(), by.id(), now));
  }
}
