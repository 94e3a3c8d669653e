package org.zhiheng.evaluation.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.report.FindingProposal;
import org.zhiheng.evaluation.report.FindingSource;
import org.zhiheng.evaluation.report.Findings;
import org.zhiheng.evaluation.report.ReportDraft;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NumberBounds;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/**
 * The evaluation report: written and signed by the leader, answered by the team, read by those who
 * oversee.
 */
@Controller
class ReportPages {

  private static final String TEMPLATE = "evaluation/report";

  private final Evaluations evaluations;
  private final Findings findings;
  private final Reports reports;
  private final ReportViews reportViews;
  private final Pages pages;
  private final CurrentActor currentActor;

  ReportPages(
      Evaluations evaluations,
      Findings findings,
      Reports reports,
      ReportViews reportViews,
      Pages pages,
      CurrentActor currentActor) {
    this.evaluations = evaluations;
    this.findings = findings;
    this.reports = reports;
    this.reportViews = reportViews;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.ASSESSOR, Role.SUPERVISOR})
  @GetMapping(EvaluationPages.CASE + "/report")
  View show(@PathVariable String id) {
    return pages.show(TEMPLATE, reportViews.of(id, null, null, null));
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/report")
  View save(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Actor leader = currentActor.get();
    Evaluation evaluation = evaluations.find(CaseId.parse(id), leader);
    Form form = ReportForm.checked(typed);
    if (form.passes(() -> reports.save(evaluation.id(), ReportForm.draft(form), leader))) {
      return pages.next("/evaluation/" + id + "/report", "evaluation.report.saved");
    }
    if (form.stale()) {
      ReportDraft now = reports.draft(evaluation.id(), leader);
      form.beside(ReportForm.fields(now), now.version());
    }
    return pages.again(TEMPLATE, reportViews.of(id, form, null, null), form);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/report/signature")
  View sign(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Actor leader = currentActor.get();
    Evaluation evaluation = evaluations.find(CaseId.parse(id), leader);
    Form form = Form.of(typed);
    if (form.passes(() -> reports.sign(evaluation.id(), form.version(), leader))) {
      return pages.next("/evaluation/" + id + "/report", "evaluation.report.signed");
    }
    if (form.stale()) {
      form.beside(Map.of(), reports.draft(evaluation.id(), leader).version());
    }
    return pages.again(TEMPLATE, reportViews.of(id, null, form, null), form);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/findings")
  View propose(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Actor member = currentActor.get();
    CaseId caseId = evaluations.find(CaseId.parse(id), member).id();
    Form form =
        Form.of(typed)
            .required("row", "coefficient", "source", "seen", "seenBy", "seenOn")
            .checkNumber(NumberBounds.COEFFICIENT, "coefficient")
            .checkDate("seenOn")
            .atMost(2000, "seen")
            .atMost(200, "seenBy");
    return form.passes(() -> findings.propose(caseId, form.text("row"), proposal(form), member))
        ? pages.next("/evaluation/" + id + "/report#findings", "evaluation.finding.proposed")
        : pages.again(TEMPLATE, reportViews.of(id, null, null, form), form);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/findings/{finding:[0-9a-f-]{36}}")
  View answer(
      @PathVariable String id,
      @PathVariable UUID finding,
      @RequestParam MultiValueMap<String, String> typed) {
    Actor member = currentActor.get();
    CaseId caseId = evaluations.find(CaseId.parse(id), member).id();
    Form form = Form.of(typed).required("answer").atMost(1000, "reason");
    boolean done = form.passes(() -> answer(caseId, finding, form, member));
    return done
        ? pages.next("/evaluation/" + id + "/report#findings", "evaluation.finding.answered")
        : pages.again(
            TEMPLATE, reportViews.of(id, null, null, form.within(finding.toString())), form);
  }

  private void answer(CaseId id, UUID finding, Form form, Actor member) {
    if (form.text("answer").equals("withdraw")) {
      findings.withdraw(id, finding, member);
    } else {
      boolean agrees = form.answers("answer", "agree", "decline");
      findings.answer(id, finding, agrees, form.prose("reason"), member);
    }
  }

  private static FindingProposal proposal(Form form) {
    FindingSource source = form.choice("source", FindingSource.class);
    return new FindingProposal(
        form.number("coefficient"),
        source == null ? FindingSource.INTERVIEW : source,
        form.prose("seen"),
        form.text("seenBy"),
        form.dateOrNull("seenOn"));
  }
}
