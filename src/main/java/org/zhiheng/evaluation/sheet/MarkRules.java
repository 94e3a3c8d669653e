package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Gate;
import org.zhiheng.scheme.Indicator;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** Which coefficient a row may get, and which of them must be explained (S2, S5, S10). */
public final class MarkRules {

  private MarkRules() {}

  /** S2: only a value of the row's scale. */
  public static List<Refusal> whyNotValue(Scheme scheme, Row row, BigDecimal value) {
    return scheme.scale(row.kind()).match(value).isPresent()
        ? List.of()
        : List.of(EvaluationRefusal.VALUE_NOT_ALLOWED.because(row.id(), value).at("coefficient"));
  }

  /** The scale's own form of an allowed value: 0.70 becomes 0.7. */
  public static BigDecimal canonical(Scheme scheme, Row row, BigDecimal value) {
    return scheme.scale(row.kind()).match(value).orElseThrow();
  }

  /** S5: 0 needs a written reason; S10: so does a value that by itself denies every grade. */
  public static List<Refusal> whyNotUnexplained(
      Scheme scheme, Row row, BigDecimal value, String reason) {
    var refusals = new ArrayList<Refusal>();
    if (!Folding.saysNothing(reason)) {
      return refusals;
    }
    if (value.signum() == 0) {
      refusals.add(EvaluationRefusal.ZERO_WITHOUT_REASON.because(row.id()).at("reason"));
    }
    if (deniesGrade(scheme, row, value)) {
      refusals.add(
          EvaluationRefusal.GATE_WITHOUT_REASON.because(row.id(), row.points()).at("reason"));
    }
    return refusals;
  }

  /** S10: the row's group needs all its points, and this value loses some. */
  public static boolean deniesGrade(Scheme scheme, Row row, BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) < 0 && needsAllPoints(scheme, row);
  }

  /** Whether table C.1 asks for all points of the group that the row belongs to. */
  public static boolean needsAllPoints(Scheme scheme, Row row) {
    Indicator group =
        scheme.groups().stream()
            .filter(each -> each.rows().contains(row))
            .findFirst()
            .orElseThrow();
    Optional<Gate> gate = scheme.gate(group.id());
    return gate.filter(each -> each.minimum().compareTo(group.points()) == 0).isPresent();
  }
}
