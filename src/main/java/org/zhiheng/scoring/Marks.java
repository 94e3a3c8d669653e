package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** A coefficient for each scored row of one scheme: complete, and every value allowed. */
public final class Marks {

  private final Scheme scheme;
  private final Map<String, BigDecimal> coefficients;

  private Marks(Scheme scheme, Map<String, BigDecimal> coefficients) {
    this.scheme = scheme;
    this.coefficients = coefficients;
  }

  /**
   * Checks coefficients against the rows and scales of a scheme.
   *
   * @param coefficients row id to coefficient, in any order and any scale (0.7 is 0.70)
   * @throws MarksRefused naming every row that is missing, unknown or has a value not allowed
   */
  public static Marks of(Scheme scheme, Map<String, BigDecimal> coefficients) {
    List<MarkProblem> problems = new ArrayList<>();
    Map<String, BigDecimal> matched = new LinkedHashMap<>();
    for (Row row : scheme.rows()) {
      BigDecimal given = coefficients.get(row.id());
      if (given == null) {
        problems.add(new MarkProblem(MarkProblem.Type.MISSING, row.id(), null));
        continue;
      }
      Optional<BigDecimal> allowed = scheme.scale(row.kind()).match(given);
      if (allowed.isPresent()) {
        matched.put(row.id(), allowed.get());
      } else {
        problems.add(new MarkProblem(MarkProblem.Type.NOT_ALLOWED, row.id(), given));
      }
    }
    if (matched.size() < coefficients.size()) {
      unknown(scheme, coefficients, problems);
    }
    if (!problems.isEmpty()) {
      throw new MarksRefused(problems);
    }
    return new Marks(scheme, matched);
  }

  /**
   * What there is so far: rows that are open count nothing, also where the scheme allows no 0 (S5).
   *
   * @throws MarksRefused naming every row that is unknown or has a value not allowed
   */
  public static Marks soFar(Scheme scheme, Map<String, BigDecimal> coefficients) {
    Map<String, BigDecimal> complete = new LinkedHashMap<>(coefficients);
    for (Row row : scheme.rows()) {
      complete.putIfAbsent(row.id(), scheme.scale(row.kind()).values().getFirst());
    }
    Map<String, BigDecimal> matched = new LinkedHashMap<>(of(scheme, complete).coefficients);
    matched.replaceAll((id, value) -> coefficients.containsKey(id) ? value : BigDecimal.ZERO);
    return new Marks(scheme, matched);
  }

  private static void unknown(
      Scheme scheme, Map<String, BigDecimal> coefficients, List<MarkProblem> problems) {
    coefficients.forEach(
        (id, value) -> {
          if (scheme.row(id).isEmpty()) {
            problems.add(new MarkProblem(MarkProblem.Type.UNKNOWN_ROW, id, value));
          }
        });
  }

  /**
   * The same marks with one coefficient changed.
   *
   * @throws MarksRefused when the scheme does not allow it
   */
  public Marks with(String row, BigDecimal coefficient) {
    Map<String, BigDecimal> changed = new HashMap<>(coefficients);
    changed.put(row, coefficient);
    return of(scheme, changed);
  }

  /** The coefficient of a row of the scheme. */
  public BigDecimal of(Row row) {
    BigDecimal coefficient = coefficients.get(row.id());
    if (coefficient == null) {
      throw new IllegalArgumentException("no row " + row.id() + " in " + scheme.id());
    }
    return coefficient;
  }

  Scheme scheme() {
    return scheme;
  }
}
