package org.zhiheng.person.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.Persons;
import org.zhiheng.shell.Back;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** A list in somebody's own file: a page of the list, and one of each entry. */
abstract class EntryPages {

  private static final String NEW = "/new";
  private static final String ENTRY = "/{id}";
  private static final String REMOVE = ENTRY + "/remove";

  private final String name;
  private final Persons persons;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  /**
   * Pages of one list.
   *
   * @param name of the list in addresses and templates
   */
  EntryPages(String name, Persons persons, Pages pages, CurrentActor currentActor, Clock clock) {
    this.name = name;
    this.persons = persons;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Checks the shape of the typed text. */
  abstract Form checked(Form form);

  /** Asks beside a field about what is kept and lets one doubt; nothing unless said otherwise. */
  void ask(Form kept) {}

  abstract void add(Persons file, Form form, Actor by);

  abstract void change(Persons file, UUID id, Form form, Actor by);

  abstract void remove(Persons file, UUID id, int version, Actor by);

  /** Finds an entry in somebody's file. */
  abstract Optional<Shown> find(PersonFile file, String id);

  /** The key of what is said once an entry was added, changed or removed. */
  abstract String said(Done done);

  /** What was done to an entry. */
  enum Done {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * An entry as its form shows it.
   *
   * @param values of the fields
   */
  record Shown(UUID id, int version, Map<String, @Nullable Object> values) {}

  @Allowed(Role.APPLICANT)
  @GetMapping
  View list(@RequestParam(required = false) @Nullable String back) {
    return pages.show("person/" + name, new FileView(file(), LocalDate.now(clock), Back.of(back)));
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(NEW)
  View begin(@RequestParam(required = false) @Nullable String back) {
    Form blank = Form.showing(Map.of());
    return pages.show(template(), new EntryView(blank, address(NEW), true, Back.of(back)));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(NEW)
  View add(@RequestParam MultiValueMap<String, String> typed) {
    Actor actor = currentActor.get();
    Form form = checked(Form.of(typed));
    Back back = Back.of(form.value(Back.PARAMETER));
    return form.passes(() -> add(persons, form, actor))
        ? next(back, Done.ADDED)
        : pages.again(template(), new EntryView(form, address(NEW), true, back), form);
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(ENTRY)
  View show(@PathVariable String id, @RequestParam(required = false) @Nullable String back) {
    Form form = Form.showing(entry(id).values());
    ask(form);
    return pages.show(template(), new EntryView(form, address("/" + id), false, Back.of(back)));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(ENTRY)
  View change(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Actor actor = currentActor.get();
    Shown before = entry(id);
    Form form = checked(Form.of(typed));
    Back back = Back.of(form.value(Back.PARAMETER));
    if (form.passes(() -> change(persons, before.id(), form, actor))) {
      return next(back, Done.CHANGED);
    }
    if (form.stale()) {
      Shown stored = entry(id);
      form.beside(stored.values(), stored.version());
    }
    return pages.again(template(), new EntryView(form, address("/" + id), false, back), form);
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(REMOVE)
  View remove(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    remove(persons, entry(id).id(), form.version(), currentActor.get());
    return next(Back.of(form.value(Back.PARAMETER)), Done.REMOVED);
  }

  private View next(Back back, Done done) {
    return pages.next(back.on(address("")), said(done));
  }

  private String address(String below) {
    return "/person/" + name + below;
  }

  private String template() {
    return "person/" + name + "-entry";
  }

  private Shown entry(String id) {
    return find(file(), id).orElseThrow(() -> new NotFound(id));
  }

  private PersonFile file() {
    return persons.trustedFile(currentActor.get().person());
  }
}
