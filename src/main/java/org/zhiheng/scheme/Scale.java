package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The coefficients that rows of one kind may get: the values inside the bands (S2) and, unless the
 * scheme has a lowest coefficient, 0 (S5).
 *
 * @param values all allowed coefficients, ascending
 */
public record Scale(Kind kind, Words zero, List<Band> bands, List<BigDecimal> values) {

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

  /** Whether 0 may be given (S5). */
  public boolean allowsZero() {
    return values.getFirst().signum() == 0;
  }

  /** The largest allowed value that is not above a number; the lowest value where none is. */
  public BigDecimal notAbove(BigDecimal number) {
    BigDecimal found = values.getFirst();
    for (BigDecimal value : values) {
      found = value.compareTo(number) <= 0 ? value : found;
    }
    return found;
  }

  /** The band a coefficient lies in; none for 0. */
  public Optional<Band> band(BigDecimal coefficient) {
    return bands.stream().filter(band -> band.holds(coefficient)).findFirst();
  }

  /** The allowed values of a band, ascending. */
  public List<BigDecimal> values(Band band) {
    return values.stream().filter(band::holds).toList();
  }
}
