package org.zhiheng.organisation;

import java.math.BigDecimal;

/** One figure held against its thresholds. */
public record SizeReading(Threshold threshold, BigDecimal value) {

  public SizeIndicator indicator() {
    return threshold.indicator();
  }

  /** The size this figure reaches by itself. */
  public Size reached() {
    return threshold.reachedBy(value);
  }

  /** The bound that decided: the one it is at or above, or for micro the one it is below. */
  public BigDecimal bound() {
    return switch (reached()) {
      case LARGE -> threshold.large();
      case MEDIUM -> threshold.medium();
      default -> threshold.small();
    };
  }

  /** Whether the figure is at or above its {@link #bound}. */
  public boolean isAtLeastBound() {
    return value.compareTo(bound()) >= 0;
  }
}
