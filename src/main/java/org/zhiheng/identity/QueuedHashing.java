package org.zhiheng.identity;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets passwords be hashed one after the other: hashing takes a processor for a tenth of a second,
 * and many sign-ins at once would take them all from the pages of those who are signed in. Who
 * calls it holds no connection to the database meanwhile.
 */
final class QueuedHashing implements PasswordEncoder {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PasswordEncoder encoder;
  private final Semaphore places;
  private final int queue;

  /**
   * @param places how many are hashed at the same time
   * @param queue how many wait for their turn at most
   */
  QueuedHashing(PasswordEncoder encoder, int places, int queue) {
    this.encoder = encoder;
    this.places = new Semaphore(places, true);
    this.queue = queue;
  }

  /** Leaves processors to the pages, where there is more than one. */
  static QueuedHashing of(PasswordEncoder encoder) {
    return new QueuedHashing(
        encoder, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 200);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inTurn(() -> encoder.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /** How many wait for their turn. */
  int waiting() {
    return places.getQueueLength();
  }

  private <T extends @Nullable Object> T inTurn(Supplier<T> hashing) {
    try {
      if (waiting() >= queue || !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManyAttempts(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyAttempts(PATIENCE);
    }
    try {
      return hashing.get();
    } finally {
      places.release();
    }
  }
}
