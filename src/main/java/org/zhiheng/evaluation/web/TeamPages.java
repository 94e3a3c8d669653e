package org.zhiheng.evaluation.web;

import java.util.Arrays;
import java.util.HashSet;
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
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.team.Choice;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.PeopleQuery;
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

  private final Evaluations evaluations;
  private final Overviews overviews;
  private final Applications applications;
  private final Pages pages;
  private final CurrentActor currentActor;

  TeamPages(
      Evaluations evaluations,
      Overviews overviews,
      Applications applications,
      Pages pages,
      CurrentActor currentActor) {
    this.evaluations = evaluations;
    this.overviews = overviews;
    this.applications = applications;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.ASSESSOR, Role.SUPERVISOR})
  @GetMapping(EvaluationPages.CASE)
  View show(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = typed.isEmpty() ? Form.showing(Map.of()) : Form.of(typed);
    CaseId caseId = CaseId.parse(id);
    Actor reader = currentActor.get();
    if (evaluations.trustedOfCase(caseId).isEmpty() && reader.is(Role.MANAGER)) {
      return pages.show(APPOINT, appointView(caseId, form));
    }
    return pages.show(Overviews.TEMPLATE, overviews.of(caseId, TeamForms.EMPTY, form.text("q")));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(EvaluationPages.CASE + "/team")
  View appoint(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Form form = Form.of(typed).required("leader").atMost(1000, "weighed");
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
        : pages.again(
            Overviews.TEMPLATE, overviews.of(caseId, TeamForms.of("declaring", form), ""), form);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/refusal")
  View decline(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = seen(id);
    Form form = Form.of(typed).atMost(1000, "reason");
    return form.passes(() -> evaluations.decline(caseId, form.prose("reason"), currentActor.get()))
        ? pages.next("/evaluation", "evaluation.declined")
        : pages.again(
            Overviews.TEMPLATE, overviews.of(caseId, TeamForms.of("declining", form), ""), form);
  }

  private void appoint(CaseId id, Form form) {
    AccountId leader = AccountId.parse(form.text("leader"));
    Set<AccountId> people = new HashSet<>(AccountId.parseAll(form.values("people")));
    people.add(leader);
    evaluations.appoint(id, leader, people, form.prose("weighed"), currentActor.get());
  }

  private CaseId seen(String id) {
    return evaluations.find(CaseId.parse(id), currentActor.get()).id();
  }

  private AppointView appointView(CaseId id, Form form) {
    Actor manager = currentActor.get();
    if (!evaluations.awaitsTeam(id, manager)) {
      throw new NotFound(id);
    }
    Dossier dossier = applications.trustedFacts(id);
    var scheme = applications.scheme(dossier.application());
    String words = form.text("q");
    Set<AccountId> chosen = new HashSet<>(AccountId.parseAll(form.values("people")));
    chosen.addAll(AccountId.parseAll(form.values("leader")));
    List<Choice> choices = evaluations.choices(id, new PeopleQuery(words, chosen), manager);
    return new AppointView(dossier, choices, words, scheme, form);
  }
}
