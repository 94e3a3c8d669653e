package org.zhiheng.organisation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.NumberBounds;
import org.zhiheng.kernel.Refusal;

/** How a figure is written: digits, so that nobody has to guess what 1,5 or 3e4 meant. */
final class FigureText {

  private static final String MOST = "999999999999999.999999999999999";

  private static final NumberBounds FIGURE = NumberBounds.of("-" + MOST, MOST, 15);

  private FigureText() {}

  /** The figure of a sound text; null when none was given. */
  static @Nullable BigDecimal read(String text) {
    return isBlank(text) ? null : FIGURE.parse(text);
  }

  static List<Refusal> whyNot(SizeIndicator indicator, String text) {
    OrganisationRefusal reason = isBlank(text) ? null : reason(indicator, text);
    return reason == null ? List.of() : List.of(reason.because(indicator).at(indicator.field()));
  }

  private static boolean isBlank(String text) {
    return HalfWidth.of(text).isEmpty();
  }

  private static @Nullable OrganisationRefusal reason(SizeIndicator indicator, String text) {
    if (!FIGURE.whyNot(text).isEmpty()) {
      return OrganisationRefusal.FIGURE_NOT_A_NUMBER;
    }
    BigDecimal figure = FIGURE.parse(text);
    if (figure.signum() < 0) {
      return OrganisationRefusal.FIGURE_NEGATIVE;
    }
    boolean whole = figure.stripTrailingZeros().scale() <= 0;
    return indicator == SizeIndicator.STAFF && !whole ? OrganisationRefusal.FIGURE_NOT_WHOLE : null;
  }
}
