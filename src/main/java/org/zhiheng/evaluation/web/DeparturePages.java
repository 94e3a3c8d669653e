package org.zhiheng.evaluation.web;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.evaluation.Departure;
import org.zhiheng.evaluation.team.Departures;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** People leave a team and others come instead (P15). */
@Controller
class DeparturePages {

  private final Evaluations evaluations;
  private final Departures departures;
  private final Overviews overviews;
  private final Pages pages;
  private final CurrentActor currentActor;

  DeparturePages(
      Evaluations evaluations,
      Departures departures,
      Overviews overviews,
      Pages pages,
      CurrentActor currentActor) {
    this.evaluations = evaluations;
    this.departures = departures;
    this.overviews = overviews;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/departure")
  View leave(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = seen(id);
    Form form = Form.of(typed).required("departure").atMost(1000, "reason");
    return form.passes(
            () -> departures.leave(caseId, cause(form), form.prose("reason"), currentActor.get()))
        ? pages.next("/evaluation", "evaluation.left")
        : again(caseId, "leaving", form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping(EvaluationPages.CASE + "/dismissal")
  View dismiss(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = seen(id);
    Form form = Form.of(typed).required("out", "departure").atMost(1000, "reason");
    boolean done =
        form.passes(
            () ->
                departures.dismiss(
                    caseId,
                    form.version(),
                    AccountId.parse(form.text("out")),
                    cause(form),
                    form.prose("reason"),
                    currentActor.get()));
    return done ? next(id, "evaluation.dismissed") : again(caseId, "dismissing", form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping(EvaluationPages.CASE + "/replacement")
  View replace(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = seen(id);
    Form form = Form.of(typed).required("out", "in").atMost(1000, "reason", "weighed");
    boolean done =
        form.passes(
            () ->
                departures.replace(
                    caseId,
                    form.version(),
                    AccountId.parse(form.text("out")),
                    AccountId.parse(form.text("in")),
                    form.prose("reason"),
                    form.prose("weighed"),
                    currentActor.get()));
    return done ? next(id, "evaluation.replaced") : again(caseId, "replacing", form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping(EvaluationPages.CASE + "/leader")
  View lead(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = seen(id);
    Form form = Form.of(typed).required("in").atMost(1000, "reason");
    boolean done =
        form.passes(
            () ->
                departures.lead(
                    caseId,
                    form.version(),
                    AccountId.parse(form.text("in")),
                    form.prose("reason"),
                    currentActor.get()));
    return done ? next(id, "evaluation.leads") : again(caseId, "leading", form);
  }

  private View next(String id, String message) {
    return pages.next("/evaluation/" + id, message);
  }

  private View again(CaseId id, String name, Form form) {
    if (form.stale()) {
      form.beside(Map.of(), evaluations.find(id, currentActor.get()).version());
    }
    return pages.again(Overviews.TEMPLATE, overviews.of(id, TeamForms.of(name, form), ""), form);
  }

  private static Departure cause(Form form) {
    return Objects.requireNonNull(form.choice("departure", Departure.class), "required before");
  }

  private CaseId seen(String id) {
    return evaluations.find(CaseId.parse(id), currentActor.get()).id();
  }
}
