package org.zhiheng.evaluation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.LaterSteps;
import org.zhiheng.kernel.CaseId;

/** Tells the application that its evaluation has begun: from then on no slip is annulled (P17). */
@Component
class EvaluationSteps implements LaterSteps {

  private final EvaluationStore store;

  EvaluationSteps(EvaluationStore store) {
    this.store = store;
  }

  @Override
  public Set<LaterStep> taken(CaseId id) {
    return store.find(id).isPresent() ? Set.of(LaterStep.TEAM_APPOINTED) : Set.of();
  }
}
