package org.zhiheng.organisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.kernel.DataFile;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * 统计上大中小微型企业划分办法（2017）: how the NBS sizes enterprises by staff, revenue and assets.
 *
 * <p>Large, medium and small need every indicator of the category, else it is one level down; micro
 * is who misses any bound of small.
 */
public final class SizeMethod {

  private static final SizeMethod NBS_2017 =
      read(
          DataFile.rows(
              "organisation/size-thresholds.csv",
              "category",
              "indicator",
              "large",
              "medium",
              "small"));

  private final Map<SizeCategory, List<Threshold>> thresholds;

  private SizeMethod(Map<SizeCategory, List<Threshold>> thresholds) {
    this.thresholds = thresholds;
  }

  public static SizeMethod nbs2017() {
    return NBS_2017;
  }

  /**
   * What is missing before an organisation can be sized: the group of its industry, or figures of
   * its category. Nothing is missing where the method does not apply.
   */
  public List<Refusal> whyNot(Industry industry, Figures figures) {
    Optional<SizeCategory> category = industry.sizeCategory();
    if (category.isEmpty()) {
      Division division = industry.division();
      return List.of(
          OrganisationRefusal.GROUP_NEEDED
              .because(division.code(), division.groupList())
              .at("class"));
    }
    return thresholds(category.get()).stream()
        .map(Threshold::indicator)
        .filter(indicator -> figures.of(indicator).isEmpty())
        .map(
            indicator ->
                OrganisationRefusal.FIGURE_MISSING
                    .because(category.get(), indicator)
                    .at(indicator.field()))
        .toList();
  }

  /**
   * Sizes an organisation; figures that its category does not look at are ignored.
   *
   * @throws Refused with what is missing
   */
  public SizeResult size(Industry industry, Figures figures) {
    Refused.unlessEmpty(whyNot(industry, figures));
    SizeCategory category = industry.sizeCategory().orElseThrow();
    return new SizeResult(
        category,
        thresholds(category).stream()
            .map(bounds -> new SizeReading(bounds, figures.of(bounds.indicator()).orElseThrow()))
            .toList());
  }

  /** The indicators of a category with their bounds; none for {@link SizeCategory#OUTSIDE}. */
  public List<Threshold> thresholds(SizeCategory category) {
    return thresholds.getOrDefault(category, List.of());
  }

  private static SizeMethod read(List<List<String>> rows) {
    Map<SizeCategory, List<Threshold>> thresholds = new EnumMap<>(SizeCategory.class);
    for (List<String> row : rows) {
      thresholds
          .computeIfAbsent(SizeCategory.valueOf(row.get(0)), category -> new ArrayList<>())
          .add(
              new Threshold(
                  SizeIndicator.valueOf(row.get(1)),
                  new BigDecimal(row.get(2)),
                  new BigDecimal(row.get(3)),
                  new BigDecimal(row.get(4))));
    }
    Set<SizeCategory> without = EnumSet.allOf(SizeCategory.class);
    without.removeAll(thresholds.keySet());
    if (!without.equals(EnumSet.of(SizeCategory.OUTSIDE))) {
      throw new IllegalStateException(
          "size method: wrong categories have no threshold: " + without);
    }
    return new SizeMethod(thresholds);
  }
}
