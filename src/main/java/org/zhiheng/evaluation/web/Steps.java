package org.zhiheng.evaluation.web;

import java.util.List;
import java.util.Optional;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** From row to row, in the order of the scheme. */
final class Steps {

  private Steps() {}

  static Optional<Row> before(Scheme scheme, Row row) {
    return neighbour(scheme.rows(), row, -1);
  }

  static Optional<Row> after(Scheme scheme, Row row) {
    return neighbour(scheme.rows(), row, 1);
  }

  private static Optional<Row> neighbour(List<Row> rows, Row row, int step) {
    int place = rows.indexOf(row) + step;
    return place < 0 || place >= rows.size() ? Optional.empty() : Optional.of(rows.get(place));
  }
}
