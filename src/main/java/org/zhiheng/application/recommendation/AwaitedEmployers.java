package org.zhiheng.application.recommendation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.NextEmployers;

/** Tells whose new employer still has to recommend. */
@Component
class AwaitedEmployers implements NextEmployers {

  private final EmployerChangeStore changes;

  AwaitedEmployers(EmployerChangeStore changes) {
    this.changes = changes;
  }

  @Override
  public Optional<CreditCode> of(PersonId person) {
    return changes.awaited(person);
  }
}
