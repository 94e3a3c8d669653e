package org.zhiheng.scheme;

import org.jspecify.annotations.Nullable;

/**
 * Clause 8.2, and 9.6 for who comes back: why an application is not taken on.
 *
 * @param lookBackMonths how far back from the day of submission it counts; null without limit (P6)
 */
public record RefusalGround(
    String clause, Rule rule, @Nullable Integer lookBackMonths, Words text) {

  private static final int MOST_MONTHS = 240;

  public RefusalGround {
    if (lookBackMonths != null) {
      Misfit.within(lookBackMonths, 1, MOST_MONTHS, "lookBackMonths");
    }
  }

  /** Whether it is something that happened, on which 8.2 looks back; a wait looks ahead. */
  boolean isOfConduct() {
    return rule != Rule.WAIT;
  }

  RefusalGround within(@Nullable Integer months) {
    return new RefusalGround(clause, rule, months, text);
  }
}
