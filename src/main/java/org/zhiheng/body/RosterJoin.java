package org.zhiheng.body;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.IdentityEvents.PersonsJoined;

/**
 * Merges the entries of the roster when two persons turn out to be one, in the same transaction.
 */
@Component
class RosterJoin {

  private final RosterStore store;

  RosterJoin(RosterStore store) {
    this.store = store;
  }

  @EventListener
  void on(PersonsJoined joined) {
    store.join(joined.gone(), joined.stays());
  }
}
