package org.zhiheng.evaluation;

import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Role;

/** Lets a team read the evidence of its case, from the declaration of confidentiality on (8.3). */
@Component
class EvidenceReaders implements DocumentReaders {

  private final EvaluationStore store;
  private final Applications applications;

  EvidenceReaders(EvaluationStore store, Applications applications) {
    this.store = store;
    this.applications = applications;
  }

  @Override
  public boolean mayRead(Actor actor, DocumentId id) {
    return actor.is(Role.ASSESSOR)
        && store.of(actor.id()).stream()
            .filter(evaluation -> AccessRules.mayReadDossier(evaluation, actor))
            .anyMatch(evaluation -> applications.holds(evaluation.id(), id));
  }
}
