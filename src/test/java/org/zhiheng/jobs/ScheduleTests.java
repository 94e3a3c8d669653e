package org.zhiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void a_daily_job_is_due_at_its_hour_in_shanghai() {
    Schedule daily = Schedule.dailyAt(3, 0);

    assertThat(daily.next(Instant.parse("2026-03-01T18:59:59Z"), SHANGHAI))
        .isEqualTo("2026-03-01T19:00:00Z");
    assertThat(daily.next(Instant.parse("2026-03-01T19:00:00Z"), SHANGHAI))
        .isEqualTo("2026-03-02T19:00:00Z");
  }

  @Test
  void a_repeated_job_pauses_between_the_end_of_a_run_and_the_next() {
    assertThat(
            Schedule.every(Duration.ofMinutes(5))
                .next(Instant.parse("2026-03-01T00:00:00Z"), SHANGHAI))
        .isEqualTo("2026-03-01T00:05:00Z");
    assertThatThrownBy(() -> Schedule.every(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
