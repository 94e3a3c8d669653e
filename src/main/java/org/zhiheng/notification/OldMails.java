package org.zhiheng.notification;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Retained;

/** Mails that were dealt with, one way or the other; what they told counts as read. */
@Component
class OldMails implements Retained {

  private final MailStore store;

  OldMails(MailStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "notification.sent";
  }

  @Override
  public Optional<Instant> oldest() {
    return store.oldest();
  }

  @Override
  public int letGo(Instant before) {
    return store.purge(before);
  }
}
