package org.zhiheng.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the embedded server. One that died is started again, a bounded number of times in a
 * while; then the program ends, so that whoever supervises it knows.
 */
final class PostgresWatch implements AutoCloseable {

  /** The exit code of a program that lost its database and could not get it back. */
  static final int LOST = 3;

  private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);

  /**
   * How long to look and to try.
   *
   * @param glance between two looks
   * @param pause after a restart that failed, twice as long after each further one
   * @param restarts how many in a while
   * @param memory how long that while is
   */
  record Patience(Duration glance, Duration pause, int restarts, Duration memory) {

    static final Patience USUAL =
        new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), 4, Duration.ofMinutes(10));
  }

  private final BooleanSupplier alive;
  private final Runnable restart;
  private final IntConsumer end;
  private final Patience patience;
  private final Deque<Long> restarts = new ArrayDeque<>();
  private volatile boolean closed;

  PostgresWatch(BooleanSupplier alive, Runnable restart, IntConsumer end, Patience patience) {
    this.alive = alive;
    this.restart = restart;
    this.end = end;
    this.patience = patience;
  }

  PostgresWatch start() {
    Thread.ofPlatform().name("postgres-watch").daemon().start(this::watch);
    return this;
  }

  private void watch() {
    try {
      while (!closed) {
        Thread.sleep(patience.glance());
        if (!closed && !alive.getAsBoolean() && !bringBack()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tries until it is there again; false when the program is to end. */
  private boolean bringBack() throws InterruptedException {
    Duration pause = patience.pause();
    while (!closed) {
      if (!mayRestart()) {
        LOG.error(
            "the embedded database died and could not be brought back in {} attempts: the program"
                + " ends",
            patience.restarts());
        end.accept(LOST);
        return false;
      }
      try {
        restart.run();
        LOG.warn("the embedded database had died and was started again");
        return true;
      } catch (DatabaseUnavailable e) {
        LOG.error("the embedded database could not be started again: {}", e.getMessage());
        Thread.sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
    return true;
  }

  private boolean mayRestart() {
    long now = System.nanoTime();
    restarts.removeIf(at -> now - at > patience.memory().toNanos());
    if (restarts.size() >= patience.restarts()) {
      return false;
    }
    restarts.add(now);
    return true;
  }

  /** Before the server is stopped on purpose. */
  @Override
  public void close() {
    closed = true;
  }
}
