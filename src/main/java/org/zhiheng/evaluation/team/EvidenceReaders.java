package org.zhiheng.evaluation.team;

import org.springframework.stereotype.Component;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Role;

/** Lets a team read the evidence of its case, from the declaration of confidentiality on (8.3). */
@Component
class EvidenceReaders implements DocumentReaders {

  private final EvaluationListStore store;

  EvidenceReaders(EvaluationListStore store) {
    this.store = store;
  }

  @Override
  public boolean mayRead(Actor actor, DocumentId id) {
    return actor.is(Role.ASSESSOR) && store.isEvidenceFor(actor, id);
  }
}
