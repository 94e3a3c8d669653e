package org.zhiheng.application.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.PersonalNumbers;
import org.zhiheng.application.PersonalNumbers.Full;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The numbers of an applicant, in full for a reason; the applicant sees who read them. */
@Controller
class NumberPages {

  private static final String NUMBERS = Paths.LIST + "/{id}/numbers";
  private static final String TEMPLATE = "application/numbers";

  private final Applications applications;
  private final PersonalNumbers numbers;
  private final Pages pages;
  private final CurrentActor currentActor;

  NumberPages(
      Applications applications, PersonalNumbers numbers, Pages pages, CurrentActor currentActor) {
    this.applications = applications;
    this.numbers = numbers;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.APPLICANT, Role.OFFICER, Role.MANAGER})
  @GetMapping(NUMBERS)
  View show(@PathVariable String id) {
    return pages.show(TEMPLATE, view(CaseId.parse(id), null, Form.showing(Map.of())));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(NUMBERS)
  View showInFull(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("reason").atMost(ApplicationRules.TEXT, "reason");
    CaseId caseId = CaseId.parse(id);
    Actor by = currentActor.get();
    var shown = new AtomicReference<@Nullable Full>();
    if (form.passes(() -> shown.set(numbers.show(caseId, form.prose("reason"), by)))) {
      return pages.show(TEMPLATE, view(caseId, shown.get(), Form.showing(Map.of())));
    }
    return pages.again(TEMPLATE, view(caseId, null, form), form);
  }

  private NumbersView view(CaseId id, @Nullable Full full, Form form) {
    Actor by = currentActor.get();
    Dossier dossier = applications.dossier(id, by);
    if (!by.is(dossier.application().person()) && !numbers.mayShow(dossier, by)) {
      throw new NotFound(id);
    }
    return new NumbersView(dossier, full, numbers.looks(dossier, by), form);
  }
}
