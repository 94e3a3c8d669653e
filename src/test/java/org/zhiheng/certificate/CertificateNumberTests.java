package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

class CertificateNumberTests {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /**
   * The example of the Global Release Identifier, and two registered ISAN with both their marks.
   */
  @ParameterizedTest
  @CsvSource({
    "A12425GABC1234002, M",
    "000000009E590000, O",
    "000000009E59000000000000, 2",
    "0000000189470000, 8",
    "000000018947000000000000, D"
  })
  void checkCharacterAgreesWithPublishedIdentifiersOfIso7064Mod3736(String body, char check) {
    assertThat(CheckCharacter.of(body)).isEqualTo(check);
  }

  @Test
  void c12NumberHoldsYearAndSequenceOnly() {
    assertThat(CertificateNumber.of("ZH", 2026, 123)).hasToString("ZH260001233");
  }

  @ParameterizedTest
  @CsvSource({"ZH", "J2", "QY1", "CQO9"})
  void c12ANumberTellsWhichBodyGaveIt(String prefix) {
    CertificateNumber number = CertificateNumber.of(prefix, 2026, 999_999);
    assertThat(number.prefix()).isEqualTo(prefix);
    assertThat(CertificateNumber.parse(number.value())).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Z", "zh", "4Z", "ABCDE", "Z H"})
  void c12APrefixHasItsForm(String prefix) {
    assertThatThrownBy(() -> CertificateNumber.of(prefix, 2026, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZH260001233",
        "zh260001233",
        " ZH26 000123 3\n",
        "ZH26-000123-3",
        "ZH26–000123–3",
        "ＺＨ２６０００１２３３",
        "ｚｈ２６－０００１２３　３",
        "ZH26\u200B0001233"
      })
  void readsWhatPeopleType(String typed) {
    assertThat(CertificateNumber.parse(typed)).isEqualTo(CertificateNumber.of("ZH", 2026, 123));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ZH26000123", "ZHZHZ260001233", "1H260001233", "ZH26O001233", "ZH２60001233?"})
  void refusesOtherForms(String typed) {
    assertThat(reason(() -> CertificateNumber.parse(typed)))
        .isEqualTo(CertificateRefusal.NUMBER_FORM);
  }

  @Test
  void constructorTakesTheCanonicalFormOnly() {
    assertThat(reason(() -> new CertificateNumber("zh260001233")))
        .isEqualTo(CertificateRefusal.NUMBER_FORM);
  }

  @Test
  void refusesAWrongCheckCharacter() {
    assertThat(reason(() -> CertificateNumber.parse("ZH260001234")))
        .isEqualTo(CertificateRefusal.NUMBER_CHECK);
  }

  @ParameterizedTest
  @CsvSource({"1999, 1", "2100, 1", "2026, -1", "2026, 1000000"})
  void givesNoNumberOutsideItsRange(int year, int sequence) {
    assertThatThrownBy(() -> CertificateNumber.of("ZH", year, sequence))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everySingleWrongCharacterIsFound() {
    for (int sequence = 1; sequence <= 999_999; sequence += 997) {
      String right = CertificateNumber.of("ZH", 2026, sequence).value();
      for (int at = 0; at < right.length(); at++) {
        for (char other : ALPHABET.toCharArray()) {
          if (other != right.charAt(at)) {
            String wrong = right.substring(0, at) + other + right.substring(at + 1);
            assertThat(agrees(wrong)).as("%s for %s", wrong, right).isFalse();
          }
        }
      }
    }
  }

  /** What the hybrid systems of ISO 7064 promise: not every swap, but nearly. */
  @Test
  void swapsOfNeighboursEscapeOnlyBetweenValuesThatDifferByOneAndLessThanThreeInAThousand() {
    int swaps = 0;
    int escaped = 0;
    for (int sequence = 1; sequence <= 99_999; sequence++) {
      String right = CertificateNumber.of("ZH", 2026, sequence).value();
      for (int at = 0; at < right.length() - 1; at++) {
        char first = right.charAt(at);
        char second = right.charAt(at + 1);
        if (first != second) {
          swaps++;
          String swapped = right.substring(0, at) + second + first + right.substring(at + 2);
          if (agrees(swapped)) {
            escaped++;
            assertThat(Math.abs(ALPHABET.indexOf(first) - ALPHABET.indexOf(second)))
                .as(swapped)
                .isEqualTo(1);
          }
        }
      }
    }
    assertThat(escaped * 1000L).isLessThan(swaps * 3L);
  }

  private static boolean agrees(String number) {
    int last = number.length() - 1;
    return CheckCharacter.of(number.substring(0, last)) == number.charAt(last);
  }

  private static Refusal.Reason reason(ThrowingCallable verb) {
    return catchThrowableOfType(Refused.class, verb).refusals().getFirst().reason();
  }
}
