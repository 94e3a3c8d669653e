package org.zhiheng.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhiheng.kernel.Refusal;

/** What speaks against keeping an organisation as it was given. */
public final class OrganisationRules {

  private static final Pattern PHONE = Pattern.compile("\\+?[(]?[0-9][0-9 ()-]{4,24}");

  /** A year before this one is a typing error. */
  private static final int FIRST_YEAR = 1990;

  /** 10^11 yuan, in 10,000 yuan: few organisations have so much. */
  private static final BigDecimal MUCH = BigDecimal.valueOf(10_000_000);

  /** 5 * 10^7 yuan for each of the staff, in 10,000 yuan. */
  private static final BigDecimal MUCH_EACH = BigDecimal.valueOf(5_000);

  /** A small staff may hold large assets. */
  private static final long FEW = 10;

  private OrganisationRules() {}

  public static List<Refusal> whyNotSave(Organisation draft, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    Integer year = draft.figuresYear();
    if (year != null && (year < FIRST_YEAR || year > today.getYear())) {
      refusals.add(
          OrganisationRefusal.FIGURES_YEAR_NOT_POSSIBLE
              .because(today.getYear())
              .at(OrganisationField.FIGURES_YEAR.field()));
    }
    refusals.addAll(whyNotByHand(draft));
    return refusals;
  }

  /**
   * 5.1, P13: what is asked about, because yuan may have been typed where 10,000 yuan are meant.
   * Large figures may be true, so that whoever typed them can say so.
   */
  public static List<Refusal> whyAsk(Figures figures) {
    return Stream.of(SizeIndicator.REVENUE, SizeIndicator.ASSETS)
        .filter(indicator -> isDoubtful(indicator, figures))
        .map(indicator -> doubt(indicator, figures))
        .toList();
  }

  private static boolean isDoubtful(SizeIndicator indicator, Figures figures) {
    BigDecimal amount = figures.of(indicator).orElse(BigDecimal.ZERO);
    Long staff = figures.staff();
    BigDecimal most =
        staff == null
            ? MUCH
            : MUCH.min(MUCH_EACH.multiply(BigDecimal.valueOf(Math.max(staff, FEW))));
    return amount.compareTo(most) >= 0;
  }

  private static Refusal doubt(SizeIndicator indicator, Figures figures) {
    BigDecimal amount = figures.of(indicator).orElseThrow();
    return OrganisationRefusal.FIGURE_DOUBTFUL
        .because(indicator, amount.movePointLeft(4).stripTrailingZeros())
        .at(indicator.field());
  }

  /** A number as people write it to be called: digits, spaces and the usual signs. */
  public static List<Refusal> whyNotPhone(String number) {
    return PHONE.matcher(number).matches()
        ? List.of()
        : List.of(
            OrganisationRefusal.PHONE_FORM.because().at(OrganisationField.CONTACT_PHONE.field()));
  }

  /** The size is set by hand only where the method gives none, and never without a reason (P13). */
  private static List<Refusal> whyNotByHand(Organisation draft) {
    Industry industry = draft.industry();
    if (draft.sizeByHand() == null || industry == null) {
      return List.of();
    }
    if (!draft.isOutsideMethod()) {
      return List.of(
          OrganisationRefusal.SIZE_BY_METHOD
              .because(industry.divisionName())
              .at(OrganisationField.SIZE_BY_HAND.field()));
    }
    return draft.sizeReason() != null
        ? List.of()
        : List.of(
            OrganisationRefusal.SIZE_REASON_MISSING
                .because()
                .at(OrganisationField.SIZE_REASON.field()));
  }
}
