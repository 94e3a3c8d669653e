package org.zhiheng.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.complaint.FilingMails;

/** Writes to people without an account, through the same outbox. */
@Component
class OutsideMails implements FilingMails {

  private final MailStore mails;
  private final MailWordings wordings;
  private final MailCarrier carrier;
  private final Clock clock;

  OutsideMails(MailStore mails, MailWordings wordings, MailCarrier carrier, Clock clock) {
    this.mails = mails;
    this.wordings = wordings;
    this.carrier = carrier;
    this.clock = clock;
  }

  @Override
  public boolean areServed() {
    return carrier.carries();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(String address, String path) {
    write(MailKind.FILING, address, path);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(String address, String path) {
    write(MailKind.ANSWER, address, path);
  }

  private void write(MailKind kind, String address, String path) {
    MailText written = wordings.write(kind, List.of(), path);
    mails.insert(UUID.randomUUID(), null, kind, address, written, clock.instant());
  }
}
