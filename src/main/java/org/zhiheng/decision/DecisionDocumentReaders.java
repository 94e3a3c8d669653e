package org.zhiheng.decision;

import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Role;

/** The panel of a case may read the evidence in its file. */
@Component
class DecisionDocumentReaders implements DocumentReaders {

  private final DecisionStore store;
  private final Applications applications;

  DecisionDocumentReaders(DecisionStore store, Applications applications) {
    this.store = store;
    this.applications = applications;
  }

  @Override
  public boolean mayRead(Actor actor, DocumentId id) {
    return actor.is(Role.PANELLIST)
        && store.casesOf(actor.id()).stream().anyMatch(each -> applications.holds(each, id));
  }
}
