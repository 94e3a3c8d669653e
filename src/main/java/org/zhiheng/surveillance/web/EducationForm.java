package org.zhiheng.surveillance.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Upload;
import org.zhiheng.surveillance.EducationEntry;
import org.zhiheng.surveillance.EducationKind;
import org.zhiheng.surveillance.EducationRecord;
import org.zhiheng.surveillance.EducationRules;

/** Between an {@link EducationEntry} and what is typed on the page. */
final class EducationForm {

  private EducationForm() {}

  static Map<String, @Nullable Object> shown(EducationRecord record) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    EducationEntry entry = record.entry();
    shown.put("kind", entry.kind().name());
    shown.put("title", entry.title());
    shown.put("organiser", entry.organiser());
    shown.put("heldOn", entry.heldOn());
    shown.put("hours", entry.hours());
    shown.put("version", record.version());
    return shown;
  }

  static Form checked(Form form) {
    return form.required("kind", "title", "organiser", "heldOn")
        .atMost(EducationRules.LINE, "title", "organiser")
        .checkDate("heldOn")
        .checkNumber(EducationRules.HOURS, "hours");
  }

  /** A form that is carried out after signing in anew comes without its file. */
  static Form withFile(Form form, @Nullable MultipartFile file) {
    if (isEmpty(file)) {
      form.error("file", Message.of("surveillance.proof.again"));
    }
    return form;
  }

  static boolean isEmpty(@Nullable MultipartFile file) {
    return Upload.isMissing(file);
  }

  static EducationEntry read(Form form) {
    return new EducationEntry(
        Objects.requireNonNull(form.choice("kind", EducationKind.class)),
        form.text("title"),
        form.text("organiser"),
        form.date("heldOn"),
        form.code("hours").isEmpty() ? null : EducationRules.HOURS.parse(form.code("hours")));
  }
}
