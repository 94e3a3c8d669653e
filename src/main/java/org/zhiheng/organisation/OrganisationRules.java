package org.zhiheng.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhiheng.kernel.Refusal;

/** What speaks against keeping an organisation as it was given. */
public final class OrganisationRules {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");

  /** Figures older than that are a slip of the hand. */
  private static final int FIRST_YEAR = 1990;

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

  /** A number as people write it to be called: digits, spaces and the usual signs. */
  public static List<Refusal> whyNotPhone(String number) {
    return PHONE.matcher(number).matches()
        ? List.of()
        : List.of(
            OrganisationRefusal.PHONE_FORM.because().at(OrganisationField.CONTACT_PHONE.field()));
  }

  /** The size is set by hand only where the method is silent, and never without a reason (P13). */
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
