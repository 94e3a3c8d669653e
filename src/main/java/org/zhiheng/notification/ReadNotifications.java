package org.zhiheng.notification;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Retained;

/** Notifications that were read; the cases themselves keep what happened. */
@Component
class ReadNotifications implements Retained {

  private final NotificationStore store;

  ReadNotifications(NotificationStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "notification.read";
  }

  @Override
  public Optional<Instant> oldest() {
    return store.oldestRead();
  }

  @Override
  public int letGo(Instant before) {
    return store.purge(before);
  }
}
