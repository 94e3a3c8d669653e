package org.zhiheng.evaluation.web;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.zhiheng.application.Evidence;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.sheet.Sheet;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NumberBounds;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Row;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The scoring desk: each assessor's own sheet, seen by nobody else (S13). */
@Controller
class SheetPages {

  private static final String TEMPLATE = "evaluation/sheet";

  private final Evaluations evaluations;
  private final Scores scores;
  private final Applications applications;
  private final Documents documents;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  SheetPages(
      Evaluations evaluations,
      Scores scores,
      Applications applications,
      Documents documents,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.evaluations = evaluations;
    this.scores = scores;
    this.applications = applications;
    this.documents = documents;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed(Role.ASSESSOR)
  @GetMapping(EvaluationPages.CASE + "/sheet")
  View show(@PathVariable String id, @RequestParam(required = false) @Nullable String row) {
    Desk desk = desk(id);
    Row shown = row == null ? desk.firstOpen() : desk.row(row);
    return pages.show(TEMPLATE, view(desk, shown, desk.stored(shown), Form.showing(Map.of())));
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
      return pages.next("/evaluation/" + id + "/sheet?row=" + desk(id).after(shown));
    }
    if (form.stale()) {
      SheetRow now = desk(id).sheet().row(row);
      form.beside(Desk.fields(now), now.version());
    }
    return pages.again(TEMPLATE, view(desk, shown, form, Form.showing(Map.of())), form);
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
      return Autosaved.at(time, desk(id).sheet().row(row).version());
    }
    return Autosaved.not(form, pages.text());
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
    return pages.again(TEMPLATE, view(desk, shown, desk.stored(shown), form), form);
  }

  private static Form checked(MultiValueMap<String, String> typed) {
    return Form.of(typed)
        .checkNumber(NumberBounds.COEFFICIENT, "coefficient", "weakest")
        .checkWhole("version")
        .atMost(2000, "strengths", "opportunities", "reason");
  }

  private void save(Desk desk, Row row, Form form) {
    var typed =
        new SheetRow(
            form.numberOrNull("coefficient"),
            form.prose("strengths"),
            form.prose("opportunities"),
            form.prose("reason"),
            form.numberOrNull("weakest"),
            form.version());
    scores.saveSheetRow(desk.evaluation().id(), row.id(), typed, currentActor.get());
  }

  private Desk desk(String id) {
    Evaluation evaluation = evaluations.find(CaseId.parse(id), currentActor.get());
    Sheet sheet = scores.ownSheet(evaluation.id(), currentActor.get());
    Dossier dossier = applications.trustedDossier(evaluation.id());
    return new Desk(evaluation, dossier, applications.scheme(dossier.application()), sheet);
  }

  private SheetView view(Desk desk, Row row, Form form, Form submitting) {
    return new SheetView(
        desk.evaluation(),
        desk.scheme(),
        desk.dossier(),
        Running.of(desk.scheme(), desk.sheet()),
        row,
        form,
        shown(desk.dossier(), row),
        submitting.within("submitting"));
  }

  private Set<DocumentId> shown(Dossier dossier, Row row) {
    return documents
        .findTrusted(dossier.evidenceFor(row.id()).stream().map(Evidence::document).toList())
        .stream()
        .filter(Document::isShownInBrowser)
        .map(Document::id)
        .collect(Collectors.toSet());
  }
}
