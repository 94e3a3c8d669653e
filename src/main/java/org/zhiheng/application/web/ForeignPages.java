package org.zhiheng.application.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.ForeignCertificates;
import org.zhiheng.application.ForeignFacts;
import org.zhiheng.application.review.ForeignLooks;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Upload;

/** The applicant's certificate of another body, which makes the application a transfer (C7). */
@Controller
class ForeignPages {

  private static final String FOREIGN = Paths.LIST + "/{id}/foreign";
  private static final String TEMPLATE = "application/foreign";

  private final Applications applications;
  private final ForeignCertificates certificates;
  private final ForeignLooks looks;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final OwnDossiers own;

  ForeignPages(
      Applications applications,
      ForeignCertificates certificates,
      ForeignLooks looks,
      Pages pages,
      CurrentActor currentActor,
      OwnDossiers own) {
    this.applications = applications;
    this.certificates = certificates;
    this.looks = looks;
    this.pages = pages;
    this.currentActor = currentActor;
    this.own = own;
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(FOREIGN)
  View show(@PathVariable String id) {
    Dossier dossier = own.get(id);
    ForeignCertificate named = named(dossier);
    return pages.show(TEMPLATE, view(dossier, named == null ? Form.showing(Map.of()) : of(named)));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(FOREIGN)
  View name(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    Dossier dossier = own.get(id);
    Form form = checked(Form.of(typed), file);
    return form.passes(() -> name(dossier, form, Objects.requireNonNull(file)))
        ? pages.next(Paths.of(dossier.application().id()), "application.foreign.named")
        : pages.again(TEMPLATE, view(own.get(id), form), form);
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(FOREIGN + "/drop")
  View drop(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Dossier dossier = own.get(id);
    int version = Form.of(typed).version();
    certificates.drop(dossier.application().id(), version, currentActor.get());
    return pages.next(Paths.of(dossier.application().id()), "application.foreign.dropped");
  }

  // a form that is carried out after signing in anew comes without its file
  private static Form checked(Form form, @Nullable MultipartFile file) {
    form.required("body", "number", "grade", "validFrom", "validThrough")
        .atMost(ApplicationRules.LINE, "body", "number")
        .checkDate("validFrom", "validThrough");
    if (Upload.isMissing(file)) {
      form.error("file", Message.of("application.evidence.file.again"));
    }
    return form;
  }

  private void name(Dossier dossier, Form form, MultipartFile file) {
    ForeignFacts facts =
        new ForeignFacts(
            form.text("body"),
            form.text("number"),
            form.text("grade"),
            form.date("validFrom"),
            form.date("validThrough"));
    Upload.use(
        file,
        (name, content) ->
            certificates.name(
                dossier.application().id(),
                form.version(),
                facts,
                name,
                content,
                currentActor.get()));
  }

  private static Form of(ForeignCertificate named) {
    ForeignFacts facts = named.facts();
    return Form.showing(
        Map.of(
            "body", facts.body(),
            "number", facts.number(),
            "grade", facts.grade(),
            "validFrom", facts.validFrom(),
            "validThrough", facts.validThrough(),
            "version", named.version()));
  }

  private ForeignView view(Dossier dossier, Form form) {
    return new ForeignView(
        dossier,
        applications.scheme(dossier.application()),
        named(dossier),
        looks.trustedOf(dossier.application().id()).orElse(null),
        form,
        dossier.application().stage().isWithApplicant());
  }

  private static @Nullable ForeignCertificate named(Dossier dossier) {
    return dossier.done().foreign();
  }
}
