package org.zhiheng.application.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Declaration;
import org.zhiheng.application.Declarations;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Submissions;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The declarations, and handing the file in. */
@Controller
class SubmissionPages {

  private static final String TEMPLATE = "application/submit";

  private final Submissions submissions;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final OwnDossiers own;

  SubmissionPages(
      Submissions submissions, Pages pages, CurrentActor currentActor, OwnDossiers own) {
    this.submissions = submissions;
    this.pages = pages;
    this.currentActor = currentActor;
    this.own = own;
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(Paths.LIST + "/{id}/submit")
  View show(@PathVariable String id) {
    Dossier dossier = own.get(id);
    return pages.show(TEMPLATE, view(dossier, stored(dossier.declarations()), submission(dossier)));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(Paths.LIST + "/{id}/declarations")
  View declare(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Form form = Form.of(typed).atMost(ApplicationRules.TEXT, "keepOff").checkWhole("version");
    if (form.passes(() -> submissions.declare(caseId, declarations(form), actor))) {
      return pages.next(Paths.of(caseId, "submit"), "application.declarations.saved");
    }
    Dossier dossier = own.get(id);
    if (form.stale()) {
      Declarations stored = dossier.declarations();
      form.beside(Map.of("keepOff", stored.keepOff()), stored.version());
    }
    return pages.again(TEMPLATE, view(dossier, form, submission(dossier)), form);
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(Paths.LIST + "/{id}/submit")
  View submit(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Form form = Form.of(typed).within("submission");
    if (form.passes(() -> submissions.submit(caseId, form.version(), actor))) {
      return pages.next(Paths.of(caseId), "application.submitted");
    }
    Dossier dossier = own.get(id);
    form.beside(Map.of(), dossier.application().version());
    return pages.again(TEMPLATE, view(dossier, stored(dossier.declarations()), form), form);
  }

  private static Declarations declarations(Form form) {
    return new Declarations(
        Arrays.stream(Declaration.values())
            .filter(declaration -> form.chosen("given", declaration))
            .collect(Collectors.toSet()),
        form.prose("keepOff"),
        form.version());
  }

  private static Form stored(Declarations declarations) {
    var values = new LinkedMultiValueMap<String, String>();
    declarations.given().forEach(given -> values.add("given", given.name()));
    values.set("keepOff", declarations.keepOff());
    values.set("version", Integer.toString(declarations.version()));
    return Form.of(values);
  }

  private static Form submission(Dossier dossier) {
    return Form.showing(Map.of("version", dossier.application().version())).within("submission");
  }

  private SubmissionView view(Dossier dossier, Form declarations, Form submission) {
    return new SubmissionView(
        dossier,
        submissions.kind(dossier),
        declarations,
        submission,
        submissions.whyNotSubmit(dossier));
  }
}
