package org.zhiheng.application.web;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.SelfEvaluations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;

/** The self-evaluation, row by row (8.1 b). */
@Controller
class RowPages {

  private static final String ROWS = Paths.LIST + "/{id}/rows";
  private static final String TEMPLATE = "application/row";

  private final Applications applications;
  private final SelfEvaluations selfEvaluations;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final OwnDossiers own;
  private final Clock clock;

  RowPages(
      Applications applications,
      SelfEvaluations selfEvaluations,
      Pages pages,
      CurrentActor currentActor,
      OwnDossiers own,
      Clock clock) {
    this.applications = applications;
    this.selfEvaluations = selfEvaluations;
    this.pages = pages;
    this.currentActor = currentActor;
    this.own = own;
    this.clock = clock;
  }

  /** Leads to the first row that is not complete. */
  @Allowed(Role.APPLICANT)
  @GetMapping(ROWS)
  View first(@PathVariable String id) {
    Dossier dossier = own.get(id);
    List<Row> rows = applications.scheme(dossier.application()).rows();
    Row open =
        rows.stream()
            .filter(row -> !dossier.selfEvaluation(row.id()).complete())
            .findFirst()
            .orElse(rows.getFirst());
    return pages.next(path(dossier, open.id()));
  }

  @Allowed(Role.APPLICANT)
  @GetMapping(ROWS + "/{row}")
  View show(@PathVariable String id, @PathVariable("row") String rowId) {
    Dossier dossier = own.get(id);
    Row row = row(dossier, rowId);
    return pages.show(TEMPLATE, view(dossier, row, RowForm.stored(dossier, row, pages.text())));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(ROWS + "/{row}")
  View save(
      @PathVariable String id,
      @PathVariable("row") String rowId,
      @RequestParam MultiValueMap<String, String> typed) {
    Dossier before = own.get(id);
    Row row = row(before, rowId);
    Form form = Form.of(typed);
    boolean done = passes(before, row, form);
    Dossier after = own.get(id);
    if (done || (form.stale() && new RowForm(form).isStored(after, row.id()))) {
      RowView view = view(after, row, form);
      String to = form.ticked("onward") ? view.next() : row.id();
      return to == null
          ? pages.next(Paths.of(after.application().id()), "application.row.saved", row.id())
          : pages.next(path(after, to), "application.row.saved", row.id());
    }
    if (form.stale()) {
      form.beside(
          RowForm.facts(after, row, pages.text()), after.selfEvaluation(row.id()).version());
    }
    return pages.again(TEMPLATE, view(after, row, form), form);
  }

  /** What the page sends by itself while somebody types. */
  @Allowed(Role.APPLICANT)
  @PostMapping(path = ROWS + "/{row}", headers = "X-Autosave")
  ResponseEntity<Map<String, Object>> autosave(
      @PathVariable String id,
      @PathVariable("row") String rowId,
      @RequestParam MultiValueMap<String, String> typed) {
    Dossier before = own.get(id);
    Row row = row(before, rowId);
    Form form = Form.of(typed);
    if (passes(before, row, form)) {
      int version = own.get(id).selfEvaluation(row.id()).version();
      LocalTime now = LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
      return ResponseEntity.ok(Map.of("version", version, "saved", now.toString()));
    }
    return ResponseEntity.status(
            form.stale() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
        .body(whyNot(form));
  }

  private Map<String, Object> whyNot(Form form) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("stale", form.stale());
    @Nullable Message first =
        form.refusals().isEmpty()
            ? form.errors().values().stream().findFirst().orElse(null)
            : form.refusals().getFirst();
    if (first != null) {
      answer.put("message", pages.text().of(first));
    }
    return answer;
  }

  private boolean passes(Dossier dossier, Row row, Form form) {
    RowForm typed = new RowForm(form).check();
    Actor actor = currentActor.get();
    return form.passes(
        () ->
            selfEvaluations.save(
                dossier.application().id(),
                typed.selfEvaluation(row.id()),
                typed.supports(),
                actor));
  }

  private Row row(Dossier dossier, String row) {
    return applications.scheme(dossier.application()).row(row).orElseThrow(() -> new NotFound(row));
  }

  private RowView view(Dossier dossier, Row row, Form form) {
    Scheme scheme = applications.scheme(dossier.application());
    List<String> ids = scheme.rows().stream().map(Row::id).toList();
    int at = ids.indexOf(row.id());
    return new RowView(
        dossier,
        scheme,
        row,
        form,
        selfEvaluations.earlier(dossier.application(), row.id()).orElse(null),
        at == 0 ? null : ids.get(at - 1),
        at == ids.size() - 1 ? null : ids.get(at + 1));
  }

  private static String path(Dossier dossier, String row) {
    return Paths.of(dossier.application().id(), "rows/" + row);
  }
}
