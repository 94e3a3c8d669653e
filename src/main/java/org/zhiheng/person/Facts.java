package org.zhiheng.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;

/** Collects what speaks against the facts of one entry, each beside its field. */
final class Facts {

  private final List<Refusal> refusals = new ArrayList<>();

  /** What is compared by its folded form says something only where that is not empty. */
  Facts said(String field, String text) {
    return holds(!Folding.saysNothing(text), PersonRefusal.BLANK, field);
  }

  Facts inOrder(LocalDate from, @Nullable LocalDate to) {
    return holds(to == null || !to.isBefore(from), PersonRefusal.PERIOD_REVERSED, "to");
  }

  Facts holds(boolean fact, PersonRefusal otherwise, String field) {
    if (!fact) {
      refusals.add(otherwise.because().at(field));
    }
    return this;
  }

  List<Refusal> whyNot() {
    return refusals;
  }
}
