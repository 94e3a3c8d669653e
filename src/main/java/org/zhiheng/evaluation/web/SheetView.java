package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.MarkRules;
import org.zhiheng.evaluation.Sheet;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Band;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scale;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The scoring desk: one row of the reader's own sheet, and how far the sheet is.
 *
 * @param open what the sheet lacks before it can be submitted
 * @param submitting the form of the last step
 */
public record SheetView(
    Evaluation evaluation,
    Scheme scheme,
    Dossier dossier,
    Running running,
    Row row,
    Form form,
    List<Refusal> open,
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

  /** The allowed values of a band, ascending. */
  public List<BigDecimal> values(Band band) {
    return scale().values().stream()
        .filter(value -> scale().band(value).filter(band::equals).isPresent())
        .toList();
  }

  /**
   * The key that chooses a value: 1 to 9 from low to high, 0 the tenth. None chooses the
   * coefficient 0, as that is never meant lightly (S5).
   */
  public @Nullable String key(BigDecimal value) {
    int place = scale().values().indexOf(value);
    return place < 1 || place > 10 ? null : String.valueOf(place % 10);
  }

  /** Whether the form's coefficient is this one. */
  public boolean chosen(BigDecimal value) {
    return form.chosen("coefficient", value.toPlainString());
  }

  public boolean needsAllPoints() {
    return MarkRules.needsAllPoints(scheme, row);
  }

  public Optional<Row> previous() {
    return neighbour(-1);
  }

  public Optional<Row> following() {
    return neighbour(1);
  }

  private Optional<Row> neighbour(int step) {
    int place = scheme.rows().indexOf(row) + step;
    return place < 0 || place >= scheme.rows().size()
        ? Optional.empty()
        : Optional.of(scheme.rows().get(place));
  }
}
