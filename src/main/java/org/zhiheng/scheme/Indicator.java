package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.List;

/** A first-level indicator (一级指标) of table A.1, such as 7.4, with the rows that make it up. */
public record Indicator(String id, String printed, Words title, BigDecimal points, List<Row> rows) {

  public Indicator {
    rows = List.copyOf(rows);
    BigDecimal sum = rows.stream().map(Row::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    Misfit.unless(
        sum.compareTo(points) == 0,
        "points",
        "is " + points.toPlainString() + " but its rows sum to " + sum.toPlainString());
  }
}
