package org.zhiheng.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.Refused;

class CreditCodeTests {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216",
        "91330100799655058B",
        "91110000802100433B",
        "91350100M000100Y43"
      })
  void published_codes_are_valid_and_no_other_last_character_is(String code) {
    assertThat(new CreditCode(code).value()).isEqualTo(code);
    long valid =
        ALPHABET
            .chars()
            .filter(last -> CreditCode.whyNotParse(code.substring(0, 17) + (char) last).isEmpty())
            .count();
    assertThat(valid).isEqualTo(1);
  }

  @Test
  void every_single_wrong_character_is_found() {
    String code = "91350100M000100Y43";
    for (int place = 0; place < 18; place++) {
      for (char other : ALPHABET.toCharArray()) {
        String changed = code.substring(0, place) + other + code.substring(place + 1);
        assertThat(CreditCode.whyNotParse(changed).isEmpty()).isEqualTo(changed.equals(code));
      }
    }
  }

  @Test
  void p14_a_social_organisation_with_51_has_a_code_as_good_as_an_enterprise_with_91() {
    long valid =
        ALPHABET
            .chars()
            .filter(last -> CreditCode.whyNotParse("51320000500000000" + (char) last).isEmpty())
            .count();
    assertThat(valid).isEqualTo(1);
  }

  @Test
  void what_was_typed_is_brought_to_the_plain_form_and_a_stored_value_is_as_it_was() {
    assertThat(CreditCode.parse(" ９１330100 799655058b ").value()).isEqualTo("91330100799655058B");
    assertThatThrownBy(() -> CreditCode.parse("91330100799655058A")).isInstanceOf(Refused.class);
    assertThat(new CreditCode("91330100799655058A").value()).isEqualTo("91330100799655058A");
  }

  @Test
  void the_reason_tells_what_is_wrong() {
    assertThat(CreditCode.whyNotParse("9133"))
        .containsExactly(OrganisationRefusal.CREDIT_CODE_LENGTH.because("4"));
    assertThat(CreditCode.whyNotParse(""))
        .containsExactly(OrganisationRefusal.CREDIT_CODE_LENGTH.because("0"));
    assertThat(CreditCode.whyNotParse("9133O100799655058B"))
        .containsExactly(OrganisationRefusal.CREDIT_CODE_CHARACTER.because("5", "O"));
    assertThat(CreditCode.whyNotParse("91330100799655058A"))
        .containsExactly(OrganisationRefusal.CREDIT_CODE_CHECK.because());
  }
}
