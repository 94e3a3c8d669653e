package org.zhiheng.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scoring.Result;

/**
 * The signed report: frozen.
 *
 * @param consensus the agreed coefficients by row id
 * @param finalMarks the coefficients that count: agreed, unless a finding changed one (S15)
 * @param result what the final marks come to
 */
public record Report(
    CaseId caseId,
    ReportDraft content,
    Map<String, BigDecimal> consensus,
    Map<String, BigDecimal> finalMarks,
    Result result,
    AccountId signedBy,
    String signedByName,
    Instant signedAt) {

  public Report {
    consensus = Map.copyOf(consensus);
    finalMarks = Map.copyOf(finalMarks);
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
