package org.zhiheng.support;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;

/** Two people do something at the same moment. */
public final class Race {

  private final TransactionTemplate transaction;

  public Race(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /**
   * The first acts and is not committed when the second one begins.
   *
   * @return what the second one was told: a refusal, "stale", "not found", or "done"
   */
  public String toldToTheSecond(Callable<?> first, Callable<?> second) throws Exception {
    var acted = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<?> one =
          threads.submit(
              () ->
                  transaction.execute(
                      _ -> {
                        call(first);
                        acted.countDown();
                        pause();
                        return null;
                      }));
      Future<?> two =
          threads.submit(
              () -> {
                acted.await();
                return second.call();
              });
      one.get();
      two.get();
      return "done";
    } catch (ExecutionException e) {
      return told(e.getCause());
    }
  }

  private static String told(Throwable cause) {
    if (cause instanceof Stale) {
      return "stale";
    }
    if (cause instanceof NotFound) {
      return "not found";
    }
    if (cause instanceof Refused refused) {
      return refused.refusals().stream()
          .map(Refusal::reason)
          .map(Refusal.Reason::messageKey)
          .collect(Collectors.joining(","));
    }
    throw new AssertionError("a fault", cause);
  }

  private static void call(Callable<?> verb) {
    try {
      verb.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
