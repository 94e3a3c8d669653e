package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The coefficients that rows of one kind may get: 0 (S5) and the values inside the bands (S2).
 *
 * @param values all allowed coefficients, ascending
 */
public record Scale(Kind kind, Words zero, List<Band> bands, List<BigDecimal> values) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Scale {
    bands = List.copyOf(bands);
    values = List.copyOf(values);
    Misfit.unless(!bands.isEmpty(), "bands", "must not be empty");
    for (int i = 0; i < bands.size(); i++) {
      boolean percent = bands.get(i).from() != null;
      String path = "bands[" + i + "]";
      Misfit.unless(
          percent == (kind == Kind.PERFORMANCE),
          path,
          percent ? "results have words, not percent" : "performance needs from and below");
      Misfit.unless(
          i == 0 || bands.get(i - 1).high().compareTo(bands.get(i).low()) < 0,
          path + ".low",
          "must be above the band before");
    }
  }

  /** The allowed value numerically equal to this one, so that 0.70 becomes 0.7. */
  public Optional<BigDecimal> match(BigDecimal coefficient) {
    for (BigDecimal value : values) {
      if (value.compareTo(coefficient) == 0) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The band a coefficient lies in; none for 0. */
  public Optional<Band> band(BigDecimal coefficient) {
    return bands.stream().filter(band -> band.holds(coefficient)).findFirst();
  }

  /** S3: the largest allowed coefficient not above the degree of satisfaction, 0 to 100 percent. */
  public BigDecimal suggested(BigDecimal percent) {
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("satisfaction is 0 to 100 percent, not " + percent);
    }
    return values.stream()
        .filter(value -> value.multiply(HUNDRED).compareTo(percent) <= 0)
        .reduce(values.getFirst(), BigDecimal::max);
  }
}
