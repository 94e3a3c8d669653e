package org.zhiheng.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

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
  void end(Application application, Ending ending, @Nullable UUID proposal) {
    endings.insert(application.id(), ending, proposal);
    store.update(application.end());
    events.publishEvent(
        new ApplicationEvents.CaseEnded(
            application.id(), ending.ground().clause(), ending.by(), ending.at()));
  }
}
