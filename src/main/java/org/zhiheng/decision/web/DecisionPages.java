package org.zhiheng.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.decision.Decision;
import org.zhiheng.decision.DecisionRules;
import org.zhiheng.decision.DecisionStage;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.FileSeals;
import org.zhiheng.decision.PanelRules;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.Vote;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;

/** The decisions: the list, convening a panel, voting, and the minutes (8.4). */
@Controller
class DecisionPages {

  private static final String TEMPLATE = "decision/decision";

  private final Decisions decisions;
  private final Panels panels;
  private final FileSeals seals;
  private final Reports reports;
  private final Applications applications;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  DecisionPages(
      Decisions decisions,
      Panels panels,
      FileSeals seals,
      Reports reports,
      Applications applications,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.decisions = decisions;
    this.panels = panels;
    this.seals = seals;
    this.reports = reports;
    this.applications = applications;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed({Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR})
  @GetMapping("/decision")
  @InMenu(order = 40)
  View list(
      @RequestParam(defaultValue = "") String waiting,
      @RequestParam(defaultValue = "") String after) {
    Actor actor = currentActor.get();
    return pages.show(
        "decision/list",
        new DecisionListView(
            decisions.waiting(actor, waiting), decisions.list(actor, after), LocalDate.now(clock)));
  }

  @Allowed({Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR})
  @GetMapping("/decision/{id}")
  View decision(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Optional<Decision> decision = decisions.find(caseId, actor);
    return decision.isPresent()
        ? pages.show(TEMPLATE, view(decision.get(), actor, ballot(decision.get()), blank()))
        : pages.show(
            "decision/convening",
            convening(caseId, actor, typed.isEmpty() ? blank() : Form.of(typed)));
  }

  @Allowed(Role.MANAGER)
  @PostMapping("/decision/{id}")
  View convene(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    decisions.find(caseId, actor);
    Form form = Form.of(typed);
    Set<AccountId> members = AccountId.parseAll(form.values("members"));
    return form.passes(() -> panels.convene(caseId, members, form.prose("despite"), actor))
        ? pages.next("/decision/" + caseId, "decision.convened")
        : pages.again("decision/convening", convening(caseId, actor, form), form);
  }

  @Allowed(Role.PANELLIST)
  @PostMapping("/decision/{id}/vote")
  View vote(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    find(caseId, actor);
    Form form = Form.of(typed);
    if (!form.chosen("sure", "yes")) {
      form.error("sure", Message.of("decision.form.sureMissing"));
    }
    Vote vote = form.choice("vote", Vote.class);
    int seal = form.version();
    String reason = form.prose("reason");
    if (!form.passes(() -> decisions.vote(caseId, seal, vote, reason, actor))) {
      Decision now = find(caseId, actor);
      form.beside(Map.of(), seals.trusted(now).number());
      return pages.again(TEMPLATE, view(now, actor, form, blank()), form);
    }
    DecisionStage stage = find(caseId, actor).stage();
    return pages.next("/decision/" + caseId, "decision.after." + stage.name());
  }

  @Allowed(Role.PANELLIST)
  @PostMapping("/decision/{id}/recusal")
  View recuse(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Decision decision = find(caseId, actor);
    Form form = Form.of(typed);
    return form.passes(() -> panels.recuse(caseId, form.prose("reason"), actor))
        ? pages.next("/decision", "decision.recused")
        : pages.again(TEMPLATE, view(decision, actor, ballot(decision), form), form);
  }

  private Decision find(CaseId id, Actor actor) {
    return decisions.find(id, actor).orElseThrow(() -> new NotFound(id));
  }

  private ConveningView convening(CaseId id, Actor actor, Form form) {
    String words = form.text("q");
    var query = new PeopleQuery(words, AccountId.parseAll(form.values("members")));
    return new ConveningView(
        panels.convening(id, query, actor), actor.is(Role.MANAGER), words, form);
  }

  private DecisionView view(Decision decision, Actor actor, Form voting, Form leaving) {
    CaseId id = decision.id();
    boolean mayVote =
        actor.is(Role.PANELLIST) && DecisionRules.whyNotVote(decision, actor.id()).isEmpty();
    return new DecisionView(
        decision,
        seals.trusted(decision),
        reports.findTrusted(id),
        applications.trustedOrganisation(id),
        decisions.majority(decision),
        mayVote,
        actor.is(Role.PANELLIST) && PanelRules.mayRecuse(decision, actor.id()),
        actor.is(Role.MANAGER),
        mayVote ? decisions.whyNotSit(decision, actor.id()) : List.of(),
        mayVote ? decisions.whyNotGrant(id) : List.of(),
        voting.within("voting"),
        leaving.within("leaving"));
  }

  /** A ballot that carries the seal on the file it is about. */
  private Form ballot(Decision decision) {
    return Form.showing(Map.of("version", seals.trusted(decision).number()));
  }

  private static Form blank() {
    return Form.showing(Map.of());
  }
}
