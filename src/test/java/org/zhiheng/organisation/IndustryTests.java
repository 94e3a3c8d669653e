package org.zhiheng.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.Refused;

class IndustryTests {

  @ParameterizedTest
  @CsvSource({
    "01, PRIMARY, AGRICULTURE", "04, PRIMARY, AGRICULTURE", "05, TERTIARY, AGRICULTURE",
    "0511, TERTIARY, AGRICULTURE", "06, SECONDARY, INDUSTRY", "11, TERTIARY, INDUSTRY",
    "12, SECONDARY, INDUSTRY", "42, SECONDARY, INDUSTRY", "43, TERTIARY, INDUSTRY",
    "46, SECONDARY, INDUSTRY", "50, SECONDARY, CONSTRUCTION", "51, TERTIARY, WHOLESALE",
    "52, TERTIARY, RETAIL", "53, TERTIARY, OUTSIDE", "58, TERTIARY, TRANSPORT",
    "591, TERTIARY, TRANSPORT", "5910, TERTIARY, TRANSPORT", "592, TERTIARY, STORAGE",
    "5949, TERTIARY, STORAGE", "599, TERTIARY, STORAGE", "60, TERTIARY, POST",
    "61, TERTIARY, LODGING", "62, TERTIARY, CATERING", "64, TERTIARY, INFORMATION_TRANSMISSION",
    "6513, TERTIARY, SOFTWARE", "66, TERTIARY, OUTSIDE", "701, TERTIARY, REAL_ESTATE_DEVELOPMENT",
    "7020, TERTIARY, PROPERTY_MANAGEMENT", "703, TERTIARY, OTHER", "704, TERTIARY, OUTSIDE",
    "709, TERTIARY, OTHER", "72, TERTIARY, LEASING_AND_BUSINESS", "83, TERTIARY, OUTSIDE",
    "84, TERTIARY, OUTSIDE", "85, TERTIARY, OTHER", "90, TERTIARY, OTHER",
    "9700, TERTIARY, OUTSIDE"
  })
  void an_industry_has_a_tier_and_a_category(String code, Tier tier, SizeCategory category) {
    Industry industry = new Industry(code);
    assertThat(industry.tier()).isEqualTo(tier);
    assertThat(industry.sizeCategory()).contains(category);
  }

  @Test
  void the_97_divisions_from_01_to_97_are_known() {
    assertThat(Divisions.all()).hasSize(97);
    for (int number = 1; number <= 97; number++) {
      assertThat(Divisions.find("%02d".formatted(number))).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"59", "70"})
  void a_division_that_is_sized_by_group_has_a_tier_but_no_category(String code) {
    assertThat(new Industry(code).tier()).isEqualTo(Tier.TERTIARY);
    assertThat(new Industry(code).sizeCategory()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"590", "597", "5980", "700", "705", "7080"})
  void a_group_that_does_not_exist_is_refused_where_the_size_depends_on_it(String code) {
    assertThat(Industry.whyNotParse(code))
        .extracting(refusal -> refusal.reason())
        .containsExactly(OrganisationRefusal.GROUP_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "98", "99", "0011", "985"})
  void a_division_that_does_not_exist_is_refused(String code) {
    assertThat(Industry.whyNotParse(code))
        .containsExactly(OrganisationRefusal.DIVISION_UNKNOWN.because(code.substring(0, 2)));
    assertThatThrownBy(() -> new Industry(code)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "6", "I", "65130", "abc", "65a", "6.5", "-65", "II65", "٦٥"})
  void what_is_not_two_to_four_digits_is_refused(String code) {
    assertThat(Industry.whyNotParse(code))
        .containsExactly(OrganisationRefusal.CLASS_FORM.because());
  }

  @Test
  void the_letter_of_the_section_may_stand_before_the_digits_and_must_fit() {
    assertThat(Industry.parse("i6513").code()).isEqualTo("6513");
    assertThat(Industry.parse(" Ｉ６５ ").code()).isEqualTo("65");
    assertThat(Industry.whyNotParse("C65"))
        .containsExactly(OrganisationRefusal.SECTION_MISMATCH.because("65", "I", "C"));
  }

  @Test
  void the_name_of_an_industry_is_that_of_its_division() {
    assertThat(new Industry("6513").divisionName().messageKey())
        .isEqualTo("organisation.Division.65");
  }
}
