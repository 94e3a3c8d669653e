package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.scheme.Grade;

/** Looks through every single change of a coefficient for the smallest that moves the grade. */
final class Changes {

  private final Result result;
  private final CoefficientChange.Direction direction;
  private @Nullable CoefficientChange smallest;

  Changes(Result result, CoefficientChange.Direction direction) {
    this.result = result;
    this.direction = direction;
  }

  Optional<CoefficientChange> smallest() {
    Iterator<RowScore> rows = result.rows().iterator();
    // the rows stand in the order of their groups: to look a row's group up by comparing whole rows
    // took two thirds of the time of a line of JSON
    for (int group = 0; group < result.groups().size(); group++) {
      for (int rest = result.groups().get(group).group().rows().size(); rest > 0; rest--) {
        consider(rows.next(), group);
      }
    }
    return Optional.ofNullable(smallest);
  }

  private void consider(RowScore row, int group) {
    for (BigDecimal to : result.scheme().scale(row.row().kind()).values()) {
      consider(row, group, to);
    }
  }

  private void consider(RowScore row, int group, BigDecimal to) {
    BigDecimal points = row.row().points().multiply(to).subtract(row.points());
    if (smallest != null && points.abs().compareTo(smallest.points().abs()) >= 0) {
      return;
    }
    Grade grade = Scoring.grade(result.scheme(), moved(group, points), result.total().add(points));
    if (moves(grade)) {
      smallest = new CoefficientChange(row.row(), row.coefficient(), to, points, grade);
    }
  }

  private boolean moves(Grade grade) {
    int difference = grade.from().compareTo(result.grade().from());
    return direction == CoefficientChange.Direction.UP ? difference > 0 : difference < 0;
  }

  private List<GroupScore> moved(int group, BigDecimal points) {
    List<GroupScore> groups = new ArrayList<>(result.groups());
    groups.set(group, groups.get(group).plus(points));
    return groups;
  }
}
