package org.zhiheng.application;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationEvents.ApplicationStarted;
import org.zhiheng.application.ApplicationEvents.ApplicationSubmitted;
import org.zhiheng.application.ApplicationEvents.EmployerChanged;
import org.zhiheng.application.ApplicationEvents.FactCorrected;
import org.zhiheng.kernel.CaseId;

/**
 * Keeps what cases are tied to as their files change, in the same transaction. Whoever recommended
 * is read where the recommendation stands.
 */
@Component
class TieWatch {

  private final CaseTies cases;
  private final TieStore store;

  TieWatch(CaseTies cases, TieStore store) {
    this.cases = cases;
    this.store = store;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ApplicationStarted event) {
    keep(event.caseId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ApplicationSubmitted event) {
    keep(event.caseId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(FactCorrected event) {
    keep(event.caseId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EmployerChanged event) {
    keep(event.caseId());
  }

  private void keep(CaseId id) {
    store.keep(id, cases.of(id));
  }
}
