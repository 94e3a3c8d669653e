package org.zhiheng.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.Refused;

class SizeMethodTests {

  private static final SizeMethod METHOD = SizeMethod.nbs2017();

  @Test
  void the_lower_indicator_counts_and_is_named() {
    SizeResult result = METHOD.size(new Industry("6513"), Figures.parse("103", "15735.28", ""));
    assertThat(result.size()).isEqualTo(Size.MEDIUM);
    assertThat(result.category()).isEqualTo(SizeCategory.SOFTWARE);
    assertThat(result.holdingDown()).containsExactly(SizeIndicator.STAFF);
    assertThat(result.readings())
        .extracting(SizeReading::indicator, SizeReading::reached, SizeReading::bound)
        .containsExactly(
            tuple(SizeIndicator.STAFF, Size.MEDIUM, new BigDecimal("100")),
            tuple(SizeIndicator.REVENUE, Size.LARGE, new BigDecimal("10000")));
  }

  @Test
  void one_indicator_below_small_makes_it_micro_however_large_the_other() {
    SizeResult result = METHOD.size(new Industry("6513"), Figures.parse("9", "999999", ""));
    assertThat(result.size()).isEqualTo(Size.MICRO);
    assertThat(result.readings().getFirst().isAtLeastBound()).isFalse();
  }

  @Test
  void nothing_holds_the_size_down_where_all_indicators_agree() {
    assertThat(METHOD.size(new Industry("6513"), Figures.parse("300", "10000", "")).holdingDown())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"53", "66", "704", "83", "84", "91", "97"})
  void p13_an_industry_outside_the_method_is_not_applicable_and_needs_no_figure(String code) {
    SizeResult result = METHOD.size(new Industry(code), Figures.parse("", "", ""));
    assertThat(result.size()).isEqualTo(Size.NOT_APPLICABLE);
    assertThat(result.readings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"59, 591/592/593/594/595/596/599", "70, 701/702/703/704/709"})
  void a_division_sized_by_group_is_asked_for_the_group(String code, String groups) {
    assertThat(METHOD.whyNot(new Industry(code), Figures.parse("1", "1", "1")))
        .containsExactly(OrganisationRefusal.GROUP_NEEDED.because(code, groups).at("class"));
  }

  @Test
  void a_missing_figure_that_the_category_needs_is_named_and_not_taken_for_zero() {
    assertThat(METHOD.whyNot(new Industry("47"), Figures.parse("50", "", "")))
        .containsExactly(
            OrganisationRefusal.FIGURE_MISSING
                .because(SizeCategory.CONSTRUCTION, SizeIndicator.REVENUE)
                .at("revenue"),
            OrganisationRefusal.FIGURE_MISSING
                .because(SizeCategory.CONSTRUCTION, SizeIndicator.ASSETS)
                .at("assets"));
    assertThatThrownBy(() -> METHOD.size(new Industry("47"), Figures.parse("50", "", "")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_figure_that_the_category_does_not_look_at_changes_nothing() {
    assertThat(METHOD.size(new Industry("47"), Figures.parse("", "6000", "5000")))
        .isEqualTo(METHOD.size(new Industry("47"), Figures.parse("1", "6000", "5000")));
  }

  @ParameterizedTest
  @CsvSource({
    "staff, -1, FIGURE_NEGATIVE",
    "staff, 10.5, FIGURE_NOT_WHOLE",
    "staff, ten, FIGURE_NOT_A_NUMBER",
    "revenue, -0.01, FIGURE_NEGATIVE",
    "revenue, '15,73,5.28', FIGURE_NOT_A_NUMBER",
    "revenue, 1E-999999999, FIGURE_NOT_A_NUMBER",
    "revenue, 1e5, FIGURE_NOT_A_NUMBER",
    "revenue, NaN, FIGURE_NOT_A_NUMBER",
    "revenue, 1 000, FIGURE_NOT_A_NUMBER",
    "assets, 1., FIGURE_NOT_A_NUMBER",
    "assets, 9999999999999999, FIGURE_NOT_A_NUMBER",
    "assets, -3, FIGURE_NEGATIVE"
  })
  void a_figure_that_is_no_sound_number_is_refused_beside_its_field(
      String field, String text, OrganisationRefusal reason) {
    assertThat(
            Figures.whyNotParse(
                field.equals("staff") ? text : "",
                field.equals("revenue") ? text : "",
                field.equals("assets") ? text : ""))
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }

  @Test
  void negative_figures_are_refused_when_they_are_typed_and_read_when_they_were_kept() {
    assertThatThrownBy(() -> Figures.parse("-1", "", "-2"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusals()).hasSize(2));
    assertThat(new Figures(-1L, null, null).staff()).isEqualTo(-1L);
  }

  @Test
  void figures_are_exact_and_full_width_digits_are_fine() {
    Figures figures = Figures.parse(" １０３ ", "999999999999999.000000000000001", "");
    assertThat(figures.staff()).isEqualTo(103L);
    assertThat(figures.revenue()).isEqualTo(new BigDecimal("999999999999999.000000000000001"));
    assertThat(figures.assets()).isNull();
  }

  @Test
  void figures_may_be_grouped_by_commas_and_staff_may_end_in_point_zero() {
    Figures figures = Figures.parse("1，003.0", "15,735.28", "");
    assertThat(figures.staff()).isEqualTo(1003L);
    assertThat(figures.revenue()).isEqualTo(new BigDecimal("15735.28"));
  }

  @Test
  void thresholds_that_do_not_fall_are_refused() {
    assertThatThrownBy(
            () ->
                new Threshold(
                    SizeIndicator.STAFF,
                    new BigDecimal("10"),
                    new BigDecimal("10"),
                    BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
