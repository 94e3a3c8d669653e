package org.zhiheng.evaluation.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.Evaluations;
import org.zhiheng.evaluation.Scores;
import org.zhiheng.evaluation.Sheet;
import org.zhiheng.evaluation.SheetRow;
import org.zhiheng.evaluation.SheetRules;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;

/** The scoring desk: each assessor's own sheet, seen by nobody else (S13). */
@Controller
class SheetPages {

  private static final String TEMPLATE = "evaluation/sheet";

  private final Evaluations evaluations;
  private final Scores scores;
  private final Applications applications;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  SheetPages(
      Evaluations evaluations,
      Scores scores,
      Applications applications,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.evaluations = evaluations;
    this.scores = scores;
    this.applications = applications;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed(Role.ASSESSOR)
  @GetMapping(EvaluationPages.CASE + "/sheet")
  View show(@PathVariable String id, @RequestParam(required = false) @Nullable String row) {
    Desk desk = desk(id);
    Row shown = row == null ? desk.firstOpen() : desk.row(row);
    return pages.show(TEMPLATE, desk.view(shown, desk.stored(shown), Form.showing(Map.of())));
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/sheet/{row}")
  View save(
      @PathVariable String id,
      @PathVariable String row,
      @RequestParam MultiValueMap<String, String> typed) {
    Desk desk = desk(id);
    Row shown = desk.row(row);
    Form form = checked(typed);
    if (form.passes(() -> save(desk, shown, form))) {
      Row next = desk(id).view(shown, form, form).following().orElse(shown);
      return pages.next("/evaluation/" + id + "/sheet?row=" + next.id());
    }
    if (form.stale()) {
      SheetRow now = desk(id).sheet().row(row);
      form.beside(fields(now), now.version());
    }
    return pages.again(TEMPLATE, desk.view(shown, form, Form.showing(Map.of())), form);
  }

  @Allowed(Role.ASSESSOR)
  @ResponseBody
  @PostMapping(path = EvaluationPages.CASE + "/sheet/{row}", headers = "X-Autosave")
  Autosaved autosave(
      @PathVariable String id,
      @PathVariable String row,
      @RequestParam MultiValueMap<String, String> typed) {
    Desk desk = desk(id);
    Form form = checked(typed);
    if (form.passes(() -> save(desk, desk.row(row), form))) {
      String time = pages.text().minute(clock.instant());
      return new Autosaved(time, desk(id).sheet().row(row).version(), false, null);
    }
    String message =
        Stream.concat(form.refusals().stream(), form.errors().values().stream())
            .findFirst()
            .map((Message reason) -> pages.text().of(reason))
            .orElse(null);
    return new Autosaved(null, form.version(), form.stale(), message);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/submission")
  View submit(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Desk desk = desk(id);
    Form form = Form.of(typed);
    if (form.passes(
        () -> scores.submitSheet(desk.evaluation().id(), form.version(), currentActor.get()))) {
      return pages.next("/evaluation/" + id, "evaluation.submitted");
    }
    if (form.stale()) {
      form.beside(Map.of(), desk.sheet().version());
    }
    Row shown = desk.firstOpen();
    return pages.again(TEMPLATE, desk.view(shown, desk.stored(shown), form), form);
  }

  private static Form checked(MultiValueMap<String, String> typed) {
    return Form.of(typed)
        .checkNumber("coefficient")
        .atMost(2000, "strengths", "opportunities", "reason");
  }

  private void save(Desk desk, Row row, Form form) {
    var typed =
        new SheetRow(
            form.numberOrNull("coefficient"),
            form.text("strengths"),
            form.text("opportunities"),
            form.text("reason"),
            form.version());
    scores.saveSheetRow(desk.evaluation().id(), row.id(), typed, currentActor.get());
  }

  private static Map<String, @Nullable Object> fields(SheetRow row) {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("coefficient", row.coefficient() == null ? null : row.coefficient().toPlainString());
    fields.put("strengths", row.strengths());
    fields.put("opportunities", row.opportunities());
    fields.put("reason", row.reason());
    return fields;
  }

  private Desk desk(String id) {
    Evaluation evaluation = evaluations.findFor(CaseId.parse(id), currentActor.get());
    Sheet sheet = scores.ownSheet(evaluation.id(), currentActor.get());
    Dossier dossier = applications.dossier(evaluation.id());
    return new Desk(evaluation, dossier, applications.scheme(dossier.application()), sheet);
  }

  /** What one request needs of the desk. */
  private record Desk(Evaluation evaluation, Dossier dossier, Scheme scheme, Sheet sheet) {

    Row row(String id) {
      return scheme.row(id).orElseThrow(() -> new NotFound(id));
    }

    Row firstOpen() {
      Running running = Running.of(scheme, sheet);
      return scheme.rows().stream()
          .filter(row -> !running.complete(row))
          .findFirst()
          .orElse(scheme.rows().getFirst());
    }

    Form stored(Row row) {
      SheetRow written = sheet.row(row.id());
      var stored = fields(written);
      stored.put("version", written.version());
      return Form.showing(stored);
    }

    SheetView view(Row row, Form form, Form submitting) {
      return new SheetView(
          evaluation,
          scheme,
          dossier,
          Running.of(scheme, sheet),
          row,
          form,
          SheetRules.whyNotSubmit(scheme, sheet),
          submitting.within("submitting"));
    }
  }
}
