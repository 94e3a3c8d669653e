package org.zhiheng.decision;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiheng.application.Conclusions;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.LaterSteps;
import org.zhiheng.kernel.CaseId;

/** Tells the application that its case is decided, and concludes it. */
@Component
class DecisionSteps implements LaterSteps {

  private final DecisionStore store;
  private final Conclusions conclusions;

  DecisionSteps(DecisionStore store, Conclusions conclusions) {
    this.store = store;
    this.conclusions = conclusions;
  }

  /** Where something is about to change, waits for a ballot that is being cast. */
  @Override
  public Set<LaterStep> taken(CaseId id) {
    boolean reading = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    Optional<Decision> decision = reading ? store.find(id) : store.lock(id);
    boolean decided = decision.filter(Decision::isDecided).isPresent();
    return decided ? Set.of(LaterStep.DECIDED) : Set.of();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void tookEffect(DecisionEvents.TookEffect event) {
    conclusions.conclude(event.caseId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void denied(DecisionEvents.CertificationDenied event) {
    conclusions.conclude(event.caseId());
  }
}
