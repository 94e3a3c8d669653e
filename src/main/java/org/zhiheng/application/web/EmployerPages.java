package org.zhiheng.application.web;

import java.util.Map;
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
import org.zhiheng.application.recommendation.EmployerChanges;
import org.zhiheng.application.recommendation.NewEmployer;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The applicant has another employer: told by the applicant or an officer (8.1 a). */
@Controller
class EmployerPages {

  private static final String EMPLOYER = Paths.LIST + "/{id}/employer";
  private static final String TEMPLATE = "application/employer";

  private final Applications applications;
  private final EmployerChanges changes;
  private final Organisations organisations;
  private final Pages pages;
  private final CurrentActor currentActor;

  EmployerPages(
      Applications applications,
      EmployerChanges changes,
      Organisations organisations,
      Pages pages,
      CurrentActor currentActor) {
    this.applications = applications;
    this.changes = changes;
    this.organisations = organisations;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.APPLICANT, Role.OFFICER, Role.MANAGER})
  @GetMapping(EMPLOYER)
  View show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String organisation) {
    Dossier dossier = dossier(id);
    Form form = telling(dossier, organisation);
    return pages.show(TEMPLATE, view(dossier, form, untouched(dossier, "end"), HalfWidth.of(q)));
  }

  @Allowed({Role.APPLICANT, Role.OFFICER, Role.MANAGER})
  @PostMapping(EMPLOYER)
  View tell(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor by = currentActor.get();
    Form form =
        Form.of(typed)
            .within("tell")
            .required("organisation", "leftOn")
            .checkDate("leftOn")
            .atMost(ApplicationRules.LINE, "name", "address");
    CreditCode.whyNotParse(form.code("organisation")).stream()
        .map(refusal -> refusal.at("organisation"))
        .forEach(form::refuse);
    if (form.passes(
        () ->
            changes.tell(
                caseId,
                form.version(),
                new NewEmployer(
                    CreditCode.parse(form.code("organisation")),
                    form.text("name"),
                    form.text("address")),
                form.date("leftOn"),
                by))) {
      return pages.next(Paths.of(caseId, "employer"), "application.employer.told");
    }
    Dossier dossier = dossier(id);
    form.beside(Map.of(), dossier.application().version());
    return pages.again(TEMPLATE, view(dossier, form, untouched(dossier, "end"), ""), form);
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(EMPLOYER + "/end")
  View end(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor by = currentActor.get();
    Form form = Form.of(typed).within("end");
    if (form.passes(() -> changes.endUnrecommended(caseId, form.version(), by))) {
      return pages.next(Paths.of(caseId), "application.employer.ended");
    }
    Dossier dossier = dossier(id);
    form.beside(Map.of(), dossier.application().version());
    return pages.again(TEMPLATE, view(dossier, untouched(dossier, "tell"), form, ""), form);
  }

  private Dossier dossier(String id) {
    return applications.dossier(CaseId.parse(id), currentActor.get());
  }

  private EmployerView view(Dossier dossier, Form form, Form ending, String words) {
    Actor by = currentActor.get();
    boolean awaited = dossier.awaitsNewEmployer();
    return new EmployerView(
        dossier,
        applications.scheme(dossier.application()),
        by.is(dossier.application().person()),
        changes.whyNotTell(dossier, by),
        changes.whyNotEnd(dossier, by),
        awaited && !changes.isSpokenFor(dossier),
        words,
        organisations.search(words),
        form,
        ending);
  }

  /** With the organisation that was chosen from what a search found. */
  private static Form telling(Dossier dossier, String organisation) {
    return Form.showing(
            Map.of("version", dossier.application().version(), "organisation", organisation))
        .within("tell");
  }

  private static Form untouched(Dossier dossier, String place) {
    return Form.showing(Map.of("version", dossier.application().version())).within(place);
  }
}
