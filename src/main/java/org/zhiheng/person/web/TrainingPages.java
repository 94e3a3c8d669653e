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
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.PersonRefusal;
import org.zhiheng.person.Persons;
import org.zhiheng.person.Training;
import org.zhiheng.person.TrainingEntry;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Somebody's trainings (5.1 c). */
@Controller
@RequestMapping("/person/training")
class TrainingPages extends EntryPages {

  TrainingPages(Persons persons, Pages pages, CurrentActor currentActor, Clock clock) {
    super("training", persons, pages, currentActor, clock);
  }

  @Override
  String said(Done done) {
    return switch (done) {
      case ADDED -> "person.training.added";
      case CHANGED -> "person.training.changed";
      case REMOVED -> "person.training.removed";
    };
  }

  @Override
  Form checked(Form form) {
    return form.required("course", "provider", "from", "to", "hours")
        .atMost(100, "course", "provider")
        .checkDate("from", "to")
        .checkWhole("hours");
  }

  @Override
  void add(Persons file, Form form, Actor by) {
    file.addTraining(read(form), by);
  }

  @Override
  void ask(Form kept) {
    if (read(kept).isDoubtful()) {
      kept.warn(PersonRefusal.TRAINING_DOUBTFUL.because().at("course"));
    }
  }

  @Override
  void change(Persons file, UUID id, Form form, Actor by) {
    file.changeTraining(id, form.version(), read(form), by);
  }

  @Override
  void remove(Persons file, UUID id, int version, Actor by) {
    file.removeTraining(id, version, by);
  }

  @Override
  Optional<Shown> find(PersonFile file, String id) {
    return file.trainings().stream()
        .filter(entry -> entry.id().toString().equals(id))
        .findFirst()
        .map(entry -> new Shown(entry.id(), entry.version(), values(entry)));
  }

  private static Map<String, @Nullable Object> values(TrainingEntry entry) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    Training training = entry.training();
    values.put("course", training.course());
    values.put("provider", training.provider());
    values.put("from", training.from());
    values.put("to", training.to());
    values.put("hours", training.hours());
    values.put("version", entry.version());
    return values;
  }

  private static Training read(Form form) {
    return new Training(
        form.text("provider"),
        form.text("course"),
        form.date("from"),
        form.date("to"),
        form.whole("hours"));
  }
}
