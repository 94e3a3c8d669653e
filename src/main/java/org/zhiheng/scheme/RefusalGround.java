package org.zhiheng.scheme;

import org.jspecify.annotations.Nullable;

/**
 * Clause 8.2: why an application is not taken on.
 *
 * @param lookBackMonths how far back from the day of submission it counts; null without limit (P6)
 */
public record RefusalGround(
    String clause, Rule rule, @Nullable Integer lookBackMonths, Words text) {

  public RefusalGround {
    Misfit.unless(
        lookBackMonths == null || lookBackMonths > 0, "lookBackMonths", "must be above 0");
  }

  RefusalGround within(@Nullable Integer months) {
    return new RefusalGround(clause, rule, months, text);
  }
}
