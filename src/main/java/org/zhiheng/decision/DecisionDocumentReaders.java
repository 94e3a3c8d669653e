package org.zhiheng.decision;

import org.springframework.stereotype.Component;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Role;

/** The panel of a case may read the evidence in its file. */
@Component
class DecisionDocumentReaders implements DocumentReaders {

  private final PanelStore panels;

  DecisionDocumentReaders(PanelStore panels) {
    this.panels = panels;
  }

  @Override
  public boolean mayRead(Actor actor, DocumentId id) {
    return actor.is(Role.PANELLIST) && panels.mayRead(actor.id(), id);
  }
}
