package org.zhiheng.decision.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.decision.Decision;
import org.zhiheng.decision.Decisions;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Pages;

/** What the panel reads before it votes: the whole report and the applicant's file. */
@Controller
class ReadingPages {

  private final Decisions decisions;
  private final Evaluations evaluations;
  private final Reports reports;
  private final Applications applications;
  private final Pages pages;
  private final CurrentActor currentActor;

  ReadingPages(
      Decisions decisions,
      Evaluations evaluations,
      Reports reports,
      Applications applications,
      Pages pages,
      CurrentActor currentActor) {
    this.decisions = decisions;
    this.evaluations = evaluations;
    this.reports = reports;
    this.applications = applications;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR})
  @GetMapping("/decision/{id}/report")
  View report(@PathVariable String id) {
    return pages.show("decision/report", view(CaseId.parse(id)));
  }

  @Allowed({Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR})
  @GetMapping("/decision/{id}/dossier")
  View dossier(@PathVariable String id) {
    return pages.show("decision/dossier", view(CaseId.parse(id)));
  }

  /** For those who may see the decision, from the convening of its panel on. */
  private ReadingView view(CaseId id) {
    Decision seen = decisions.find(id, currentActor.get()).orElseThrow(() -> new NotFound(id));
    return new ReadingView(
        evaluations.findTrusted(seen.id()),
        reports.findTrusted(seen.id()),
        applications.trustedDossier(seen.id()));
  }
}
