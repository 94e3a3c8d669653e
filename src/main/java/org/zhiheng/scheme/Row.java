package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.List;

/** A scored row of table A.1, such as 7.4.3: one coefficient times its points. */
public record Row(
    String id, Words title, Kind kind, BigDecimal points, Words looksFor, List<Clause> clauses) {

  public Row {
    Misfit.unless(points.signum() > 0, "points", "must be above 0");
    Misfit.unless(!clauses.isEmpty(), "clauses", "must not be empty");
    clauses = List.copyOf(clauses);
  }

  /** All single clauses, in order. */
  public List<Clause> singleClauses() {
    return clauses.stream().flatMap(Clause::single).toList();
  }
}
