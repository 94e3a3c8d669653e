package org.zhiheng.organisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refusal;

/** How a figure is written: plain digits, so that nobody has to guess what 1,5 or 3e4 meant. */
final class FigureText {

  /** Bounded, so that a figure never costs more than a glance. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");

  private FigureText() {}

  /** The figure of a sound text; null when none was given. */
  static @Nullable BigDecimal read(String text) {
    String plain = HalfWidth.of(text);
    return plain.isEmpty() ? null : new BigDecimal(plain);
  }

  static List<Refusal> whyNot(SizeIndicator indicator, String text) {
    String plain = HalfWidth.of(text);
    if (plain.isEmpty()) {
      return List.of();
    }
    OrganisationRefusal reason = reason(indicator, plain);
    return reason == null ? List.of() : List.of(reason.because(indicator).at(indicator.field()));
  }

  private static @Nullable OrganisationRefusal reason(SizeIndicator indicator, String plain) {
    if (!NUMBER.matcher(plain).matches()) {
      return OrganisationRefusal.FIGURE_NOT_A_NUMBER;
    }
    if (new BigDecimal(plain).signum() < 0) {
      return OrganisationRefusal.FIGURE_NEGATIVE;
    }
    if (indicator == SizeIndicator.STAFF && !WHOLE.matcher(plain).matches()) {
      return OrganisationRefusal.FIGURE_NOT_WHOLE;
    }
    return null;
  }
}
