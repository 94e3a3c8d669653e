package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptRulesTests {

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 0", "6, 2", "7, 4", "8, 8", "10, 32", "11, 60", "1000000, 60"})
  void a_login_waits_longer_with_each_failure_and_never_more_than_a_minute(
      int failures, int seconds) {
    assertThat(AttemptRules.waitForLogin(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void an_address_of_many_people_waits_later_and_up_to_a_quarter_of_an_hour() {
    assertThat(AttemptRules.waitForAddress(300)).isZero();
    assertThat(AttemptRules.waitForAddress(301)).isEqualTo(Duration.ofSeconds(2));
    assertThat(AttemptRules.waitForAddress(1_000_000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void one_login_from_one_address_waits_soon_and_up_to_a_quarter_of_an_hour() {
    assertThat(AttemptRules.waitForPair(5)).isZero();
    assertThat(AttemptRules.waitForPair(6)).isEqualTo(Duration.ofSeconds(2));
    assertThat(AttemptRules.waitForPair(1_000_000)).isEqualTo(Duration.ofMinutes(15));
  }
}
