package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths in pictures that the server draws; for the eye only, the numbers stand beside them. */
public final class Drawing {

  private Drawing() {}

  /** How long a value is drawn when the whole is drawn {@code width} long. */
  public static String length(BigDecimal value, BigDecimal whole, int width) {
    return value
        .multiply(BigDecimal.valueOf(width))
        .divide(whole, 1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
