package org.zhiheng.evaluation.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.team.AwaitingTeams;
import org.zhiheng.evaluation.team.EvaluationQuery;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** The list of evaluations, and the applicant's file as the team reads it. */
@Controller
class EvaluationPages {

  /** What an address names; the rest, such as scripts, are files. */
  static final String CASE = "/evaluation/{id:[0-9a-f-]{36}}";

  private final Evaluations evaluations;
  private final AwaitingTeams awaiting;
  private final Applications applications;
  private final Pages pages;
  private final CurrentActor currentActor;

  EvaluationPages(
      Evaluations evaluations,
      AwaitingTeams awaiting,
      Applications applications,
      Pages pages,
      CurrentActor currentActor) {
    this.evaluations = evaluations;
    this.awaiting = awaiting;
    this.applications = applications;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.ASSESSOR, Role.SUPERVISOR})
  @GetMapping("/evaluation")
  @InMenu(order = 30)
  View list(@RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    Actor reader = currentActor.get();
    var query =
        new EvaluationQuery(
            form.choice("stage", EvaluationStage.class), form.text("q"), form.text("after"));
    Slice<ApplicationLine> unteamed =
        query.stage() == null && query.words().isEmpty()
            ? awaiting.list(form.textOrNull("waiting"), reader)
            : new Slice<>(List.of(), null);
    return pages.show(
        "evaluation/list", new ListView(evaluations.list(query, reader), query, unteamed));
  }

  @Allowed({Role.MANAGER, Role.ASSESSOR, Role.SUPERVISOR})
  @GetMapping(CASE + "/dossier")
  View dossier(@PathVariable String id) {
    Actor reader = currentActor.get();
    Evaluation evaluation = evaluations.find(CaseId.parse(id), reader);
    if (!AccessRules.mayReadDossier(evaluation, reader)) {
      throw new NotFound(id);
    }
    var dossier = applications.trustedDossier(evaluation.id());
    return pages.show(
        "evaluation/dossier",
        new DossierView(evaluation, dossier, applications.scheme(dossier.application())));
  }
}
