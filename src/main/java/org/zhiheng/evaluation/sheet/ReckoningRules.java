package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** What the independent values of a row come to where the scheme reckons the agreed value (S13). */
public final class ReckoningRules {

  private ReckoningRules() {}

  /**
   * The agreed value of a row: mean, median or trimmed mean, brought down to an allowed value, so
   * that no rounding lifts anybody over a limit (S14). Empty where the leader records what the team
   * agrees on.
   *
   * @param independent the values of at least one assessor
   */
  public static Optional<BigDecimal> reckoned(
      Scheme scheme, Row row, List<BigDecimal> independent) {
    if (scheme.reads(Reading.CONSENSUS_BY_LEADER)) {
      return Optional.empty();
    }
    List<BigDecimal> counted = counted(scheme, independent.stream().sorted().toList());
    BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal count = BigDecimal.valueOf(counted.size());
    // compared as multiples, since a third has no exact decimal
    return Optional.of(
        scheme.scale(row.kind()).values().stream()
            .filter(value -> value.multiply(count).compareTo(sum) <= 0)
            .reduce(scheme.scale(row.kind()).values().getFirst(), (lower, higher) -> higher));
  }

  private static List<BigDecimal> counted(Scheme scheme, List<BigDecimal> sorted) {
    int size = sorted.size();
    if (scheme.reads(Reading.MEDIAN)) {
      return sorted.subList((size - 1) / 2, size / 2 + 1);
    }
    return scheme.reads(Reading.TRIMMED_MEAN) && size > 2 ? sorted.subList(1, size - 1) : sorted;
  }
}
