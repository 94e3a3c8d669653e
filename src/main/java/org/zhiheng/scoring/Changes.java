package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.scheme.Grade;

/** Looks through every single change of a coefficient for the smallest that moves the grade. */
final class Changes {

  private final Result result;
  private final Change.Direction direction;
  private @Nullable Change smallest;

  Changes(Result result, Change.Direction direction) {
    this.result = result;
    this.direction = direction;
  }

  Optional<Change> smallest() {
    for (RowScore row : result.rows()) {
      for (BigDecimal to : result.scheme().scale(row.row().kind()).values()) {
        consider(row, to);
      }
    }
    return Optional.ofNullable(smallest);
  }

  private void consider(RowScore row, BigDecimal to) {
    BigDecimal points = row.row().points().multiply(to).subtract(row.points());
    if (smallest != null && points.abs().compareTo(smallest.points().abs()) >= 0) {
      return;
    }
    Grade grade = Scoring.grade(result.scheme(), moved(row, points), result.total().add(points));
    if (moves(grade)) {
      smallest = new Change(row.row(), row.coefficient(), to, points, grade);
    }
  }

  private boolean moves(Grade grade) {
    int difference = grade.from().compareTo(result.grade().from());
    return direction == Change.Direction.UP ? difference > 0 : difference < 0;
  }

  private List<GroupScore> moved(RowScore row, BigDecimal points) {
    List<GroupScore> groups = new ArrayList<>();
    for (GroupScore group : result.groups()) {
      groups.add(group.group().rows().contains(row.row()) ? group.plus(points) : group);
    }
    return groups;
  }
}
