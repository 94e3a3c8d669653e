package org.zhiheng.casefile;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationEvents.ApplicationLetGo;

/** Takes a case out of the picture whose file is let go, in the same transaction. */
@Component
class LetGoFollowing {

  private final LetGoStore store;

  LetGoFollowing(LetGoStore store) {
    this.store = store;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ApplicationLetGo event) {
    store.delete(event.caseId());
  }
}
