package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTests {

  @Test
  void a_mobile_number_is_read_with_spaces_and_shown_masked() {
    Mobile mobile = Mobile.parse(" １３８ 0013 8000 ");
    assertThat(mobile.number()).isEqualTo("13800138000");
    assertThat(mobile.masked()).isEqualTo("138****8000");
    assertThat(mobile).hasToString("138****8000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12800138000", "1380013800", "138001380000", "23800138000", "1380013800a"})
  void anything_else_is_refused(String text) {
    assertThat(Mobile.whyNotParse(text))
        .containsExactly(PersonRefusal.MOBILE_FORM.because().at("mobile"));
  }
}
