package org.zhiheng.scoring;

import java.math.BigDecimal;
import org.zhiheng.scheme.Grade;
import org.zhiheng.scheme.Row;

/** One coefficient moved, the points that moves, and the grade that follows. */
public record CoefficientChange(
    Row row, BigDecimal from, BigDecimal to, BigDecimal points, Grade grade) {

  /** Which way the grade moves. */
  public enum Direction {
    UP,
    DOWN
  }
}
