package org.zhiheng.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of table B.1 or B.2: lowest and highest coefficient and, for performance, the degree of
 * satisfaction in percent, from inclusive and below exclusive (S4 closes the last one).
 */
public record Band(
    BigDecimal low,
    BigDecimal high,
    @Nullable BigDecimal from,
    @Nullable BigDecimal below,
    Words words) {

  public Band {
    Misfit.unless(low.signum() > 0, "low", "must be above 0");
    Misfit.unless(low.compareTo(high) < 0, "high", "must be above low");
    Misfit.unless(high.compareTo(BigDecimal.ONE) <= 0, "high", "must not be above 1");
    Misfit.unless((from == null) == (below == null), "from", "and below go together");
    Misfit.unless(
        from == null || below == null || from.compareTo(below) < 0, "below", "must be above from");
  }

  boolean holds(BigDecimal coefficient) {
    return low.compareTo(coefficient) <= 0 && coefficient.compareTo(high) <= 0;
  }
}
