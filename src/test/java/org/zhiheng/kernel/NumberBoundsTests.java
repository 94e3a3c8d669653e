package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberBoundsTests {

  private static final NumberBounds MONEY = NumberBounds.of("0", "99999999999", 6);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15735.28|15735.28",
        "１５７３５．２８|15735.28",
        "15,735.28|15735.28",
        "１，２３４，５６７|1234567",
        "0。7|0.7",
        ".5|0.5",
        "\u00A0\u200B12\u3000|12",
        "0.7000000000|0.700000",
        "007|7"
      })
  void numbers_are_read_as_people_type_them(String typed, BigDecimal value) {
    assertThat(MONEY.whyNot(typed)).isEmpty();
    assertThat(MONEY.parse(typed)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ten", "1e5", "1E-3", "NaN", "0x1", "1,5", "12,34,567", "1.", "1 000"})
  void nothing_is_guessed(String typed) {
    assertThat(MONEY.whyNot(typed)).containsExactly(NumberRefusal.NOT_A_NUMBER.because(6));
    assertThatThrownBy(() -> MONEY.parse(typed)).isInstanceOf(Refused.class);
  }

  @Test
  void decimals_and_range_have_limits() {
    NumberBounds coefficient = NumberBounds.COEFFICIENT;
    assertThat(coefficient.parse("1.0")).isEqualTo(new BigDecimal("1.0"));
    assertThat(coefficient.whyNot("0.7501"))
        .containsExactly(NumberRefusal.TOO_MANY_DECIMALS.because(3));
    assertThat(coefficient.whyNot("1.001"))
        .containsExactly(NumberRefusal.OUT_OF_RANGE.because("0", "1"));
    assertThat(coefficient.whyNot("\u22120.1"))
        .containsExactly(NumberRefusal.OUT_OF_RANGE.because("0", "1"));
    assertThat(NumberBounds.whole(1, 9).whyNot("2.5"))
        .containsExactly(NumberRefusal.NOT_WHOLE.because());
    assertThat(NumberBounds.whole(1, 9).parse("2.0")).isEqualTo(BigDecimal.TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E-999999999", "1E-300000000", "1E999999999", "-1e-999999999"})
  void an_exponent_costs_no_memory(String typed) {
    assertThat(NumberBounds.COEFFICIENT.whyNot(typed))
        .containsExactly(NumberRefusal.NOT_A_NUMBER.because(3));
  }

  @Test
  void a_megabyte_of_nines_is_not_looked_at() {
    String nines = "9".repeat(1_000_000);
    Assertions.assertTimeout(
        Duration.ofMillis(100),
        () ->
            assertThat(NumberBounds.COEFFICIENT.whyNot(nines))
                .containsExactly(NumberRefusal.NOT_A_NUMBER.because(3)));
  }
}
