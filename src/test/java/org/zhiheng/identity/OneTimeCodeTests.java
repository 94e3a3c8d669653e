package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238 computes them; its appendix B has eight digits, of which ours are the last. */
class OneTimeCodeTests {

  private static final String SECRET =
      OneTimeCode.letters("12345678901234567890".getBytes(US_ASCII));

  @Test
  void a_secret_is_written_in_letters_as_rfc_4648_says() {
    assertThat(SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(OneTimeCode.isSecret(OneTimeCode.secret())).isTrue();
    assertThat(OneTimeCode.isSecret("GEZDGNBVGY3TQOJQ")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_code_of_a_moment_is_that_of_the_standard(long second, String code) {
    assertThat(OneTimeCode.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void a_code_fits_for_a_minute_around_its_own_half_and_once() {
    Instant now = Instant.ofEpochSecond(1_111_111_111);
    String code = OneTimeCode.code(SECRET, now);
    long step = OneTimeCode.step(SECRET, code, now, 0).orElseThrow();

    assertThat(OneTimeCode.step(SECRET, code, now.plusSeconds(30), 0)).hasValue(step);
    assertThat(OneTimeCode.step(SECRET, code, now.minusSeconds(30), 0)).hasValue(step);
    assertThat(OneTimeCode.step(SECRET, code, now.plusSeconds(60), 0)).isEmpty();
    assertThat(OneTimeCode.step(SECRET, code, now, step)).isEmpty();
    assertThat(OneTimeCode.step(SECRET, "000000", now, 0)).isEmpty();
  }
}
