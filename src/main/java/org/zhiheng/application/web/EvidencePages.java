package org.zhiheng.application.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.zhiheng.application.EvidenceFacts;
import org.zhiheng.application.EvidenceFiles;
import org.zhiheng.application.EvidenceKind;
import org.zhiheng.application.EvidenceLevel;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Upload;

/** The evidence of a file (8.1 c). */
@Controller
class EvidencePages {

  private static final String EVIDENCE = Paths.LIST + "/{id}/evidence";
  private static final String TEMPLATE = "application/evidence";

  private final Applications applications;
  private final EvidenceFiles files;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final OwnDossiers own;

  EvidencePages(
      Applications applications,
      EvidenceFiles files,
      Pages pages,
      CurrentActor currentActor,
      OwnDossiers own) {
    this.applications = applications;
    this.files = files;
    this.pages = pages;
    this.currentActor = currentActor;
    this.own = own;
  }

  /**
   * The list and the form.
   *
   * @param row ticked beforehand, for those who come from a row
   */
  @Allowed(Role.APPLICANT)
  @GetMapping(EVIDENCE)
  View list(@PathVariable String id, @RequestParam(defaultValue = "") String row) {
    return pages.show(TEMPLATE, view(own.get(id), Form.showing(Map.of("rows", row))));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(EVIDENCE)
  View add(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    Dossier dossier = own.get(id);
    Form form = checked(Form.of(typed), file);
    boolean done = form.passes(() -> add(dossier, form, Objects.requireNonNull(file)));
    return done
        ? pages.next(path(dossier), "application.evidence.added", form.text("title"))
        : pages.again(TEMPLATE, view(own.get(id), form), form);
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(EVIDENCE + "/{evidence}/remove")
  View remove(
      @PathVariable String id,
      @PathVariable UUID evidence,
      @RequestParam MultiValueMap<String, String> typed) {
    Dossier dossier = own.get(id);
    int version = Form.of(typed).version();
    files.remove(dossier.application().id(), evidence, version, currentActor.get());
    return pages.next(path(dossier), "application.evidence.removed");
  }

  // a form that is carried out after signing in anew comes without its file
  private static Form checked(Form form, @Nullable MultipartFile file) {
    form.required("title", "kind", "issuer", "level")
        .atMost(ApplicationRules.LINE, "title", "issuer", "ownPart")
        .checkDate("date");
    if (form.values("rows").isEmpty()) {
      form.error("rows", Message.of("application.evidence.rows.required"));
    }
    if (Upload.isMissing(file)) {
      form.error("file", Message.of("application.evidence.file.again"));
    }
    return form;
  }

  private void add(Dossier dossier, Form form, MultipartFile file) {
    EvidenceFacts facts =
        new EvidenceFacts(
            form.text("title"),
            Objects.requireNonNull(form.choice("kind", EvidenceKind.class)),
            form.dateOrNull("date"),
            form.text("issuer"),
            Objects.requireNonNull(form.choice("level", EvidenceLevel.class)),
            form.text("ownPart"),
            Set.copyOf(form.values("rows")));
    Upload.use(
        file,
        (name, content) ->
            files.add(dossier.application().id(), facts, name, content, currentActor.get()));
  }

  private EvidenceView view(Dossier dossier, Form form) {
    return new EvidenceView(
        dossier,
        applications.scheme(dossier.application()),
        form,
        dossier.application().stage().isWithApplicant());
  }

  private static String path(Dossier dossier) {
    return Paths.of(dossier.application().id(), "evidence");
  }
}
