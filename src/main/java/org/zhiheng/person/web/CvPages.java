package org.zhiheng.person.web;

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
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.CvEntry;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.Persons;
import org.zhiheng.shell.Back;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Somebody's own professional life, from which the years of quality work follow (5.1 b). */
@Controller
class CvPages {

  private static final String LIST = "/person/cv";
  private static final String NEW = LIST + "/new";
  private static final String TEMPLATE = "person/employment";

  private final Persons persons;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  CvPages(Persons persons, Pages pages, CurrentActor currentActor, Clock clock) {
    this.persons = persons;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(LIST)
  View list(@RequestParam(required = false) @Nullable String back) {
    PersonFile file = persons.file(currentActor.get().person());
    return pages.show("person/cv", new FileView(file, LocalDate.now(clock), Back.of(back)));
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(NEW)
  View begin(@RequestParam(required = false) @Nullable String back) {
    return pages.show(TEMPLATE, new EntryView(Form.showing(Map.of()), NEW, true, Back.of(back)));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(NEW)
  View add(@RequestParam MultiValueMap<String, String> typed) {
    Actor actor = currentActor.get();
    Form form = CvForm.checked(Form.of(typed));
    Back back = Back.of(form.value(Back.PARAMETER));
    return form.passes(() -> persons.addEmployment(CvForm.read(form), actor))
        ? pages.next(back.on(LIST), "person.cv.added")
        : pages.again(TEMPLATE, new EntryView(form, NEW, true, back), form);
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(LIST + "/{id}")
  View show(@PathVariable String id, @RequestParam(required = false) @Nullable String back) {
    Form form = Form.showing(CvForm.shown(entry(id)));
    return pages.show(TEMPLATE, new EntryView(form, LIST + "/" + id, false, Back.of(back)));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(LIST + "/{id}")
  View change(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Actor actor = currentActor.get();
    UUID entry = entry(id).id();
    Form form = CvForm.checked(Form.of(typed));
    Back back = Back.of(form.value(Back.PARAMETER));
    if (form.passes(
        () -> persons.changeEmployment(entry, form.version(), CvForm.read(form), actor))) {
      return pages.next(back.on(LIST), "person.cv.changed");
    }
    if (form.stale()) {
      CvEntry stored = entry(id);
      form.beside(CvForm.shown(stored), stored.version());
    }
    return pages.again(TEMPLATE, new EntryView(form, LIST + "/" + id, false, back), form);
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(LIST + "/{id}/remove")
  View remove(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    persons.removeEmployment(entry(id).id(), form.version(), currentActor.get());
    return pages.next(Back.of(form.value(Back.PARAMETER)).on(LIST), "person.cv.removed");
  }

  private CvEntry entry(String id) {
    return persons.file(currentActor.get().person()).cv().stream()
        .filter(entry -> entry.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }
}
