package org.zhiheng.notification;

import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Slice;

/** What the actor was told, with whether it was read. Everybody reads their own only. */
@Service
@Transactional
public class Notifications {

  private final NotificationStore store;
  private final Clock clock;

  Notifications(NotificationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A page of the actor's notifications, the newest first.
   *
   * @param after the place after which it begins; blank for the first page
   */
  @Transactional(readOnly = true)
  public Slice<Notification> page(String after, Actor actor) {
    return store.page(actor.id(), Slice.place(after, Long.MAX_VALUE));
  }

  /** How much the actor has not read, with what was done to the own account. */
  @Transactional(readOnly = true)
  public int unread(Actor actor) {
    return store.unread(actor.id());
  }

  /**
   * The actor has read those that a page showed; what arrived since stays unread. What was read is
   * not mailed any more.
   */
  public void read(Collection<Long> shown, Actor actor) {
    store.read(actor.id(), shown, clock.instant());
  }
}
