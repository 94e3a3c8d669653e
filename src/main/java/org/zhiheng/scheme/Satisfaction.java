package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** From a degree of satisfaction in percent to bands and coefficients of table B.1 (S3 to S6). */
final class Satisfaction {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NINETY_FIVE = BigDecimal.valueOf(95);

  private final Scheme scheme;
  private final Scale scale;

  Satisfaction(Scheme scheme) {
    this.scheme = scheme;
    this.scale = scheme.scale(Kind.PERFORMANCE);
  }

  BigDecimal suggested(BigDecimal percent) {
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("satisfaction is 0 to 100 percent, not " + percent);
    }
    // S4
    BigDecimal full = scheme.reads(Reading.FULL_FROM_95) ? NINETY_FIVE : HUNDRED;
    if (percent.compareTo(full) >= 0) {
      return scale.values().getLast();
    }
    // S3, where no band holds the percent
    Optional<Band> above = bandAboveGap(percent);
    if (above.isPresent() && scheme.reads(Reading.NEXT_BAND_UP)) {
      return above.get().low();
    }
    return scale.notAbove(percent.movePointLeft(2));
  }

  private Optional<Band> bandAboveGap(BigDecimal percent) {
    List<Band> bands = scale.bands();
    for (int b = 1; b < bands.size(); b++) {
      BigDecimal end = bands.get(b - 1).below();
      boolean past = end != null && end.compareTo(percent) <= 0;
      if (past && !bands.get(b).isReachedBy(percent)) {
        return Optional.of(bands.get(b));
      }
    }
    return Optional.empty();
  }
}
