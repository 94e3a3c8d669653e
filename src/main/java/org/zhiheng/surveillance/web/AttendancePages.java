package org.zhiheng.surveillance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.TypedTable;
import org.zhiheng.surveillance.AttendanceImports;
import org.zhiheng.surveillance.AttendantLine;

/** The attendants of an event from a list: first what would happen, then all of it or nothing. */
@Controller
class AttendancePages {

  private static final String PATH = "/surveillance/attendance";
  private static final String TEMPLATE = "surveillance/attendance";
  private static final int MOST_CHARACTERS = 400_000;

  private final AttendanceImports imports;
  private final Pages pages;
  private final CurrentActor currentActor;

  AttendancePages(AttendanceImports imports, Pages pages, CurrentActor currentActor) {
    this.imports = imports;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.OFFICER)
  @GetMapping(PATH)
  View begin() {
    return pages.show(TEMPLATE, new AttendanceView(Form.showing(Map.of()), List.of()));
  }

  /** The dry run: changes nothing. */
  @Allowed(Role.OFFICER)
  @PostMapping(PATH)
  View plan(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    Form form = checked(typed, file);
    var plan = new AtomicReference<List<AttendantLine>>(List.of());
    boolean read =
        form.passes(
            () ->
                plan.set(
                    imports.plan(
                        EducationForm.read(form), form.value("table"), currentActor.get())));
    var view = new AttendanceView(form, plan.get());
    return read ? pages.show(TEMPLATE, view) : pages.again(TEMPLATE, view, form);
  }

  @Allowed(Role.OFFICER)
  @PostMapping(PATH + "/done")
  View carryOut(@RequestParam MultiValueMap<String, String> typed) {
    Form form = checked(typed, null);
    var counted = new AtomicInteger();
    boolean done =
        form.passes(
            () ->
                counted.set(
                    imports.carryOut(
                        EducationForm.read(form), form.value("table"), currentActor.get())));
    return done
        ? pages.next("/surveillance?state=ACCEPTED", "surveillance.attendance.done", counted.get())
        : pages.again(TEMPLATE, new AttendanceView(form, List.of()), form);
  }

  private static Form checked(MultiValueMap<String, String> typed, @Nullable MultipartFile file) {
    var fields = new LinkedMultiValueMap<String, String>(typed);
    boolean readable = true;
    if (file != null && !file.isEmpty()) {
      try {
        fields.set("table", TypedTable.text(file.getBytes()));
      } catch (TypedTable.Unreadable e) {
        readable = false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Form form = EducationForm.checked(Form.of(fields));
    if (!readable) {
      form.error("file", Message.of("surveillance.attendance.unreadable"));
      return form;
    }
    return form.required("table").atMost(MOST_CHARACTERS, "table");
  }
}
