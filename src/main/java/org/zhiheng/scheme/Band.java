package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of table B.1 or B.2: lowest and highest coefficient, and what it takes.
 *
 * @param from for performance, the least degree of satisfaction in percent, of each clause and
 *     overall
 * @param below the degree in percent that is too much for this band (S4 closes the last one)
 * @param words for performance, the band's name; for results, how complete they are
 * @param level for results, where they stand in the trade; the lowest band of B.2 does not say
 */
public record Band(
    BigDecimal low,
    BigDecimal high,
    @Nullable BigDecimal from,
    @Nullable BigDecimal below,
    Words words,
    @Nullable Words level) {

  public Band {
    Misfit.unless(low.signum() > 0, "low", "must be above 0");
    Misfit.unless(low.compareTo(high) < 0, "high", "must be above low");
    Misfit.unless(high.compareTo(BigDecimal.ONE) <= 0, "high", "must not be above 1");
    Misfit.unless((from == null) == (below == null), "from", "and below go together");
    Misfit.unless(
        from == null || below == null || from.compareTo(below) < 0, "below", "must be above from");
    Misfit.unless(level == null || from == null, "level", "is for results, not for performance");
  }

  boolean holds(BigDecimal coefficient) {
    return low.compareTo(coefficient) <= 0 && coefficient.compareTo(high) <= 0;
  }

  /** Whether performance met by so many percent reaches this band. */
  public boolean isReachedBy(BigDecimal percent) {
    return from != null && from.compareTo(percent) <= 0;
  }

  /** Where the results of this band stand in the trade, if the table says so. */
  public Optional<Words> levelInTrade() {
    return Optional.ofNullable(level);
  }
}
