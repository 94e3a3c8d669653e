package org.zhiheng.decision.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The seats of a panel, as its manager sees to them (P15, P16). */
@Controller
class SeatPages {

  private static final String TEMPLATE = "decision/seats";

  private final Panels panels;
  private final Decisions decisions;
  private final Pages pages;
  private final CurrentActor currentActor;

  SeatPages(Panels panels, Decisions decisions, Pages pages, CurrentActor currentActor) {
    this.panels = panels;
    this.decisions = decisions;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.MANAGER)
  @GetMapping("/decision/{id}/panel")
  View seats(@PathVariable String id, @RequestParam(defaultValue = "") String q) {
    return pages.show(TEMPLATE, view(CaseId.parse(id), q, blank(), blank()));
  }

  @Allowed(Role.MANAGER)
  @PostMapping("/decision/{id}/panel/replacement")
  View replace(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    panels.seats(caseId, PeopleQuery.all(), actor);
    Form form = Form.of(typed).required("out", "in");
    return form.passes(() -> replace(caseId, form, actor))
        ? pages.next(path(caseId), "decision.seats.replaced")
        : pages.again(TEMPLATE, view(caseId, "", form, blank()), form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping("/decision/{id}/panel/closing")
  View close(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    panels.seats(caseId, PeopleQuery.all(), actor);
    Form form = Form.of(typed);
    return form.passes(() -> decisions.close(caseId, form.prose("reason"), actor))
        ? pages.next("/decision/" + caseId, "decision.seats.closed")
        : pages.again(TEMPLATE, view(caseId, "", blank(), form), form);
  }

  private void replace(CaseId id, Form form, Actor by) {
    panels.replace(
        id,
        AccountId.parse(form.text("out")),
        AccountId.parse(form.text("in")),
        form.prose("reason"),
        form.prose("despite"),
        by);
  }

  private SeatsView view(CaseId id, String words, Form replacing, Form closing) {
    var query = new PeopleQuery(words, AccountId.parseAll(replacing.values("in")));
    return new SeatsView(
        panels.seats(id, query, currentActor.get()),
        words,
        replacing.within("replacing"),
        closing.within("closing"));
  }

  private static String path(CaseId id) {
    return "/decision/" + id + "/panel";
  }

  private static Form blank() {
    return Form.showing(Map.of());
  }
}
