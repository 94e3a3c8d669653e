package org.zhiheng.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.decision.DecisionRules;
import org.zhiheng.decision.Objections;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/**
 * What is objected to during public notice, for whoever was evaluated: to read and answer (P11).
 */
@Controller
class ObjectionPages {

  private static final String PATH = "/decision/{id}/objections";
  private static final String TEMPLATE = "decision/objections";

  private final Objections objections;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  ObjectionPages(Objections objections, Pages pages, CurrentActor currentActor, Clock clock) {
    this.objections = objections;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed
  @GetMapping(PATH)
  View show(@PathVariable String id) {
    return pages.show(TEMPLATE, view(CaseId.parse(id), null, Form.showing(Map.of())));
  }

  @Allowed
  @PostMapping(PATH + "/{objection}")
  View answer(
      @PathVariable String id,
      @PathVariable UUID objection,
      @RequestParam MultiValueMap<String, String> typed) {
    CaseId of = CaseId.parse(id);
    objections.against(of, currentActor.get());
    Form form =
        Form.of(typed)
            .within("o" + objection)
            .required("answer")
            .atMost(DecisionRules.REASON, "answer");
    return form.passes(
            () -> objections.answer(of, objection, form.prose("answer"), currentActor.get()))
        ? pages.next("/decision/" + of + "/objections", "decision.objections.answered")
        : pages.again(TEMPLATE, view(of, objection.toString(), form), form);
  }

  private ObjectionsView view(CaseId id, @Nullable String answering, Form form) {
    return new ObjectionsView(
        id, objections.against(id, currentActor.get()), LocalDate.now(clock), answering, form);
  }
}
