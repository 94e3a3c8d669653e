package org.zhiheng.surveillance.web;

import java.util.Map;
import java.util.Objects;
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
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Upload;
import org.zhiheng.surveillance.EducationRecord;
import org.zhiheng.surveillance.EducationRecords;
import org.zhiheng.surveillance.web.EducationView.Asking;

/** The continuing education of a certificate (9.2), as its holder enters it. */
@Controller
class EducationPages {

  private static final String PAGE = "surveillance/education";
  private static final String ENTRY = "surveillance/education-entry";

  private final EducationRecords records;
  private final EducationViews views;
  private final Pages pages;
  private final CurrentActor currentActor;

  EducationPages(
      EducationRecords records, EducationViews views, Pages pages, CurrentActor currentActor) {
    this.records = records;
    this.views = views;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed
  @GetMapping(Addresses.EDUCATION)
  View show(@PathVariable String number) {
    return pages.show(PAGE, view(Addresses.number(number), Form.showing(Map.of())));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(Addresses.EDUCATION)
  View enter(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    CertificateNumber of = Addresses.number(number);
    Form form = EducationForm.withFile(EducationForm.checked(Form.of(typed)), file);
    return form.passes(() -> enter(of, form, Objects.requireNonNull(file)))
        ? pages.next(Addresses.education(of), "surveillance.education.entered", form.text("title"))
        : pages.again(PAGE, view(of, form), form);
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(Addresses.EDUCATION + "/{id}")
  View entry(@PathVariable String number, @PathVariable UUID id) {
    EducationRecord record = record(number, id);
    return pages.show(
        ENTRY, new EducationEntryView(record, Form.showing(EducationForm.shown(record))));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(Addresses.EDUCATION + "/{id}")
  View change(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    EducationRecord record = record(number, id);
    Form form = EducationForm.checked(Form.of(typed));
    if (form.passes(() -> change(record, form, file))) {
      return pages.next(
          Addresses.education(record.number()),
          "surveillance.education.changed",
          form.text("title"));
    }
    if (form.stale()) {
      EducationRecord stored = record(number, id);
      form.beside(EducationForm.shown(stored), stored.version());
    }
    return pages.again(ENTRY, new EducationEntryView(record, form), form);
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(Addresses.EDUCATION + "/{id}/withdraw")
  View withdraw(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    EducationRecord record = record(number, id);
    records.withdraw(record.id(), Form.of(typed).version(), currentActor.get());
    return pages.next(Addresses.education(record.number()), "surveillance.education.withdrawn");
  }

  private void enter(CertificateNumber number, Form form, MultipartFile file) {
    Upload.use(
        file,
        (name, content) ->
            records.enter(number, EducationForm.read(form), name, content, currentActor.get()));
  }

  private void change(EducationRecord record, Form form, @Nullable MultipartFile file) {
    Actor by = currentActor.get();
    if (file == null || EducationForm.isEmpty(file)) {
      records.change(record.id(), form.version(), EducationForm.read(form), by);
      return;
    }
    Upload.use(
        file,
        (name, content) ->
            records.change(
                record.id(), form.version(), EducationForm.read(form), name, content, by));
  }

  /** One of the actor's own. */
  private EducationRecord record(String number, UUID id) {
    return views
        .own(Addresses.number(number), currentActor.get())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  private EducationView view(CertificateNumber number, Form form) {
    return views.of(number, form, new Asking("", form), currentActor.get());
  }
}
