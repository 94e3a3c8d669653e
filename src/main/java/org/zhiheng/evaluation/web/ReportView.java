package org.zhiheng.evaluation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.report.Finding;
import org.zhiheng.evaluation.report.Report;
import org.zhiheng.evaluation.report.ReportDraft;
import org.zhiheng.evaluation.sheet.Consensus;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.scoring.Result;
import org.zhiheng.shell.Form;

/**
 * The report: signed and readable, or, for the leader, to be written.
 *
 * @param signed null as long as it is not
 * @param organisation as it stood at the submission, for annex D
 * @param findings what was proposed after the consensus (S15)
 * @param takesPart whether the reader proposes and answers findings now
 * @param whyNotSign what a draft lacks; only the leader needs it
 */
public record ReportView(
    Evaluation evaluation,
    AccountId reader,
    ReportDraft content,
    String questions,
    List<Finding> findings,
    Consensus layers,
    Result result,
    Organisation organisation,
    @Nullable Report signed,
    boolean writes,
    boolean takesPart,
    List<Refusal> whyNotSign,
    Form form,
    Form signing,
    Form finding) {

  public String path() {
    return "/evaluation/" + evaluation.id();
  }
}
