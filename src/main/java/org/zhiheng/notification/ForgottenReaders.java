package org.zhiheng.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.IdentityEvents.PersonLetGo;

/** Takes notifications, mails and address out with the person, in the same transaction. */
@Component
class ForgottenReaders {

  private final ForgottenReaderStore store;

  ForgottenReaders(ForgottenReaderStore store) {
    this.store = store;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(PersonLetGo event) {
    store.delete(event.person());
  }
}
