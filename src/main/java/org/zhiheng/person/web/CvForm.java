package org.zhiheng.person.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.person.CvEntry;
import org.zhiheng.person.Employment;
import org.zhiheng.shell.Form;

/** Between a {@link CvEntry} and what is typed on the page. */
final class CvForm {

  private CvForm() {}

  static Map<String, @Nullable Object> shown(CvEntry entry) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    Employment employment = entry.employment();
    shown.put("from", employment.from());
    shown.put("to", employment.to());
    shown.put("organisation", employment.organisation());
    shown.put("department", employment.department());
    shown.put("post", employment.post());
    shown.put("qualityWork", employment.qualityWork() ? "yes" : null);
    shown.put("referee", employment.referee());
    shown.put("version", entry.version());
    return shown;
  }

  static Form checked(Form form) {
    return form.required("from", "organisation", "post")
        .atMost(100, "organisation", "department", "post", "referee")
        .checkDate("from", "to");
  }

  static Employment read(Form form) {
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
