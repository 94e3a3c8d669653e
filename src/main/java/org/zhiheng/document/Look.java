package org.zhiheng.document;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens a file within a budget of time: one that takes longer its readers could not open either.
 */
final class Look {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Look() {}

  /** What a look found, or otherwise what it means that it came to no end. */
  static Optional<DocumentRefusal> within(
      Callable<Optional<DocumentRefusal>> looking, DocumentRefusal otherwise) {
    var look = new FutureTask<>(looking);
    Thread.ofPlatform().daemon().name("file-look").start(look);
    try {
      return look.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      look.cancel(true);
      return Optional.of(otherwise);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a file was looked at", e);
    }
  }
}
