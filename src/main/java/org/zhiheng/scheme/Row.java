package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * A scored row of table A.1, such as 7.4.3: one coefficient times its points.
 *
 * @param printed its number in the body of the text, which drifts from the table's (S1); blank
 *     where the body gives none
 */
public record Row(
    String id,
    String printed,
    Words title,
    Kind kind,
    BigDecimal points,
    Words looksFor,
    List<Clause> clauses) {

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
