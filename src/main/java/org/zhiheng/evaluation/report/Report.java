package org.zhiheng.evaluation.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhiheng.evaluation.sheet.Consensus;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scoring.Result;

/**
 * One edition of the signed report: frozen.
 *
 * @param edition 1, and one more each time the panel sent the case back with questions
 * @param findings what was proposed after the consensus, as it was settled (S15)
 * @param layers the independent and the agreed coefficients (S15)
 * @param result what the final marks come to
 */
public record Report(
    CaseId caseId,
    int round,
    int edition,
    ReportDraft content,
    List<Finding> findings,
    Consensus layers,
    Result result,
    AccountId signedBy,
    String signedByName,
    Instant signedAt) {

  public Report {
    findings = List.copyOf(findings);
  }

  /** The agreed coefficients by row id. */
  public Map<String, BigDecimal> consensus() {
    return layers.values();
  }

  /** The coefficients that count: agreed, unless a finding changed one (S15). */
  public Map<String, BigDecimal> finalMarks() {
    return FindingRules.finalMarks(consensus(), findings);
  }

  public String gradeCode() {
    return result.grade().code();
  }

  public boolean certifies() {
    return result.grade().certifies();
  }

  public String summary() {
    return content.summary();
  }
}
