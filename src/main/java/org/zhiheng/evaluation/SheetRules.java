package org.zhiheng.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** When a row of a score sheet is complete, and when the sheet may be submitted. */
public final class SheetRules {

  private SheetRules() {}

  /** A row may be saved unfinished; only a value outside the scale is not taken (S2). */
  public static List<Refusal> whyNotSave(Scheme scheme, Row row, SheetRow typed) {
    BigDecimal value = typed.coefficient();
    return value == null ? List.of() : MarkRules.whyNotValue(scheme, row, value);
  }

  /** What a row still lacks: a value, or the reason that the value asks for (S5, S10). */
  public static List<Refusal> whyNotComplete(Scheme scheme, Row row, SheetRow written) {
    BigDecimal value = written.coefficient();
    return value == null
        ? List.of(EvaluationRefusal.ROW_WITHOUT_VALUE.because(row.id()).at("coefficient"))
        : MarkRules.whyNotUnexplained(scheme, row, value, written.reason());
  }

  /** A sheet is submitted when every row is complete (table A.1). */
  public static List<Refusal> whyNotSubmit(Scheme scheme, Sheet sheet) {
    var refusals = new ArrayList<Refusal>();
    for (Row row : scheme.rows()) {
      whyNotComplete(scheme, row, sheet.row(row.id())).stream()
          .map(refusal -> new Refusal(refusal.reason(), null, refusal.args()))
          .forEach(refusals::add);
    }
    return refusals;
  }
}
