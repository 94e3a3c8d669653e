package org.zhiheng.person.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.person.Training;
import org.zhiheng.person.TrainingEntry;
import org.zhiheng.shell.Form;

/** Between a {@link TrainingEntry} and what is typed on the page. */
final class TrainingForm {

  private TrainingForm() {}

  static Map<String, @Nullable Object> shown(TrainingEntry entry) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    Training training = entry.training();
    shown.put("course", training.course());
    shown.put("provider", training.provider());
    shown.put("from", training.from());
    shown.put("to", training.to());
    shown.put("hours", training.hours());
    shown.put("version", entry.version());
    return shown;
  }

  static Form checked(Form form) {
    return form.required("course", "provider", "from", "to", "hours")
        .atMost(100, "course", "provider")
        .checkDate("from", "to")
        .checkWhole("hours");
  }

  static Training read(Form form) {
    return new Training(
        form.text("provider"),
        form.text("course"),
        form.date("from"),
        form.date("to"),
        form.whole("hours"));
  }
}
