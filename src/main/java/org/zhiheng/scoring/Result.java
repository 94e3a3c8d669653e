package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhiheng.scheme.Grade;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** What marks come to under a scheme: points, gates, grade and why. */
public record Result(
    Scheme scheme,
    List<RowScore> rows,
    List<GroupScore> groups,
    BigDecimal total,
    Grade grade,
    List<Reason> reasons) {

  public Result {
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
    reasons = List.copyOf(reasons);
  }

  /** What is missing to the next grade; empty at the top of the ladder. */
  public Optional<Distance> distance() {
    int next = scheme.grades().indexOf(grade) + 1;
    if (next == scheme.grades().size()) {
      return Optional.empty();
    }
    Grade above = scheme.grades().get(next);
    List<String> failed =
        groups.stream().filter(each -> !each.passed()).map(each -> each.group().id()).toList();
    BigDecimal points = above.from().subtract(total).max(BigDecimal.ZERO);
    return Optional.of(new Distance(above, points, failed));
  }

  /** The gates that fail, each with what it lacks and the fewest points that pass it. */
  public List<FailedGate> failedGates() {
    return groups.stream().filter(each -> !each.passed()).map(this::failed).toList();
  }

  private FailedGate failed(GroupScore score) {
    BigDecimal missing = score.margin().orElseThrow().negate();
    Set<String> ids = score.group().rows().stream().map(Row::id).collect(Collectors.toSet());
    List<RowScore> own = rows.stream().filter(row -> ids.contains(row.row().id())).toList();
    return new FailedGate(score, missing, Rises.over(scheme, missing, own));
  }

  /**
   * The change of a single coefficient that moves the grade with the fewest points; of equals the
   * one whose row comes first. Empty where no single change does.
   */
  public Optional<CoefficientChange> smallestChange(CoefficientChange.Direction direction) {
    return new Changes(this, direction).smallest();
  }
}
