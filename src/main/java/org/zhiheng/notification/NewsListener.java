package org.zhiheng.notification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseNews;

/**
 * Writes down, in the transaction of an act, whom it concerns. Nothing leaves the program here: an
 * act depends on no mail server, and one that is undone tells nobody.
 */
@Component
class NewsListener {

  private final NotificationStore store;
  private final Clock clock;

  NewsListener(NotificationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(CaseNews news) {
    if (news.settled()) {
      store.settle(news);
    }
    if (!news.tasks().isEmpty()) {
      store.tellTasks(news, LocalDate.now(clock));
    }
    if (news.toApplicant()) {
      store.tellApplicant(news);
    }
  }
}
