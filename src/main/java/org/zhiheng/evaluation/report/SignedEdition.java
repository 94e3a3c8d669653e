package org.zhiheng.evaluation.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.zhiheng.evaluation.sheet.Consensus;

/**
 * A signed edition of a report as the database has it: what it came to is told by its signature,
 * and not reckoned again.
 *
 * @param findings what was proposed after the consensus, as it was settled (S15)
 * @param layers the independent and the agreed coefficients (S15)
 */
public record SignedEdition(
    Signature signature, ReportDraft content, List<Finding> findings, Consensus layers) {

  public SignedEdition {
    findings = List.copyOf(findings);
  }

  /** The coefficients that count: agreed, unless a finding changed one (S15). */
  public Map<String, BigDecimal> finalMarks() {
    return FindingRules.finalMarks(layers.values(), findings);
  }
}
