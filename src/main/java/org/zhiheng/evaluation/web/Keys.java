package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhiheng.scheme.Scale;

/** The keys with which a coefficient is chosen at the scoring desk and in the consensus. */
public final class Keys {

  private Keys() {}

  /**
   * The key that chooses a value: 1 to 9 from low to high, 0 the tenth. None chooses the
   * coefficient 0, as that is never meant lightly (S5).
   */
  public static @Nullable String of(Scale scale, BigDecimal value) {
    int place = scale.values().indexOf(value) + (scale.allowsZero() ? 0 : 1);
    return place < 1 || place > 10 ? null : String.valueOf(place % 10);
  }
}
