package org.zhiheng.decision.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.decision.Decision;
import org.zhiheng.evaluation.Evaluation;

/**
 * The list of decisions.
 *
 * @param reported cases that wait for a panel
 * @param decisions first what is open
 */
public record DecisionListView(
    List<Evaluation> reported, List<Decision> decisions, LocalDate today) {

  public boolean isEmpty() {
    return reported.isEmpty() && decisions.isEmpty();
  }

  public boolean isLate(Decision decision) {
    return !decision.isDecided() && today.isAfter(decision.dueOn());
  }
}
