package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;

/** Whoever calls a page of strangers too often waits until a step is forgiven. */
class CallsTests {

  private static final String HERE = "/page 203.0.113.7";

  private final TestClock clock = TestClock.create();
  private final CallStore store = new CallStore(JdbcClient.create(TestDatabase.fresh()));
  private final Calls calls = new Calls(store, clock);

  @Test
  void a_burst_is_free_and_then_one_step_at_a_time_comes_back() {
    call(5);
    assertThat(calls.call(HERE, 5, 10)).isEqualTo(Duration.ofMinutes(6));

    clock.advance(Duration.ofMinutes(2));
    assertThat(calls.call(HERE, 5, 10)).isEqualTo(Duration.ofMinutes(4));
    clock.advance(Duration.ofMinutes(4));
    assertThat(calls.call(HERE, 5, 10)).isZero();
    assertThat(calls.call(HERE, 5, 10)).isPositive();
    assertThat(calls.call("/page 203.0.113.8", 5, 10)).isZero();
  }

  @Test
  void administrators_see_who_is_slowed_down() {
    call(5);
    calls.call(HERE, 5, 10);
    calls.call(HERE, 5, 10);

    assertThat(calls.slowed(TestAccounts.ADMINISTRATOR))
        .extracting(Slowed::subject, Slowed::refused)
        .containsExactly(tuple(HERE, 2));
    var officer = new Actor(AccountId.next(), PersonId.next(), "演示", Set.of(Role.OFFICER), null);
    assertThatThrownBy(() -> calls.slowed(officer)).isInstanceOf(Refused.class);
  }

  @Test
  void what_slows_nobody_down_any_more_is_forgotten() {
    call(5);
    calls.call(HERE, 5, 10);
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    Instant now = clock.instant();
    store.purge(now, now.minus(Duration.ofDays(1)));

    assertThat(store.slowed(clock.instant().minus(Duration.ofDays(9)), 9)).isEmpty();
    call(5);
  }

  @Test
  void a_clock_that_is_set_back_makes_nobody_wait_longer_than_a_burst() {
    clock.advance(Duration.ofDays(365));
    call(5);
    clock.advance(Duration.ofDays(-365));

    assertThat(calls.call(HERE, 5, 10)).isEqualTo(Duration.ofMinutes(6));
    clock.advance(Duration.ofMinutes(6));
    assertThat(calls.call(HERE, 5, 10)).isZero();
  }

  private void call(int times) {
    assertThat(IntStream.range(0, times).mapToObj(each -> calls.call(HERE, 5, 10)))
        .allMatch(Duration::isZero);
  }
}
