package org.zhiheng.surveillance.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Pick;
import org.zhiheng.surveillance.EducationQuery;
import org.zhiheng.surveillance.EducationRecords;
import org.zhiheng.surveillance.EducationRules;
import org.zhiheng.surveillance.EducationState;
import org.zhiheng.surveillance.web.EducationView.Asking;

/** Where officers find the records of continuing education, accept them and ask back. */
@Controller
class CheckPages {

  private final EducationRecords records;
  private final Certificates certificates;
  private final EducationViews views;
  private final Pages pages;
  private final CurrentActor currentActor;

  CheckPages(
      EducationRecords records,
      Certificates certificates,
      EducationViews views,
      Pages pages,
      CurrentActor currentActor) {
    this.records = records;
    this.certificates = certificates;
    this.views = views;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  /** Without a state that was asked for, what waits to be checked. */
  @Allowed({Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(Addresses.LIST)
  @InMenu(order = 55)
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "SUBMITTED") String state,
      @RequestParam(defaultValue = "") String after) {
    var query =
        new EducationQuery(q.strip(), Pick.named(EducationState.class, state).orElse(null), after);
    return pages.show(
        "surveillance/list", new EducationListView(query, records.list(query, currentActor.get())));
  }

  /** From a task, which knows the case and not the number. */
  @Allowed
  @GetMapping(Addresses.LIST + "/case/{id}")
  View ofCase(@PathVariable String id) {
    return pages.next(Addresses.education(number(id)));
  }

  /** From the task to renew. */
  @Allowed
  @GetMapping(Addresses.LIST + "/case/{id}/outlook")
  View outlookOfCase(@PathVariable String id) {
    return pages.next(Addresses.of(number(id)));
  }

  @Allowed(Role.OFFICER)
  @PostMapping(Addresses.EDUCATION + "/{id}/accept")
  View accept(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    CertificateNumber of = Addresses.number(number);
    records.accept(id, Form.of(typed).version(), currentActor.get());
    return pages.next(Addresses.education(of), "surveillance.education.accepted");
  }

  @Allowed(Role.OFFICER)
  @PostMapping(Addresses.EDUCATION + "/{id}/ask-back")
  View askBack(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    CertificateNumber of = Addresses.number(number);
    Form form = Form.of(typed).required("reason").atMost(EducationRules.REASON, "reason");
    boolean done =
        form.passes(
            () -> records.askBack(id, form.version(), form.prose("reason"), currentActor.get()));
    if (done) {
      return pages.next(Addresses.education(of), "surveillance.education.askedBack");
    }
    var asking = new Asking(id.toString(), form);
    EducationView view = views.of(of, Form.showing(Map.of()), asking, currentActor.get());
    return pages.again("surveillance/education", view, form);
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(Addresses.EDUCATION + "/{id}/annul")
  View annul(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    CertificateNumber of = Addresses.number(number);
    Form form = Form.of(typed).required("reason").atMost(EducationRules.REASON, "reason");
    boolean done =
        form.passes(
            () -> records.annul(id, form.version(), form.prose("reason"), currentActor.get()));
    if (done) {
      return pages.next(Addresses.education(of), "surveillance.education.annulled");
    }
    var asking = new Asking(id.toString(), form);
    EducationView view = views.of(of, Form.showing(Map.of()), asking, currentActor.get());
    return pages.again("surveillance/education", view, form);
  }

  private CertificateNumber number(String caseId) {
    return certificates
        .trustedOfCase(CaseId.parse(caseId))
        .map(it -> certificates.find(it.number(), currentActor.get()).number())
        .orElseThrow(() -> new NotFound(caseId));
  }
}
