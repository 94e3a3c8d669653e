package org.zhiheng.appeal.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.appeal.AppealOutcome;
import org.zhiheng.appeal.AppealRules;
import org.zhiheng.appeal.Hearings;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Where handlers are chosen, both sides speak, and the handlers decide. */
@Controller
class AppealHearingPages {

  private final Hearings hearings;
  private final AppealViews views;
  private final Pages pages;
  private final CurrentActor currentActor;

  AppealHearingPages(Hearings hearings, AppealViews views, Pages pages, CurrentActor currentActor) {
    this.hearings = hearings;
    this.views = views;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.MANAGER)
  @PostMapping("/appeal/{id}/handlers")
  View choose(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within("choose");
    Set<AccountId> people =
        typed.getOrDefault("members", List.of()).stream()
            .map(AccountId::parse)
            .collect(Collectors.toSet());
    return answer(
        id,
        form,
        "appeal.chosen",
        by -> hearings.choose(id, form.version(), people, form.prose("despite"), by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping("/appeal/{id}/replace")
  View replace(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within("replace").required("out", "in", "reason");
    return answer(
        id,
        form,
        "appeal.replaced",
        by ->
            hearings.replace(
                id,
                AccountId.parse(form.code("out")),
                AccountId.parse(form.code("in")),
                form.prose("reason"),
                form.prose("despite"),
                by));
  }

  @Allowed(Role.PANELLIST)
  @PostMapping("/appeal/{id}/declare")
  View declare(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within("declare");
    boolean all = form.chosen("declared", "yes");
    return answer(id, form, "appeal.declared", by -> hearings.declare(id, all, by));
  }

  @Allowed(Role.PANELLIST)
  @PostMapping("/appeal/{id}/recuse")
  View recuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within("recuse").required("reason");
    boolean done = form.passes(() -> hearings.recuse(id, form.prose("reason"), currentActor.get()));
    return done
        ? pages.next("/appeal", "appeal.recused")
        : pages.again("appeal/appeal", views.of(id, form, currentActor.get()), form);
  }

  @Allowed(Role.PANELLIST)
  @PostMapping("/appeal/{id}/vote")
  View vote(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed).within("vote").required("vote", "reason").atMost(AppealRules.TEXT, "reason");
    return answer(
        id,
        form,
        "appeal.voted",
        by ->
            hearings.vote(id, form.choice("vote", AppealOutcome.class), form.prose("reason"), by));
  }

  @Allowed
  @PostMapping("/appeal/{id}/statement")
  View state(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed).within("statement").required("text").atMost(AppealRules.TEXT, "text");
    return answer(id, form, "appeal.stated", by -> hearings.state(id, form.prose("text"), by));
  }

  private View answer(UUID id, Form form, String notice, Consumer<Actor> verb) {
    Actor by = currentActor.get();
    return form.passes(() -> verb.accept(by))
        ? pages.next("/appeal/" + id, notice)
        : pages.again("appeal/appeal", views.of(id, form, by), form);
  }
}
