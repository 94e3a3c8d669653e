package org.zhiheng.decision.web;

import java.time.LocalDate;
import org.zhiheng.decision.DecisionLine;
import org.zhiheng.decision.ReportedLine;
import org.zhiheng.kernel.Slice;

/**
 * The list of decisions.
 *
 * @param waiting cases that wait for a panel
 * @param decisions first what is open
 */
public record DecisionListView(
    Slice<ReportedLine> waiting, Slice<DecisionLine> decisions, LocalDate today) {

  public boolean isEmpty() {
    return waiting.rows().isEmpty() && decisions.rows().isEmpty();
  }

  public boolean isLate(DecisionLine decision) {
    return decision.stage().isOpen() && today.isAfter(decision.dueOn());
  }
}
