package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Band;
import org.zhiheng.scheme.Kind;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scale;
import org.zhiheng.scheme.Scheme;

/** What follows where a single clause is met less than the whole row (S6, table B.1). */
public final class ClauseRules {

  private ClauseRules() {}

  /** The lowest values of the bands that a weakest clause may lie in; 0 below the first of them. */
  public static List<BigDecimal> bands(Scheme scheme, Row row) {
    if (row.kind() != Kind.PERFORMANCE) {
      return List.of();
    }
    List<BigDecimal> bands = new ArrayList<>(List.of(BigDecimal.ZERO));
    scheme.scale(row.kind()).bands().stream().map(Band::low).forEach(bands::add);
    // nothing lies below a clause in the highest band
    return bands.subList(0, bands.size() - 1);
  }

  /** Only performance has degrees of satisfaction, and only the bands of its table. */
  public static List<Refusal> whyNotWeakest(Scheme scheme, Row row, @Nullable BigDecimal weakest) {
    return weakest == null
            || bands(scheme, row).stream().anyMatch(band -> band.compareTo(weakest) == 0)
        ? List.of()
        : List.of(EvaluationRefusal.CLAUSE_BAND_UNKNOWN.because(row.id(), weakest).at("weakest"));
  }

  /** S6: a clause below the band of the row needs a written reason, or caps the row. */
  public static List<Refusal> whyNotBeside(
      Scheme scheme, Row row, BigDecimal value, @Nullable BigDecimal weakest, String reason) {
    if (weakest == null || !isBelow(scheme.scale(row.kind()), weakest, value)) {
      return List.of();
    }
    if (scheme.reads(Reading.WEAKEST_CLAUSE_CAPS)) {
      return List.of(
          EvaluationRefusal.ABOVE_WEAKEST_CLAUSE.because(row.id(), value).at("coefficient"));
    }
    return Folding.saysNothing(reason)
        ? List.of(EvaluationRefusal.CLAUSE_WITHOUT_REASON.because(row.id()).at("reason"))
        : List.of();
  }

  /**
   * S6, where the weakest clause caps the band: no agreed value lies in a band above the highest
   * that an assessor leaves open; whoever names no weaker clause leaves all of them open.
   */
  public static List<Refusal> whyNotAgree(
      Scheme scheme, Row row, BigDecimal value, List<SheetRow> independent) {
    boolean capped =
        scheme.reads(Reading.WEAKEST_CLAUSE_CAPS)
            && independent.stream()
                .map(SheetRow::weakest)
                .allMatch(
                    weakest ->
                        weakest != null && isBelow(scheme.scale(row.kind()), weakest, value));
    return capped
        ? List.of(EvaluationRefusal.ABOVE_WEAKEST_CLAUSE.because(row.id(), value).at("coefficient"))
        : List.of();
  }

  private static boolean isBelow(Scale scale, BigDecimal weakest, BigDecimal value) {
    BigDecimal low = scale.band(value).map(Band::low).orElse(BigDecimal.ZERO);
    return weakest.compareTo(low) < 0;
  }
}
