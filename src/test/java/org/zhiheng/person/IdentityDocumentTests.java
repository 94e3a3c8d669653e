package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

class IdentityDocumentTests {

  private static final String PUBLISHED = "11010519491231002X";

  @Test
  void the_published_citizen_number_is_valid_and_no_single_wrong_digit_is() {
    assertThat(citizen(PUBLISHED)).isEmpty();
    for (int place = 0; place < 17; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String changed = PUBLISHED.substring(0, place) + digit + PUBLISHED.substring(place + 1);
        assertThat(citizen(changed).isEmpty()).isEqualTo(changed.equals(PUBLISHED));
      }
    }
  }

  @Test
  void a_citizen_number_is_read_with_a_small_x_and_full_width_digits() {
    IdentityDocument document =
        IdentityDocument.parse(IdentityDocumentType.CITIZEN_ID, "１１0105 19491231 002x");
    assertThat(document.number()).isEqualTo(PUBLISHED);
    assertThat(document.birthDate()).contains(LocalDate.of(1949, 12, 31));
  }

  @Test
  void a_birth_date_must_be_a_day_of_the_calendar_even_if_the_check_fits() {
    for (String day : new String[] {"19490229", "19491301", "19490631", "19490100"}) {
      assertThat("0123456789X".split(""))
          .allSatisfy(
              last ->
                  assertThat(citizen("110105" + day + "002" + last))
                      .containsExactly(
                          PersonRefusal.IDENTITY_BIRTH_DATE.because(day).at("number")));
    }
    assertThat("0123456789X".split(""))
        .anySatisfy(last -> assertThat(citizen("11010520000229002" + last)).isEmpty());
  }

  @Test
  void a_number_of_another_length_or_a_wrong_check_is_told_apart() {
    assertThat(citizen("110105491231002"))
        .containsExactly(PersonRefusal.IDENTITY_OLD_FORM.because().at("number"));
    assertThat(citizen("1101054912310021"))
        .containsExactly(
            PersonRefusal.IDENTITY_FORM.because(IdentityDocumentType.CITIZEN_ID).at("number"));
    assertThat(citizen("110105194912310021"))
        .containsExactly(PersonRefusal.IDENTITY_CHECK.because().at("number"));
    assertThatThrownBy(
            () -> IdentityDocument.parse(IdentityDocumentType.CITIZEN_ID, "110105194912310021"))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSPORT, E00000000, true",
    "PASSPORT, 123456789, true",
    "PASSPORT, E0-1, false",
    "HK_MACAO_PERMIT, H00000000, true",
    "HK_MACAO_PERMIT, M0000000001, true",
    "HK_MACAO_PERMIT, A00000000, false",
    "HK_MACAO_PERMIT, H0000000, false",
    "TAIWAN_PERMIT, 00000000, true",
    "TAIWAN_PERMIT, 0000000001B, true",
    "TAIWAN_PERMIT, 000000000, false",
    "OTHER, AB-12, true",
    "OTHER, A, false"
  })
  void other_documents_are_known_by_their_pattern(
      IdentityDocumentType type, String number, boolean fits) {
    assertThat(IdentityDocument.whyNotParse(type, number).isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "CITIZEN_ID, 11010519491231002X, 110105********002X",
    "PASSPORT, E12345678, E1*****78",
    "OTHER, AB12, A**2"
  })
  void a_mask_never_shows_the_whole_number_and_neither_does_a_log(
      IdentityDocumentType type, String number, String masked) {
    IdentityDocument document = new IdentityDocument(type, number);
    assertThat(document.masked()).isEqualTo(masked);
    assertThat(document).hasToString(type + " " + masked);
  }

  private static List<Refusal> citizen(String number) {
    return IdentityDocument.whyNotParse(IdentityDocumentType.CITIZEN_ID, number);
  }
}
