package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page of a list begins, as an address says it. */
class SliceTests {

  @Test
  void what_a_page_gave_is_read() {
    assertThat(Slice.place("", 7)).isEqualTo(7);
    assertThat(Slice.place("12", 7)).isEqualTo(12);
    assertThat(Slice.day("2026-03-02")).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(Slice.instant("2026-03-02T01:00:00.123456Z"))
        .isEqualTo(Instant.parse("2026-03-02T01:00:00.123456Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "2026-02-30", "9999-99-99", "+999999999-12-31", "-0044-03-15", "infinity"})
  void a_day_that_no_list_has_is_not_there(String text) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Slice.day(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "+999999999-12-31T23:59:59Z", "-1000000-01-01T00:00:00Z"})
  void a_moment_that_no_list_has_is_not_there(String text) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Slice.instant(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1.5", "99999999999999999999"})
  void a_running_number_that_no_list_has_is_not_there(String text) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Slice.place(text, 0));
  }
}
