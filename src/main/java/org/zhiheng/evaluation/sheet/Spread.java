package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far the independent values of a row lie apart, to be shown beside what is agreed (S13).
 *
 * @param mean for display, to three decimals
 */
public record Spread(BigDecimal mean, BigDecimal median, BigDecimal lowest, BigDecimal highest) {

  private static final int SHOWN_DECIMALS = 3;

  /** Of at least one value. */
  public static Spread of(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean =
        sum.divide(BigDecimal.valueOf(sorted.size()), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    BigDecimal upper = sorted.get(sorted.size() / 2);
    BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
    BigDecimal median = upper.add(lower).divide(BigDecimal.TWO);
    return new Spread(mean, median, sorted.getFirst(), sorted.getLast());
  }

  public BigDecimal range() {
    return highest.subtract(lowest);
  }
}
