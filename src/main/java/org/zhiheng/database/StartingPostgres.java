package org.zhiheng.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.zhiheng.database.EmbeddedPostgres.Durability;

/** An embedded server that starts in a thread of its own, while the program does other things. */
final class StartingPostgres implements AutoCloseable {

  private final FutureTask<EmbeddedPostgres> start;

  StartingPostgres(Path data, @Nullable Path installed) {
    start = new FutureTask<>(() -> EmbeddedPostgres.open(data, installed, Durability.KEPT));
    Thread.ofPlatform().name("embedded-postgres").daemon().start(start);
  }

  /**
   * The address of the program's database, once its server answers.
   *
   * @throws DatabaseUnavailable if it could not be started
   */
  DatabaseAddress address() {
    try {
      return start.get().address();
    } catch (ExecutionException e) {
      throw asThrownThere(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("interrupted while waiting for the database", e);
    }
  }

  private static RuntimeException asThrownThere(ExecutionException wrapped) {
    return wrapped.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(wrapped.getCause());
  }

  /** Stops the server, if it ever started and this process is in charge of it. */
  @Override
  public void close() {
    try {
      start.get().close();
    } catch (ExecutionException e) {
      // whoever asked for the address was told; there is nothing to stop
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
