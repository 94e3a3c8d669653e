package org.zhiheng.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.decision.Decision;
import org.zhiheng.decision.DecisionRules;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Vote;
import org.zhiheng.evaluation.Evaluations;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** The decisions: the list, convening a panel, voting, and the minutes (8.4). */
@Controller
class DecisionPages {

  private final Decisions decisions;
  private final Evaluations evaluations;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  DecisionPages(
      Decisions decisions,
      Evaluations evaluations,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.decisions = decisions;
    this.evaluations = evaluations;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed({Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR})
  @GetMapping("/decision")
  @InMenu(order = 40)
  View list() {
    Actor actor = currentActor.get();
    return pages.show(
        "decision/list",
        new DecisionListView(
            decisions.reportedFor(actor), decisions.listFor(actor), LocalDate.now(clock)));
  }

  @Allowed({Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR})
  @GetMapping("/decision/{id}")
  View decision(@PathVariable String id) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Form blank = Form.showing(Map.of());
    Optional<Decision> decision = decisions.findFor(caseId, actor);
    return decision.isPresent()
        ? pages.show("decision/decision", view(decision.get(), actor, blank))
        : pages.show("decision/convening", convening(caseId, actor, blank));
  }

  @Allowed(Role.MANAGER)
  @PostMapping("/decision/{id}")
  View convene(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    evaluations.findFor(caseId, actor);
    Form form = Form.of(typed);
    Set<AccountId> members =
        form.values("members").stream().map(AccountId::parse).collect(Collectors.toSet());
    return form.passes(() -> decisions.convene(caseId, members, actor))
        ? pages.next("/decision/" + caseId, "decision.convened")
        : pages.again("decision/convening", convening(caseId, actor, form), form);
  }

  @Allowed(Role.PANELLIST)
  @PostMapping("/decision/{id}/vote")
  View vote(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Decision decision = find(caseId, actor);
    Form form = Form.of(typed);
    Vote vote = form.choice("vote", Vote.class);
    if (!form.passes(() -> decisions.vote(caseId, vote, form.prose("reason"), actor))) {
      return pages.again("decision/decision", view(decision, actor, form), form);
    }
    boolean decided = find(caseId, actor).isDecided();
    return pages.next("/decision/" + caseId, decided ? "decision.decided" : "decision.voted");
  }

  private Decision find(CaseId id, Actor actor) {
    return decisions.findFor(id, actor).orElseThrow(() -> new NotFound(id));
  }

  private ConveningView convening(CaseId id, Actor actor, Form form) {
    return new ConveningView(decisions.convening(id, actor), actor.is(Role.MANAGER), form);
  }

  private DecisionView view(Decision decision, Actor actor, Form form) {
    boolean mayVote =
        actor.is(Role.PANELLIST) && DecisionRules.whyNotVote(decision, actor.id()).isEmpty();
    List<Refusal> whyNotGrant = mayVote ? decisions.whyNotGrant(decision.id()) : List.of();
    return new DecisionView(
        decision, evaluations.report(decision.id()), mayVote, whyNotGrant, form);
  }
}
