package org.zhiheng.notification.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.notification.Notifications;
import org.zhiheng.shell.Waiting;

/** How much is unread, beside the menu's entry. */
@Component
class UnreadCount implements Waiting {

  private final Notifications notifications;

  UnreadCount(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public Map<String, Integer> counts(Actor actor) {
    return Map.of("notification", notifications.unread(actor));
  }
}
