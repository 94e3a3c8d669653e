package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.scheme.Grade;
import org.zhiheng.scheme.Indicator;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** Annexes A to C as arithmetic: coefficient times points, summed, gated, graded; never rounded. */
public final class Scoring {

  private Scoring() {}

  /**
   * Scores marks under the scheme they were made for.
   *
   * @throws IllegalArgumentException when the marks were made for another scheme
   */
  public static Result score(Scheme scheme, Marks marks) {
    if (!marks.scheme().equals(scheme)) {
      throw new IllegalArgumentException("marks were made for another scheme than " + scheme.id());
    }
    List<RowScore> rows = new ArrayList<>();
    List<GroupScore> groups = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Indicator group : scheme.groups()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Row row : group.rows()) {
        BigDecimal points = row.points().multiply(marks.of(row));
        rows.add(new RowScore(row, marks.of(row), points));
        sum = sum.add(points);
      }
      groups.add(new GroupScore(group, sum, scheme.gate(group.id()).orElse(null)));
      total = total.add(sum);
    }
    List<Reason> reasons = reasons(scheme, groups, total);
    return new Result(scheme, rows, groups, total, grade(scheme, groups, total), reasons);
  }

  /** The highest grade whose lower bound the total reaches; the lowest where a gate fails. */
  static Grade grade(Scheme scheme, List<GroupScore> groups, BigDecimal total) {
    Grade reached = scheme.noGrade();
    for (GroupScore group : groups) {
      if (!group.passed()) {
        return reached;
      }
    }
    for (Grade grade : scheme.grades()) {
      if (total.compareTo(grade.from()) >= 0) {
        reached = grade;
      }
    }
    return reached;
  }

  /** Gates first: under S9 a total too low always has a failed gate beside it. */
  private static List<Reason> reasons(Scheme scheme, List<GroupScore> groups, BigDecimal total) {
    List<Reason> reasons = new ArrayList<>();
    for (GroupScore group : groups) {
      if (!group.passed()) {
        reasons.add(new Reason(Shortfall.GATE_FAILED, group.group().id()));
      }
    }
    BigDecimal lowest = scheme.lowestCertifying();
    if (total.compareTo(lowest) < 0) {
      reasons.add(new Reason(Shortfall.TOTAL_BELOW, lowest.toPlainString()));
    }
    return reasons;
  }
}
