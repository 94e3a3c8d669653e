package org.zhiheng.evaluation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.report.Findings;
import org.zhiheng.evaluation.report.Report;
import org.zhiheng.evaluation.report.ReportDraft;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;

/** What the page of a report shows to whoever asks for it. */
@Component
class ReportViews {

  private final Evaluations evaluations;
  private final Scores scores;
  private final Reports reports;
  private final Findings findings;
  private final Applications applications;
  private final CurrentActor currentActor;

  ReportViews(
      Evaluations evaluations,
      Scores scores,
      Reports reports,
      Findings findings,
      Applications applications,
      CurrentActor currentActor) {
    this.evaluations = evaluations;
    this.scores = scores;
    this.reports = reports;
    this.findings = findings;
    this.applications = applications;
    this.currentActor = currentActor;
  }

  /** At most one of the forms was sent and comes back; the others are null. */
  ReportView of(String id, @Nullable Form written, @Nullable Form signing, @Nullable Form finding) {
    Actor reader = currentActor.get();
    Evaluation evaluation = evaluations.find(CaseId.parse(id), reader);
    CaseId caseId = evaluation.id();
    ReportDraft draft = reports.draft(caseId, reader);
    boolean done = evaluation.stage() == EvaluationStage.REPORTED;
    @Nullable Report signed = done ? reports.findTrusted(caseId) : null;
    boolean writes = !done && evaluation.isLedBy(reader.id());
    List<Refusal> open = writes ? reports.whyNotSign(caseId, reader) : List.of();
    return new ReportView(
        evaluation,
        reader.id(),
        draft,
        reports.questions(caseId, reader),
        findings.of(caseId, reader),
        scores.consensus(caseId, reader),
        reports.preview(caseId, reader),
        applications.trustedDossier(caseId).organisation(),
        signed,
        writes,
        !done && AccessRules.scores(evaluation, reader),
        open,
        written == null ? ReportForm.showing(draft) : written,
        (signing == null ? Form.showing(Map.of()) : signing).within("signing"),
        finding == null ? Form.showing(Map.of()) : finding);
  }
}
