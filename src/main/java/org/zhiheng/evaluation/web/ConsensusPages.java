package org.zhiheng.evaluation.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.sheet.Consensus;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.ConsensusRules;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.NumberBounds;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The consensus of the team: rows by assessors, and the agreed value of each row (S13). */
@Controller
class ConsensusPages {

  private static final String TEMPLATE = "evaluation/consensus";

  private final Evaluations evaluations;
  private final Scores scores;
  private final Applications applications;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  ConsensusPages(
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

  @Allowed({Role.MANAGER, Role.ASSESSOR, Role.SUPERVISOR})
  @GetMapping(EvaluationPages.CASE + "/consensus")
  View show(@PathVariable String id, @RequestParam(required = false) @Nullable String row) {
    return pages.show(TEMPLATE, view(id, row, null, closing()));
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/consensus/{row}")
  View save(
      @PathVariable String id,
      @PathVariable String row,
      @RequestParam MultiValueMap<String, String> typed) {
    Actor leader = currentActor.get();
    CaseId caseId = evaluations.find(CaseId.parse(id), leader).id();
    Form form = checked(typed);
    boolean saved = form.passes(() -> scores.saveConsensusRow(caseId, row, row(form), leader));
    if (saved) {
      return pages.next(afterwards(id, row), "evaluation.agreed", row);
    }
    if (form.stale()) {
      ConsensusRow now = scores.consensus(caseId, leader).rows().get(row);
      if (now != null) {
        form.beside(fields(now), now.version());
      }
    }
    return pages.again(TEMPLATE, view(id, row, form, closing()), form);
  }

  /** What the page sends when its reader moves on to another row. */
  @Allowed(Role.ASSESSOR)
  @ResponseBody
  @PostMapping(path = EvaluationPages.CASE + "/consensus/{row}", headers = "X-Autosave")
  Autosaved autosave(
      @PathVariable String id,
      @PathVariable String row,
      @RequestParam MultiValueMap<String, String> typed) {
    Actor leader = currentActor.get();
    CaseId caseId = evaluations.find(CaseId.parse(id), leader).id();
    Form form = checked(typed);
    if (form.passes(() -> scores.saveConsensusRow(caseId, row, row(form), leader))) {
      ConsensusRow now = scores.consensus(caseId, leader).rows().get(row);
      String time = pages.text().minute(clock.instant());
      return Autosaved.at(time, Objects.requireNonNull(now).version());
    }
    return Autosaved.not(form, pages.text());
  }

  private static Form checked(MultiValueMap<String, String> typed) {
    return Form.of(typed)
        .required("coefficient")
        .checkNumber(NumberBounds.COEFFICIENT, "coefficient")
        .checkWhole("version")
        .atMost(2000, "reason", "evidence");
  }

  /** Records the rows on which all agree; what was typed for the row on the page goes first. */
  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/unanimous")
  View recordUnanimous(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String row,
      @RequestParam MultiValueMap<String, String> typed) {
    Actor leader = currentActor.get();
    Evaluation evaluation = evaluations.find(CaseId.parse(id), leader);
    Consensus consensus = scores.consensus(evaluation.id(), leader);
    if (row != null && isTyped(Form.of(typed), consensus.rows().get(row))) {
      Form form = checked(withValue(typed, evaluation, consensus, row));
      if (!form.passes(() -> scores.saveConsensusRow(evaluation.id(), row, row(form), leader))) {
        return pages.again(TEMPLATE, view(id, row, form, closing()), form);
      }
    }
    int recorded = scores.recordUnanimous(evaluation.id(), leader).size();
    return pages.next("/evaluation/" + id + "/consensus", "evaluation.unanimous.done", recorded);
  }

  private static boolean isTyped(Form form, @Nullable ConsensusRow stored) {
    String value = stored == null ? "" : stored.coefficient().toPlainString();
    String reason = stored == null ? "" : stored.reason();
    String evidence = stored == null ? "" : stored.evidence();
    return !form.text("coefficient").equals(value)
        || !form.prose("reason").equals(reason)
        || !form.prose("evidence").equals(evidence);
  }

  /** Where all agree on a row and only a reason was typed, the value they agree on is taken. */
  private MultiValueMap<String, String> withValue(
      MultiValueMap<String, String> typed, Evaluation evaluation, Consensus consensus, String row) {
    Scheme scheme = scheme(evaluation);
    MultiValueMap<String, String> all = new LinkedMultiValueMap<>(typed);
    ConsensusRules.unanimous(scheme, consensus).stream()
        .filter(each -> each.id().equals(row) && typed.getFirst("coefficient") == null)
        .map(each -> ConsensusRules.same(scheme, consensus, each).coefficient())
        .forEach(value -> all.set("coefficient", value.toPlainString()));
    return all;
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/consensus")
  View close(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Actor leader = currentActor.get();
    CaseId caseId = evaluations.find(CaseId.parse(id), leader).id();
    Form form = Form.of(typed);
    if (form.passes(() -> scores.closeConsensus(caseId, form.version(), leader))) {
      return pages.next("/evaluation/" + id + "/report", "evaluation.closed");
    }
    if (form.stale()) {
      form.beside(Map.of(), evaluations.findTrusted(caseId).version());
    }
    return pages.again(TEMPLATE, view(id, null, null, form), form);
  }

  @Allowed(Role.ASSESSOR)
  @PostMapping(EvaluationPages.CASE + "/consensus/{row}/consent")
  View consent(
      @PathVariable String id,
      @PathVariable String row,
      @RequestParam MultiValueMap<String, String> typed) {
    Actor member = currentActor.get();
    CaseId caseId = evaluations.find(CaseId.parse(id), member).id();
    Form form = Form.of(typed).required("answer").atMost(1000, "reason");
    boolean agrees = form.answers("answer", "agree", "decline");
    return form.passes(
            () -> scores.consent(caseId, row, form.version(), agrees, form.prose("reason"), member))
        ? pages.next("/evaluation/" + id + "/consensus#consent", "evaluation.consented")
        : pages.again(TEMPLATE, view(id, row, null, form), form);
  }

  private ConsensusView view(
      String id, @Nullable String rowId, @Nullable Form typed, Form closing) {
    Actor reader = currentActor.get();
    Evaluation evaluation = evaluations.find(CaseId.parse(id), reader);
    Consensus consensus = scores.consensus(evaluation.id(), reader);
    Scheme scheme = scheme(evaluation);
    Row row =
        rowId == null
            ? ConsensusRules.open(scheme, consensus).stream()
                .findFirst()
                .orElse(scheme.rows().getFirst())
            : scheme.row(rowId).orElseThrow(() -> new NotFound(rowId));
    return new ConsensusView(
        evaluation,
        scheme,
        consensus,
        scores.kept(evaluation.id(), reader),
        scores.consents(evaluation.id(), reader),
        reader.id(),
        evaluation.isLedBy(reader.id()),
        row,
        typed == null ? stored(consensus.rows().get(row.id())) : typed,
        closing.within("closing"));
  }

  /** The next row that is open, around the end if need be; the last step when none is. */
  private String afterwards(String id, String rowId) {
    Evaluation evaluation = evaluations.findTrusted(CaseId.parse(id));
    Scheme scheme = scheme(evaluation);
    List<Row> open =
        ConsensusRules.open(scheme, scores.consensus(evaluation.id(), currentActor.get()));
    int from = scheme.row(rowId).map(scheme.rows()::indexOf).orElse(0);
    return open.stream()
        .filter(row -> scheme.rows().indexOf(row) > from)
        .findFirst()
        .or(() -> open.stream().findFirst())
        .map(row -> "/evaluation/" + id + "/consensus?row=" + row.id())
        .orElse("/evaluation/" + id + "/consensus#closing");
  }

  private Scheme scheme(Evaluation evaluation) {
    return applications.scheme(applications.findTrusted(evaluation.id()));
  }

  /** A row without an agreed value shows nothing: no number is put into anybody's mouth. */
  private static Form stored(@Nullable ConsensusRow agreed) {
    return Form.showing(
        agreed == null
            ? Map.of()
            : Map.of(
                "coefficient", agreed.coefficient().toPlainString(),
                "reason", agreed.reason(),
                "evidence", agreed.evidence(),
                "version", agreed.version()));
  }

  private static Map<String, Object> fields(ConsensusRow agreed) {
    return Map.of(
        "coefficient", agreed.coefficient().toPlainString(),
        "reason", agreed.reason(),
        "evidence", agreed.evidence());
  }

  private static ConsensusRow row(Form form) {
    return new ConsensusRow(
        form.number("coefficient"), form.prose("reason"), form.prose("evidence"), form.version());
  }

  private static Form closing() {
    return Form.showing(Map.of());
  }
}
