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

  /** Rows without an agreed value. */
  public static List<Row> open(Scheme scheme, Consensus consensus) {
    return scheme.rows().stream().filter(row -> !consensus.rows().containsKey(row.id())).toList();
  }

  /**
   * Open rows to which everybody gave the same value, one that no reading asks to explain: there is
   * nothing left to agree on. A unanimous 0, or a lost gate, keeps its row to itself (S5, S10).
   */
  public static List<Row> unanimous(Scheme scheme, Consensus consensus) {
    return open(scheme, consensus).stream()
        .filter(row -> consensus.spread(row.id()).range().signum() == 0)
        .filter(row -> nothingToSay(scheme, row, consensus))
        .toList();
  }

  private static boolean nothingToSay(Scheme scheme, Row row, Consensus consensus) {
    return whyNotAgree(scheme, row, same(consensus, row), consensus.spread(row.id())).isEmpty();
  }

  /** What everybody gave, as the agreed value of a row without one. */
  static ConsensusRow same(Consensus consensus, Row row) {
    return new ConsensusRow(consensus.spread(row.id()).median(), "", 0);
  }

  /** The consensus is closed when every row has its value. */
  public static List<Refusal> whyNotClose(Scheme scheme, Consensus consensus) {
    return open(scheme, consensus).stream()
        .map(row -> EvaluationRefusal.ROW_WITHOUT_VALUE.because(row.id()))
        .toList();
  }
}
