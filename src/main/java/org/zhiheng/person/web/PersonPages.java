package org.zhiheng.person.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.PaperText;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.Persons;
import org.zhiheng.shell.Back;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** What somebody tells about themselves. */
@Controller
class PersonPages {

  private static final String TEMPLATE = "person/person";

  private final Persons persons;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final ObjectProvider<PaperText> papers;
  private final Clock clock;

  PersonPages(
      Persons persons,
      Pages pages,
      CurrentActor currentActor,
      ObjectProvider<PaperText> papers,
      Clock clock) {
    this.papers = papers;
    this.persons = persons;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed(Role.APPLICANT)
  @GetMapping("/person")
  @InMenu(order = 30)
  View show(@RequestParam(required = false) @Nullable String back) {
    PersonFile file = file();
    Map<String, @Nullable Object> shown = PersonForm.shown(file.person());
    if (file.person().version() == 0) {
      shown.put("name", currentActor.get().name());
    }
    return pages.show(TEMPLATE, view(Form.showing(shown), file, Back.of(back)));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping("/person")
  View save(@RequestParam MultiValueMap<String, String> typed) {
    Actor actor = currentActor.get();
    Form form = PersonForm.checked(Form.of(typed));
    Back back = Back.of(form.value(Back.PARAMETER));
    if (form.passes(() -> persons.save(PersonForm.read(form, actor.person()), actor))) {
      return pages.next(back.or("/person"), "person.saved");
    }
    PersonFile file = file();
    if (form.stale()) {
      Person stored = file.person();
      form.beside(PersonForm.shown(stored), stored.version());
    }
    return pages.again(TEMPLATE, view(form, file, back), form);
  }

  private PersonFile file() {
    return persons.trustedFile(currentActor.get().person());
  }

  private PersonView view(Form form, PersonFile file, Back back) {
    papers.forEach(
        paper ->
            paper
                .whyNotPrint(PaperText.Place.HOLDER, form.text("name"))
                .forEach(refusal -> form.warn(refusal.at("name"))));
    return new PersonView(form, file, LocalDate.now(clock), back);
  }
}
