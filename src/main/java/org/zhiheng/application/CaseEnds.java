package org.zhiheng.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;

/** Puts an end to cases in the name of the body, and tells everybody. */
@Component
class CaseEnds {

  private final ApplicationStore store;
  private final EndingStore endings;
  private final ApplicationEventPublisher events;

  CaseEnds(ApplicationStore store, EndingStore endings, ApplicationEventPublisher events) {
    this.store = store;
    this.endings = endings;
    this.events = events;
  }

  /**
   * Ends a case; the rules have let it pass.
   *
   * @param proposal that was confirmed; null where one person may do it
   */
  void end(
      Application application, Occurrence ground, @Nullable UUID proposal, Actor by, Instant now) {
    endings.insert(application.id(), new Ending(ground, by.id(), by.person(), now), proposal);
    store.update(application.end());
    events.publishEvent(
        new ApplicationEvents.CaseEnded(application.id(), ground.clause(), by.id(), now));
  }
}
