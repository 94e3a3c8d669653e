package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import org.zhiheng.evaluation.Consensus;
import org.zhiheng.evaluation.ConsensusRow;
import org.zhiheng.evaluation.ConsensusRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.Stage;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * All independent values beside what was agreed (S13).
 *
 * @param leads whether the reader records the consensus
 * @param row the one that the form records
 */
public record ConsensusView(
    Evaluation evaluation,
    Scheme scheme,
    Consensus consensus,
    boolean leads,
    Row row,
    Form form,
    Form closing) {

  public String path() {
    return "/evaluation/" + evaluation.id();
  }

  /** Whether the leader may still record values. */
  public boolean open() {
    return leads && evaluation.stage() == Stage.CONSENSUS;
  }

  public List<BigDecimal> values() {
    return scheme.scale(row.kind()).values();
  }

  public boolean agreed(String rowId) {
    return consensus.rows().containsKey(rowId);
  }

  public ConsensusRow agreement(String rowId) {
    ConsensusRow agreement = consensus.rows().get(rowId);
    if (agreement == null) {
      throw new IllegalArgumentException("nothing agreed yet: " + rowId);
    }
    return agreement;
  }

  /** What stands between the team and closing the consensus. */
  public List<Refusal> whyNotClose() {
    return ConsensusRules.whyNotClose(scheme, consensus);
  }

  /** The class that colours a coefficient; the number stands beside the colour. */
  public static String heat(BigDecimal coefficient) {
    return "heat-" + coefficient.movePointRight(1).intValue();
  }
}
