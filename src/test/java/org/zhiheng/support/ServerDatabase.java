package org.zhiheng.support;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhiheng.database.DatabaseAddress;

/**
 * The database of a test's server. Each class finds it as it was when the server had started, so
 * that no class meets what another one left, and lists stay as short as one class makes them.
 */
public final class ServerDatabase {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DatabaseAddress address = TestDatabase.freshAddress();
  private @Nullable DatabaseAddress asStarted;

  DatabaseAddress address() {
    return address;
  }

  /**
   * Another one like it, as it was after the start and for its owner, for a test that takes
   * something down in it.
   */
  public DataSource another() {
    DatabaseAddress copy = TestDatabase.copyOf(Objects.requireNonNull(asStarted));
    return TestDatabase.dataSource(TestDatabase.ownerOf(copy));
  }

  /** Makes it what it was after the start; nobody is at work in it between two classes. */
  void renew(HikariDataSource pool) {
    letGo(pool);
    if (asStarted == null) {
      asStarted = TestDatabase.copyOf(address);
    } else {
      TestDatabase.replace(address, asStarted);
    }
    TestDatabase.letIn(address, true);
  }

  private void letGo(HikariDataSource pool) {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    // an answer may be out before its session is saved
    await(() -> connections.getActiveConnections() == 0);
    TestDatabase.letIn(address, false);
    connections.softEvictConnections();
    await(() -> connections.getTotalConnections() == 0);
    KeptConnections.close(address);
    KeptConnections.close(TestDatabase.ownerOf(address));
  }

  private static void await(BooleanSupplier quiet) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!quiet.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }
}
