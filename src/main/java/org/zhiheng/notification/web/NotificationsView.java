package org.zhiheng.notification.web;

import java.util.List;
import org.zhiheng.kernel.Slice;
import org.zhiheng.notification.MailAddress;
import org.zhiheng.notification.Notification;

/**
 * A page of notifications.
 *
 * @param served whether this installation sends mail
 * @param ofAccount how much the reader was not told yet about the own account
 */
public record NotificationsView(
    Slice<Notification> list, MailAddress address, boolean served, int ofAccount) {

  public boolean hasUnread() {
    return list.rows().stream().anyMatch(it -> it.readAt() == null);
  }

  /** Those shown that were not read: what arrives while somebody reads stays unread. */
  public List<Long> unread() {
    return list.rows().stream()
        .filter(it -> it.readAt() == null)
        .map(Notification::number)
        .toList();
  }
}
