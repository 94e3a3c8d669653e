package org.zhiheng.notification.web;

import org.zhiheng.kernel.Slice;
import org.zhiheng.notification.MailAddress;
import org.zhiheng.notification.Notification;

/**
 * A page of notifications.
 *
 * @param served whether this installation sends mail
 */
public record NotificationsView(Slice<Notification> list, MailAddress address, boolean served) {

  public boolean hasUnread() {
    return list.rows().stream().anyMatch(it -> it.readAt() == null);
  }

  /** The newest one shown: what arrives while somebody reads stays unread. */
  public long last() {
    return list.rows().getFirst().number();
  }
}
