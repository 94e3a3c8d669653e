package org.zhiheng.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.Refusal;

class OrganisationTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CreditCode CODE = new CreditCode("914403001922038216");
  private static final Figures MEDIUM =
      new Figures(350L, new BigDecimal("5000"), new BigDecimal("8000"));
  private static final Figures NONE = new Figures(null, null, null);

  @Test
  void aManufacturersSizeFollowsFromItsFigures() {
    Organisation organisation = organisation("34", MEDIUM, 2025, null, null);

    assertThat(organisation.size()).contains(Size.MEDIUM);
    assertThat(organisation.tier()).contains(Tier.SECONDARY);
    assertThat(organisation.incomplete()).isEmpty();
  }

  @Test
  void withoutFiguresTheSizeIsUnknownAndTheFiguresAreMissing() {
    Organisation organisation = organisation("34", NONE, null, null, null);

    assertThat(organisation.size()).isEmpty();
    assertThat(fields(organisation.incomplete()))
        .containsExactly("staff", "revenue", "figuresYear");
  }

  @Test
  void P13_aSchoolSetsItsSizeByHand() {
    Organisation silent = organisation("83", NONE, null, null, null);
    Organisation told = organisation("83", NONE, null, Size.LARGE, "在校生 2 万人");

    assertThat(silent.size()).isEmpty();
    assertThat(fields(silent.incomplete())).containsExactly("sizeByHand");
    assertThat(told.size()).contains(Size.LARGE);
    assertThat(told.incomplete()).isEmpty();
    assertThat(OrganisationRules.whyNotSave(told, TODAY)).isEmpty();
  }

  @Test
  void P13_aSizeByHandNeedsAReason() {
    Organisation organisation = organisation("83", NONE, null, Size.LARGE, null);

    assertThat(reasons(OrganisationRules.whyNotSave(organisation, TODAY)))
        .containsExactly(OrganisationRefusal.SIZE_REASON_MISSING);
  }

  @Test
  void P13_whereTheMethodGivesTheSizeNobodySetsItByHand() {
    Organisation organisation = organisation("34", MEDIUM, 2025, Size.LARGE, "自评");

    assertThat(reasons(OrganisationRules.whyNotSave(organisation, TODAY)))
        .containsExactly(OrganisationRefusal.SIZE_BY_METHOD);
    assertThat(organisation.size()).contains(Size.MEDIUM);
  }

  @Test
  void figuresOfAYearToComeAreRefused() {
    assertThat(
            reasons(
                OrganisationRules.whyNotSave(organisation("34", MEDIUM, 2027, null, null), TODAY)))
        .containsExactly(OrganisationRefusal.FIGURES_YEAR_NOT_POSSIBLE);
    assertThat(OrganisationRules.whyNotSave(organisation("34", MEDIUM, 2026, null, null), TODAY))
        .isEmpty();
  }

  @Test
  void anOrganisationThatToldNothingLacksAllThatAnApplicationNeeds() {
    assertThat(fields(Organisation.unknown(CODE).incomplete()))
        .containsExactly(
            "name",
            "type",
            "region",
            "address",
            "class",
            "legalRepresentative",
            "contact",
            "contactPhone");
  }

  @Test
  void everyIndustryOnOfferHasACategory() {
    assertThat(Industries.all())
        .hasSizeGreaterThan(90)
        .allMatch(industry -> industry.sizeCategory().isPresent())
        .doesNotHaveDuplicates();
  }

  @Test
  void yuanWhereTenThousandAreMeantIsAskedAbout() {
    for (String[] doubtful :
        new String[][] {{"103", "157352800"}, {"103", "15735280"}, {"", "10000000"}}) {
      assertThat(OrganisationRules.whyAsk(Figures.parse(doubtful[0], doubtful[1], "")))
          .extracting(refusal -> refusal.reason(), refusal -> refusal.field())
          .containsExactly(tuple(OrganisationRefusal.FIGURE_DOUBTFUL, "revenue"));
    }
    for (String[] fine : new String[][] {{"103", "15735.28"}, {"40000", "9999999"}, {"", "1"}}) {
      assertThat(OrganisationRules.whyAsk(Figures.parse(fine[0], fine[1], ""))).isEmpty();
    }
  }

  @Test
  void aTelephoneNumberIsDigitsWithTheUsualSigns() {
    assertThat(OrganisationRules.whyNotPhone("+86 (025) 1234-5678")).isEmpty();
    assertThat(OrganisationRules.whyNotPhone("(025)83250001")).isEmpty();
    for (String wrong : List.of("1234", "call me", "025-1234x")) {
      assertThat(OrganisationRules.whyNotPhone(wrong))
          .containsExactly(OrganisationRefusal.PHONE_FORM.because().at("contactPhone"));
    }
  }

  @Test
  void whatIsMissingIsNamedBesideItsField() {
    assertThat(Organisation.unknown(CODE).incomplete())
        .contains(OrganisationRefusal.MISSING.because(OrganisationField.NAME).at("name"));
  }

  private static Organisation organisation(
      String industry,
      Figures figures,
      @Nullable Integer year,
      @Nullable Size byHand,
      @Nullable String reason) {
    return new Organisation(
        CODE,
        "演示一号公司",
        OrganisationType.ENTERPRISE,
        "江苏省南京市",
        "演示路 1 号",
        new Industry(industry),
        figures,
        year,
        byHand,
        reason,
        "测试甲",
        "测试乙",
        "025-12345678",
        null,
        0);
  }

  private static List<String> fields(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::field).toList();
  }

  private static List<Refusal.Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }
}
