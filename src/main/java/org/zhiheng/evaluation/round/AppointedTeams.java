package org.zhiheng.evaluation.round;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.LaterSteps;
import org.zhiheng.kernel.CaseId;

/** Tells the steps before that a team was appointed (P17). */
@Component
class AppointedTeams implements LaterSteps {

  private final EvaluationStore store;

  AppointedTeams(EvaluationStore store) {
    this.store = store;
  }

  @Override
  public Set<LaterStep> taken(CaseId id) {
    return store.isBegun(id) ? Set.of(LaterStep.TEAM_APPOINTED) : Set.of();
  }
}
