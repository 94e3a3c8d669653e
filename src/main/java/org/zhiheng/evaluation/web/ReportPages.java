package org.zhiheng.evaluation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.Consensus;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Evaluations;
import org.zhiheng.evaluation.Report;
import org.zhiheng.evaluation.ReportDraft;
import org.zhiheng.evaluation.Reports;
import org.zhiheng.evaluation.Scores;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The evaluation report: written and signed by the leader, read by team and manager. */
@Controller
class ReportPages {

  private static final String TEMPLATE = "evaluation/report";

  private final Evaluations evaluations;
  private final Scores scores;
  private final Reports reports;
  private final Applications applications;
  private final Pages pages;
  private final CurrentActor currentActor;

  ReportPages(
      Evaluations evaluations,
      Scores scores,
      Reports reports,
      Applications applications,
      Pages pages,
      CurrentActor currentActor) {
    this.evaluations = evaluations;
    this.scores = scores;
    this.reports = reports;
    this.applications = applications;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.ASSESSOR, Role.SUPERVISOR})
  @GetMapping(EvaluationPages.CASE + "/report")
  View show(@PathVariable String id) {
    return pages.show(TEMPLATE, view(id, null, Form.showing(Map.of())));
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/report")
  View save(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Actor leader = currentActor.get();
    Evaluation evaluation = evaluations.findFor(CaseId.parse(id), leader);
    Scheme scheme = scheme(evaluation);
    Form form = ReportForm.checked(typed, scheme);
    if (form.passes(() -> reports.save(evaluation.id(), ReportForm.draft(form, scheme), leader))) {
      return pages.next("/evaluation/" + id + "/report", "evaluation.report.saved");
    }
    if (form.stale()) {
      ReportDraft now = reports.draft(evaluation.id(), leader);
      form.beside(ReportForm.fields(now), now.version());
    }
    return pages.again(TEMPLATE, view(id, form, Form.showing(Map.of())), form);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/report/signature")
  View sign(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Actor leader = currentActor.get();
    Evaluation evaluation = evaluations.findFor(CaseId.parse(id), leader);
    Form form = Form.of(typed);
    if (form.passes(() -> reports.sign(evaluation.id(), form.version(), leader))) {
      return pages.next("/evaluation/" + id + "/report", "evaluation.report.signed");
    }
    if (form.stale()) {
      form.beside(Map.of(), reports.draft(evaluation.id(), leader).version());
    }
    return pages.again(TEMPLATE, view(id, null, form), form);
  }

  private ReportView view(String id, @Nullable Form typed, Form signing) {
    Actor reader = currentActor.get();
    Evaluation evaluation = evaluations.findFor(CaseId.parse(id), reader);
    CaseId caseId = evaluation.id();
    ReportDraft draft = reports.draft(caseId, reader);
    Consensus layers = scores.consensus(caseId, reader);
    boolean done = evaluation.stage() == EvaluationStage.REPORTED;
    @Nullable Report signed = done ? evaluations.report(caseId) : null;
    boolean writes = !done && evaluation.isLedBy(reader.id());
    List<Refusal> open = writes ? reports.whyNotSign(caseId, reader) : List.of();
    return new ReportView(
        evaluation,
        draft,
        layers,
        reports.preview(caseId, draft, reader),
        signed,
        writes,
        open,
        typed == null ? ReportForm.showing(draft) : typed,
        signing.within("signing"));
  }

  private Scheme scheme(Evaluation evaluation) {
    return applications.scheme(applications.findTrusted(evaluation.id()));
  }
}
