package org.zhiheng.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** What the leader may record as agreed, and when the consensus may be closed (S13). */
public final class ConsensusRules {

  private ConsensusRules() {}

  /**
   * S13: an allowed value; where it differs from the median of the independent values the reason is
   * written down. With an odd team the median is a value that somebody gave.
   */
  public static List<Refusal> whyNotAgree(
      Scheme scheme, Row row, ConsensusRow typed, Spread independent) {
    BigDecimal value = typed.coefficient();
    var refusals = new ArrayList<>(MarkRules.whyNotValue(scheme, row, value));
    refusals.addAll(MarkRules.whyNotUnexplained(scheme, row, value, typed.reason()));
    if (value.compareTo(independent.median()) != 0 && typed.reason().isBlank()) {
      refusals.add(
          EvaluationRefusal.DIFFERS_WITHOUT_REASON
              .because(row.id(), independent.median())
              .at("reason"));
    }
    return refusals;
  }

  /** The consensus is closed when every row has its value. */
  public static List<Refusal> whyNotClose(Scheme scheme, Consensus consensus) {
    return scheme.rows().stream()
        .filter(row -> !consensus.rows().containsKey(row.id()))
        .map(row -> EvaluationRefusal.ROW_WITHOUT_VALUE.because(row.id()))
        .toList();
  }
}
