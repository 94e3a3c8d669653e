package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zhiheng.database.PostgresWatch.Patience;

class PostgresWatchTests {

  private static final Patience SHORT =
      new Patience(Duration.ofMillis(1), Duration.ofMillis(1), 3, Duration.ofMinutes(1));

  private final AtomicBoolean alive = new AtomicBoolean(true);
  private final AtomicInteger restarts = new AtomicInteger();
  private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();

  private PostgresWatch watch(Runnable restart) {
    return new PostgresWatch(alive::get, restart, ended::add, SHORT).start();
  }

  @Test
  void a_server_that_died_is_started_again() throws Exception {
    var back = new LinkedBlockingQueue<Boolean>();
    try (var _ =
        watch(
            () -> {
              restarts.incrementAndGet();
              alive.set(true);
              back.add(true);
            })) {
      alive.set(false);
      assertThat(back.poll(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(restarts).hasValue(1);
    assertThat(ended).isEmpty();
  }

  @Test
  void one_that_cannot_be_started_ends_the_program_with_its_own_code() throws Exception {
    try (var _ =
        watch(
            () -> {
              restarts.incrementAndGet();
              throw new DatabaseUnavailable("No space left on device");
            })) {
      alive.set(false);
      assertThat(ended.poll(10, TimeUnit.SECONDS)).isEqualTo(PostgresWatch.LOST);
    }
    assertThat(restarts).hasValue(3);
  }

  @Test
  void one_that_dies_again_and_again_ends_the_program_too() throws Exception {
    try (var _ = watch(restarts::incrementAndGet)) {
      alive.set(false);
      assertThat(ended.poll(10, TimeUnit.SECONDS)).isEqualTo(PostgresWatch.LOST);
    }
    assertThat(restarts).hasValue(3);
  }
}
