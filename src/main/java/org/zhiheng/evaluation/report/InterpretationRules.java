package org.zhiheng.evaluation.report;

import java.math.BigDecimal;
import java.util.List;
import org.zhiheng.evaluation.sheet.Consensus;
import org.zhiheng.evaluation.sheet.MarkRules;
import org.zhiheng.scheme.Interpretation;
import org.zhiheng.scheme.Kind;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.GroupScore;
import org.zhiheng.scoring.Result;
import org.zhiheng.scoring.RowScore;

/** Which of the scheme's recorded interpretations mattered for one report. */
public final class InterpretationRules {

  private InterpretationRules() {}

  /** In the scheme's order. */
  public static List<Interpretation> thatMattered(
      Scheme scheme, Consensus layers, List<Finding> findings, Result result) {
    return scheme.interpretations().stream()
        .filter(each -> each.bites() == Interpretation.Bites.SCORING)
        .filter(each -> mattered(each.id(), layers, findings, result))
        .toList();
  }

  private static boolean mattered(
      String id, Consensus layers, List<Finding> findings, Result result) {
    return switch (id) {
      // the rows, their values and the choice of a band by its words carry every report
      case "S1", "S2", "S7", "S8" -> true;
      case "S6" -> result.rows().stream().anyMatch(row -> hasWeakClause(layers, row));
      case "S4" -> anyRow(result, Kind.PERFORMANCE, BigDecimal.ONE);
      case "S5" ->
          anyRow(result, Kind.PERFORMANCE, BigDecimal.ZERO)
              || anyRow(result, Kind.RESULT, BigDecimal.ZERO);
      case "S9", "S16" -> !result.groups().stream().allMatch(GroupScore::passed);
      case "S10" -> integrityFails(result);
      case "S11" -> !result.grade().certifies();
      case "S12" -> onBound(result);
      case "S13" -> result.rows().stream().anyMatch(row -> differs(layers, row));
      case "S14" -> result.total().stripTrailingZeros().scale() > 0;
      case "S15" -> findings.stream().anyMatch(Finding::holds);
      default -> false;
    };
  }

  private static boolean anyRow(Result result, Kind kind, BigDecimal value) {
    return result.rows().stream()
        .anyMatch(row -> row.row().kind() == kind && row.coefficient().compareTo(value) == 0);
  }

  private static boolean integrityFails(Result result) {
    return result.rows().stream()
        .anyMatch(row -> MarkRules.deniesGrade(result.scheme(), row.row(), row.coefficient()));
  }

  private static boolean onBound(Result result) {
    return result.scheme().grades().stream()
        .anyMatch(grade -> grade.from().compareTo(result.total()) == 0);
  }

  private static boolean hasWeakClause(Consensus layers, RowScore row) {
    return layers.written(row.row().id()).stream().anyMatch(each -> each.weakest() != null);
  }

  private static boolean differs(Consensus layers, RowScore row) {
    return layers.spread(row.row().id()).range().signum() > 0;
  }
}
