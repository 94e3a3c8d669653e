package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.sheet.ClauseRules;
import org.zhiheng.evaluation.sheet.MarkRules;
import org.zhiheng.evaluation.sheet.Sheet;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scale;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The scoring desk: one row of the reader's own sheet, and how far the sheet is.
 *
 * @param shown the evidence of the row that browsers show themselves
 * @param submitting the form of the last step
 */
public record SheetView(
    Evaluation evaluation,
    Scheme scheme,
    Dossier dossier,
    Running running,
    Row row,
    Form form,
    Set<DocumentId> shown,
    Form submitting) {

  public String path() {
    return "/evaluation/" + evaluation.id();
  }

  public Sheet sheet() {
    return running.sheet();
  }

  public Scale scale() {
    return scheme.scale(row.kind());
  }

  /** The bands that the least met clause may lie in (S6); none for results. */
  public List<BigDecimal> weakBands() {
    return ClauseRules.bands(scheme, row);
  }

  public boolean needsAllPoints() {
    return MarkRules.needsAllPoints(scheme, row);
  }

  public Optional<Row> previous() {
    return Steps.before(scheme, row);
  }

  public Optional<Row> following() {
    return Steps.after(scheme, row);
  }
}
