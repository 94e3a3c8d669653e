package org.zhiheng.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bound of every category, written down a second time from the method's appendix. */
class SizeMethodBoundaryTests {

  private static final Map<SizeCategory, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(SizeCategory.AGRICULTURE, "05"),
          Map.entry(SizeCategory.INDUSTRY, "11"),
          Map.entry(SizeCategory.CONSTRUCTION, "47"),
          Map.entry(SizeCategory.WHOLESALE, "51"),
          Map.entry(SizeCategory.RETAIL, "52"),
          Map.entry(SizeCategory.TRANSPORT, "591"),
          Map.entry(SizeCategory.STORAGE, "592"),
          Map.entry(SizeCategory.POST, "60"),
          Map.entry(SizeCategory.LODGING, "61"),
          Map.entry(SizeCategory.CATERING, "62"),
          Map.entry(SizeCategory.INFORMATION_TRANSMISSION, "63"),
          Map.entry(SizeCategory.SOFTWARE, "65"),
          Map.entry(SizeCategory.REAL_ESTATE_DEVELOPMENT, "701"),
          Map.entry(SizeCategory.PROPERTY_MANAGEMENT, "702"),
          Map.entry(SizeCategory.LEASING_AND_BUSINESS, "71"),
          Map.entry(SizeCategory.OTHER, "703"));

  private static final BigDecimal PLENTY = new BigDecimal("999999999");

  @ParameterizedTest
  @CsvSource({
    "AGRICULTURE, REVENUE, 20000, 500, 50",
    "INDUSTRY, STAFF, 1000, 300, 20",
    "INDUSTRY, REVENUE, 40000, 2000, 300",
    "CONSTRUCTION, REVENUE, 80000, 6000, 300",
    "CONSTRUCTION, ASSETS, 80000, 5000, 300",
    "WHOLESALE, STAFF, 200, 20, 5",
    "WHOLESALE, REVENUE, 40000, 5000, 1000",
    "RETAIL, STAFF, 300, 50, 10",
    "RETAIL, REVENUE, 20000, 500, 100",
    "TRANSPORT, STAFF, 1000, 300, 20",
    "TRANSPORT, REVENUE, 30000, 3000, 200",
    "STORAGE, STAFF, 200, 100, 20",
    "STORAGE, REVENUE, 30000, 1000, 100",
    "POST, STAFF, 1000, 300, 20",
    "POST, REVENUE, 30000, 2000, 100",
    "LODGING, STAFF, 300, 100, 10",
    "LODGING, REVENUE, 10000, 2000, 100",
    "CATERING, STAFF, 300, 100, 10",
    "CATERING, REVENUE, 10000, 2000, 100",
    "INFORMATION_TRANSMISSION, STAFF, 2000, 100, 10",
    "INFORMATION_TRANSMISSION, REVENUE, 100000, 1000, 100",
    "SOFTWARE, STAFF, 300, 100, 10",
    "SOFTWARE, REVENUE, 10000, 1000, 50",
    "REAL_ESTATE_DEVELOPMENT, REVENUE, 200000, 1000, 100",
    "REAL_ESTATE_DEVELOPMENT, ASSETS, 10000, 5000, 2000",
    "PROPERTY_MANAGEMENT, STAFF, 1000, 300, 100",
    "PROPERTY_MANAGEMENT, REVENUE, 5000, 1000, 500",
    "LEASING_AND_BUSINESS, STAFF, 300, 100, 10",
    "LEASING_AND_BUSINESS, ASSETS, 120000, 8000, 100",
    "OTHER, STAFF, 300, 100, 10"
  })
  void a_bound_belongs_to_the_larger_size_and_just_below_to_the_smaller(
      SizeCategory category,
      SizeIndicator indicator,
      BigDecimal large,
      BigDecimal medium,
      BigDecimal small) {
    BigDecimal step = indicator == SizeIndicator.STAFF ? BigDecimal.ONE : new BigDecimal("0.0001");
    assertThat(size(category, indicator, large)).isEqualTo(Size.LARGE);
    assertThat(size(category, indicator, large.subtract(step))).isEqualTo(Size.MEDIUM);
    assertThat(size(category, indicator, medium)).isEqualTo(Size.MEDIUM);
    assertThat(size(category, indicator, medium.subtract(step))).isEqualTo(Size.SMALL);
    assertThat(size(category, indicator, small)).isEqualTo(Size.SMALL);
    assertThat(size(category, indicator, small.subtract(step))).isEqualTo(Size.MICRO);
    assertThat(size(category, indicator, BigDecimal.ZERO)).isEqualTo(Size.MICRO);
  }

  @Test
  void the_table_above_leaves_out_no_bound() {
    long bounds =
        EXAMPLES.keySet().stream()
            .mapToLong(category -> SizeMethod.nbs2017().thresholds(category).size())
            .sum();
    assertThat(bounds).isEqualTo(30);
    assertThat(EXAMPLES).hasSize(SizeCategory.values().length - 1);
  }

  /** The size when every other figure is plenty. */
  private static Size size(SizeCategory category, SizeIndicator indicator, BigDecimal value) {
    Figures figures =
        new Figures(
            indicator == SizeIndicator.STAFF ? value.longValueExact() : PLENTY.longValueExact(),
            indicator == SizeIndicator.REVENUE ? value : PLENTY,
            indicator == SizeIndicator.ASSETS ? value : PLENTY);
    Industry industry = new Industry(EXAMPLES.get(category));
    assertThat(industry.sizeCategory()).contains(category);
    return SizeMethod.nbs2017().size(industry, figures).size();
  }
}
