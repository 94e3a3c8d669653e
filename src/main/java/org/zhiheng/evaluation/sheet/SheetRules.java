package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** When a row of a score sheet is complete, and when the sheet may be submitted. */
public final class SheetRules {

  private SheetRules() {}

  /** A row may be saved unfinished; only values outside the tables are not taken (S2, S6). */
  public static List<Refusal> whyNotSave(Scheme scheme, Row row, SheetRow typed) {
    BigDecimal value = typed.coefficient();
    var refusals = new ArrayList<>(ClauseRules.whyNotWeakest(scheme, row, typed.weakest()));
    if (value != null) {
      refusals.addAll(MarkRules.whyNotValue(scheme, row, value));
    }
    return refusals;
  }

  /**
   * What a row still lacks: a value, the reason that the value asks for (S5, S10), or what a clause
   * asks for that is met less (S6).
   */
  public static List<Refusal> whyNotComplete(Scheme scheme, Row row, SheetRow written) {
    BigDecimal value = written.coefficient();
    if (value == null) {
      return List.of(EvaluationRefusal.ROW_WITHOUT_VALUE.because(row.id()).at("coefficient"));
    }
    String reason = written.reason();
    var refusals = new ArrayList<>(MarkRules.whyNotUnexplained(scheme, row, value, reason));
    refusals.addAll(ClauseRules.whyNotBeside(scheme, row, value, written.weakest(), reason));
    return refusals;
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
