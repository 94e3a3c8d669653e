package org.zhiheng.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Worded;

/** Why coefficients cannot be scored: which row, and the value given, or null where none was. */
public record MarkProblem(Type type, String row, @Nullable BigDecimal value) {

  /** What is wrong with the value. */
  public enum Type implements Worded {
    MISSING,
    NOT_ALLOWED,
    UNKNOWN_ROW
  }
}
