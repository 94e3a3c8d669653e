package org.zhiheng.organisation;

import java.math.BigDecimal;

/**
 * The inclusive lower bounds of one indicator in one category of the size method.
 *
 * <p>Throws IllegalArgumentException when they do not fall from large to small.
 */
public record Threshold(
    SizeIndicator indicator, BigDecimal large, BigDecimal medium, BigDecimal small) {

  public Threshold {
    if (large.compareTo(medium) <= 0 || medium.compareTo(small) <= 0 || small.signum() <= 0) {
      throw new IllegalArgumentException("bounds of " + indicator + " do not fall");
    }
  }

  /** The size that a value of this indicator reaches by itself. */
  Size reachedBy(BigDecimal value) {
    if (value.compareTo(large) >= 0) {
      return Size.LARGE;
    }
    if (value.compareTo(medium) >= 0) {
      return Size.MEDIUM;
    }
    return value.compareTo(small) >= 0 ? Size.SMALL : Size.MICRO;
  }
}
