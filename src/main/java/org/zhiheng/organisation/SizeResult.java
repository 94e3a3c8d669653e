package org.zhiheng.organisation;

import java.util.List;

/**
 * The size of an organisation and why.
 *
 * @param readings the figures that the category looks at; empty when the method does not apply
 */
public record SizeResult(SizeCategory category, List<SizeReading> readings) {

  public SizeResult {
    readings = List.copyOf(readings);
  }

  /** Every indicator is needed for a size, so the smallest one reached counts. */
  public Size size() {
    return readings.stream()
        .map(SizeReading::reached)
        .reduce(SizeResult::smaller)
        .orElse(Size.NOT_APPLICABLE);
  }

  /** The indicators that hold the size below what another one reaches; empty when all agree. */
  public List<SizeIndicator> holdingDown() {
    Size size = size();
    boolean agree = readings.stream().allMatch(reading -> reading.reached() == size);
    return agree
        ? List.of()
        : readings.stream()
            .filter(reading -> reading.reached() == size)
            .map(SizeReading::indicator)
            .toList();
  }

  private static Size smaller(Size one, Size other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
