package org.zhiheng.evaluation.round;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.kernel.CountedLimits;
import org.zhiheng.scheme.Limits;
import org.zhiheng.scheme.Schemes;

/** The limits of evaluations (8.3). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationLimits implements CountedLimits {

  private final EvaluationLimitStore store;
  private final Schemes schemes;

  EvaluationLimits(EvaluationLimitStore store, Schemes schemes) {
    this.store = store;
    this.schemes = schemes;
  }

  @Override
  public List<CountedLimit> runningUntil(LocalDate earliest) {
    return store.runningUntil(earliest).stream()
        .flatMap(row -> row.counted(schemes, Limits::evaluation, false).stream())
        .toList();
  }

  @Override
  public boolean move(CountedLimit limit, LocalDate to) {
    return store.move(limit, to);
  }
}
