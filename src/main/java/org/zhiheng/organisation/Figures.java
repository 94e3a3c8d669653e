package org.zhiheng.organisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * The figures of an organisation's year; null where one was not given, which is not zero.
 *
 * <p>{@link #parse} checks what is typed; figures that were kept are read as they were.
 *
 * @param staff people
 * @param revenue in 10,000 yuan (万元)
 * @param assets in 10,000 yuan (万元)
 */
public record Figures(
    @Nullable Long staff, @Nullable BigDecimal revenue, @Nullable BigDecimal assets) {

  /**
   * Reads what somebody typed; a blank text is a figure not given. Every figure must be sound, also
   * one that the industry's category will not ask for.
   *
   * @throws Refused with what is wrong with each figure
   */
  public static Figures parse(String staff, String revenue, String assets) {
    Refused.unlessEmpty(whyNotParse(staff, revenue, assets));
    BigDecimal people = FigureText.read(staff);
    return new Figures(
        people == null ? null : people.longValueExact(),
        FigureText.read(revenue),
        FigureText.read(assets));
  }

  /** What speaks against reading three texts as figures; empty when {@link #parse} takes them. */
  public static List<Refusal> whyNotParse(String staff, String revenue, String assets) {
    List<Refusal> refusals = new ArrayList<>();
    refusals.addAll(FigureText.whyNot(SizeIndicator.STAFF, staff));
    refusals.addAll(FigureText.whyNot(SizeIndicator.REVENUE, revenue));
    refusals.addAll(FigureText.whyNot(SizeIndicator.ASSETS, assets));
    return refusals;
  }

  public Optional<BigDecimal> of(SizeIndicator indicator) {
    return Optional.ofNullable(of(indicator, staff, revenue, assets));
  }

  private static @Nullable BigDecimal of(
      SizeIndicator indicator,
      @Nullable Long staff,
      @Nullable BigDecimal revenue,
      @Nullable BigDecimal assets) {
    return switch (indicator) {
      case STAFF -> staff == null ? null : BigDecimal.valueOf(staff);
      case REVENUE -> revenue;
      case ASSETS -> assets;
    };
  }
}
