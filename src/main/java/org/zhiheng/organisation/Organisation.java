package org.zhiheng.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;

/**
 * An employer; a draft may leave anything out but its code.
 *
 * @param name blank as long as it was not told
 * @param region province, city and county, in words
 * @param figuresYear the year of the figures
 * @param sizeByHand only where the method does not cover the industry (P13)
 * @param sizeReason why that size was set by hand
 * @param qualityAwards quality awards and certificates of the organisation, in its words
 * @param version 0 as long as nothing was saved
 */
public record Organisation(
    CreditCode code,
    String name,
    @Nullable OrganisationType type,
    @Nullable String region,
    @Nullable String address,
    @Nullable Industry industry,
    Figures figures,
    @Nullable Integer figuresYear,
    @Nullable Size sizeByHand,
    @Nullable String sizeReason,
    @Nullable String legalRepresentative,
    @Nullable String contact,
    @Nullable String contactPhone,
    @Nullable String qualityAwards,
    int version) {

  private static final SizeMethod METHOD = SizeMethod.nbs2017();

  /** An organisation of which only the code is known. */
  public static Organisation unknown(CreditCode code) {
    return named(code, "", null, 0);
  }

  /** One of which somebody else told where it is found. */
  static Organisation introduced(CreditCode code, String name, String address, int version) {
    return named(code, name, address, version);
  }

  private static Organisation named(
      CreditCode code, String name, @Nullable String address, int version) {
    return new Organisation(
        code,
        name,
        null,
        null,
        address,
        null,
        new Figures(null, null, null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        version);
  }

  /** What the method makes of industry and figures; empty as long as some are missing. */
  public Optional<SizeResult> measured() {
    return industry == null || !METHOD.whyNot(industry, figures).isEmpty()
        ? Optional.empty()
        : Optional.of(METHOD.size(industry, figures));
  }

  /**
   * The size that counts: by the method, and by hand where the method does not cover the industry;
   * empty as long as it is not known.
   */
  public Optional<Size> size() {
    return isOutsideMethod() ? Optional.ofNullable(sizeByHand) : measured().map(SizeResult::size);
  }

  public Optional<Tier> tier() {
    return Optional.ofNullable(industry).map(Industry::tier);
  }

  /** Whether the method leaves this industry out, so that people set the size (P13). */
  public boolean isOutsideMethod() {
    return industry != null
        && industry.sizeCategory().filter(SizeCategory.OUTSIDE::equals).isPresent();
  }

  /** What an application needs and was not told yet, each beside its field. */
  public List<Refusal> incomplete() {
    List<Refusal> missing = new ArrayList<>();
    told(name, OrganisationField.NAME, missing);
    told(type, OrganisationField.TYPE, missing);
    told(region, OrganisationField.REGION, missing);
    told(address, OrganisationField.ADDRESS, missing);
    told(industry, OrganisationField.INDUSTRY, missing);
    if (isOutsideMethod()) {
      told(sizeByHand, OrganisationField.SIZE_BY_HAND, missing);
    } else if (industry != null) {
      missing.addAll(METHOD.whyNot(industry, figures));
      told(figuresYear, OrganisationField.FIGURES_YEAR, missing);
    }
    told(legalRepresentative, OrganisationField.LEGAL_REPRESENTATIVE, missing);
    told(contact, OrganisationField.CONTACT, missing);
    told(contactPhone, OrganisationField.CONTACT_PHONE, missing);
    return missing;
  }

  private static void told(@Nullable Object fact, OrganisationField field, List<Refusal> missing) {
    if (fact == null || Folding.saysNothing(fact.toString())) {
      missing.add(OrganisationRefusal.MISSING.because(field).at(field.field()));
    }
  }
}
