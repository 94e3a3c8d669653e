package org.zhiheng.person.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.person.CvEntry;
import org.zhiheng.person.Employment;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.Persons;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Somebody's professional life, from which the years of quality work follow (5.1 b). */
@Controller
@RequestMapping("/person/cv")
class CvPages extends EntryPages {

  CvPages(Persons persons, Pages pages, CurrentActor currentActor, Clock clock) {
    super("cv", persons, pages, currentActor, clock);
  }

  @Override
  String said(Done done) {
    return switch (done) {
      case ADDED -> "person.cv.added";
      case CHANGED -> "person.cv.changed";
      case REMOVED -> "person.cv.removed";
    };
  }

  @Override
  Form checked(Form form) {
    return form.required("from", "organisation", "post")
        .atMost(100, "organisation", "department", "post", "referee")
        .checkDate("from", "to");
  }

  @Override
  void add(Persons file, Form form, Actor by) {
    file.addEmployment(read(form), by);
  }

  @Override
  void change(Persons file, UUID id, Form form, Actor by) {
    file.changeEmployment(id, form.version(), read(form), by);
  }

  @Override
  void remove(Persons file, UUID id, int version, Actor by) {
    file.removeEmployment(id, version, by);
  }

  @Override
  Optional<Shown> find(PersonFile file, String id) {
    return file.cv().stream()
        .filter(entry -> entry.id().toString().equals(id))
        .findFirst()
        .map(entry -> new Shown(entry.id(), entry.version(), values(entry)));
  }

  private static Map<String, @Nullable Object> values(CvEntry entry) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    Employment employment = entry.employment();
    values.put("from", employment.from());
    values.put("to", employment.to());
    values.put("organisation", employment.organisation());
    values.put("department", employment.department());
    values.put("post", employment.post());
    values.put("qualityWork", employment.qualityWork() ? "yes" : null);
    values.put("referee", employment.referee());
    values.put("version", entry.version());
    return values;
  }

  private static Employment read(Form form) {
    return new Employment(
        form.date("from"),
        form.dateOrNull("to"),
        form.text("organisation"),
        form.text("department"),
        form.text("post"),
        form.ticked("qualityWork"),
        form.textOrNull("referee"));
  }
}
