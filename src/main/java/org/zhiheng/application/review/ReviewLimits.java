package org.zhiheng.application.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.kernel.CountedLimits;
import org.zhiheng.scheme.Limits;
import org.zhiheng.scheme.Schemes;

/** The limits of formal review (8.2) and of supplement, which is the applicant's time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewLimits implements CountedLimits {

  private final ReviewLimitStore store;
  private final Schemes schemes;

  ReviewLimits(ReviewLimitStore store, Schemes schemes) {
    this.store = store;
    this.schemes = schemes;
  }

  @Override
  public List<CountedLimit> runningUntil(LocalDate earliest) {
    return store.runningUntil(earliest).stream().flatMap(row -> counted(row).stream()).toList();
  }

  private Optional<CountedLimit> counted(ReviewLimitStore.Running row) {
    return row.stage() == ApplicationStage.RETURNED
        ? row.limit().counted(schemes, Limits::supplement, true)
        : row.limit().counted(schemes, Limits::formalReview, false);
  }

  @Override
  public boolean move(CountedLimit limit, LocalDate to) {
    return store.move(limit, to);
  }
}
