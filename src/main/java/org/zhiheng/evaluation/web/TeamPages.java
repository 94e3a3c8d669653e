package org.zhiheng.evaluation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Choice;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Evaluations;
import org.zhiheng.evaluation.Scores;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** One evaluation: its team from appointment to declarations, and what comes next (8.3). */
@Controller
class TeamPages {

  private static final String APPOINT = "evaluation/appoint";
  private static final String OVERVIEW = "evaluation/overview";

  private final Evaluations evaluations;
  private final Scores scores;
  private final Applications applications;
  private final Pages pages;
  private final CurrentActor currentActor;

  TeamPages(
      Evaluations evaluations,
      Scores scores,
      Applications applications,
      Pages pages,
      CurrentActor currentActor) {
    this.evaluations = evaluations;
    this.scores = scores;
    this.applications = applications;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.ASSESSOR, Role.SUPERVISOR})
  @GetMapping(EvaluationPages.CASE)
  View show(@PathVariable String id) {
    CaseId caseId = CaseId.parse(id);
    Actor reader = currentActor.get();
    if (evaluations.ofCase(caseId).isEmpty() && reader.is(Role.MANAGER)) {
      return pages.show(APPOINT, appointView(caseId, Form.showing(Map.of())));
    }
    return pages.show(OVERVIEW, overview(caseId, empty(), empty(), empty()));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(EvaluationPages.CASE + "/team")
  View appoint(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Form form = Form.of(typed).required("leader");
    return form.passes(() -> appoint(caseId, form))
        ? pages.next("/evaluation/" + id, "evaluation.appointed")
        : pages.again(APPOINT, appointView(caseId, form), form);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/declaration")
  View declare(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = seen(id);
    Form form = Form.of(typed);
    Set<Statement> statements =
        Arrays.stream(Statement.values())
            .filter(statement -> form.chosen("statements", statement.name()))
            .collect(Collectors.toSet());
    return form.passes(() -> evaluations.declare(caseId, statements, currentActor.get()))
        ? pages.next("/evaluation/" + id, "evaluation.declared")
        : pages.again(OVERVIEW, overview(caseId, form, empty(), empty()), form);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/refusal")
  View decline(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = seen(id);
    Form form = Form.of(typed).atMost(1000, "reason");
    return form.passes(() -> evaluations.decline(caseId, form.text("reason"), currentActor.get()))
        ? pages.next("/evaluation", "evaluation.declined")
        : pages.again(OVERVIEW, overview(caseId, empty(), form, empty()), form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping(EvaluationPages.CASE + "/replacement")
  View replace(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = seen(id);
    Form form = Form.of(typed).required("out", "in");
    if (form.passes(() -> replace(caseId, form))) {
      return pages.next("/evaluation/" + id, "evaluation.replaced");
    }
    if (form.stale()) {
      form.beside(Map.of(), evaluations.find(caseId).version());
    }
    return pages.again(OVERVIEW, overview(caseId, empty(), empty(), form), form);
  }

  private void appoint(CaseId id, Form form) {
    AccountId leader = AccountId.parse(form.text("leader"));
    Set<AccountId> people =
        form.values("people").stream().map(AccountId::parse).collect(Collectors.toSet());
    people.add(leader);
    evaluations.appoint(id, leader, people, currentActor.get());
  }

  private void replace(CaseId id, Form form) {
    evaluations.replace(
        id,
        form.version(),
        AccountId.parse(form.text("out")),
        AccountId.parse(form.text("in")),
        currentActor.get());
  }

  private CaseId seen(String id) {
    return evaluations.findFor(CaseId.parse(id), currentActor.get()).id();
  }

  private AppointView appointView(CaseId id, Form form) {
    Dossier dossier = applications.trustedDossier(id);
    Actor manager = currentActor.get();
    if (manager.is(dossier.application().applicant())
        || dossier.application().stage() != org.zhiheng.application.ApplicationStage.ACCEPTED) {
      throw new NotFound(id);
    }
    var team = applications.scheme(dossier.application()).team();
    return new AppointView(dossier, evaluations.choices(id), team, form);
  }

  private OverviewView overview(CaseId id, Form declaring, Form declining, Form replacing) {
    Actor reader = currentActor.get();
    Evaluation evaluation = evaluations.findFor(id, reader);
    boolean member = AccessRules.isMember(evaluation, reader);
    boolean scores = evaluation.stage().reached(EvaluationStage.SCORING);
    return new OverviewView(
        evaluation,
        reader.id(),
        AccessRules.seesProgress(evaluation, reader) && scores
            ? this.scores.submitted(id, reader)
            : null,
        member && scores && this.scores.ownSheet(id, reader).submitted(),
        AccessRules.mayReadDossier(evaluation, reader),
        AccessRules.seesValues(evaluation, reader),
        mayReplace(evaluation, reader) ? evaluations.choices(id) : List.<Choice>of(),
        declaring.within("declaring"),
        declining.within("declining"),
        replacing.within("replacing"));
  }

  private static boolean mayReplace(Evaluation evaluation, Actor reader) {
    return reader.is(Role.MANAGER) && evaluation.stage() == EvaluationStage.DECLARING;
  }

  private static Form empty() {
    return Form.showing(Map.of());
  }
}
