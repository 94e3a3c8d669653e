package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server of one program, killed, shared and broken. */
@Tag("long")
class WatchedServerTests {

  @TempDir Path data;

  @Test
  void a_killed_server_is_back_at_its_address_and_a_second_program_is_told_who_runs_it()
      throws Exception {
    BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();
    try (var server = EmbeddedPostgres.openAlone(data, null);
        var watch =
            new PostgresWatch(
                server::isAlive, server::restart, ended::add, PostgresWatch.Patience.USUAL)) {
      assertThatThrownBy(() -> EmbeddedPostgres.openAlone(data, null))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");

      watch.start();
      kill();
      assertThat(awaitAnswer(server)).isTrue();
      assertThat(ended).isEmpty();
    }
  }

  @Test
  void a_server_that_cannot_start_says_why_in_one_line() throws Exception {
    EmbeddedPostgres.openAlone(data, null).close();
    Path version = data.resolve("postgres/cluster/PG_VERSION");
    Files.writeString(version, "9\n");
    assertThatThrownBy(() -> EmbeddedPostgres.openAlone(data, null))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("incompatible")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n"));
  }

  private void kill() throws Exception {
    long pid =
        Long.parseLong(
            Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    server.destroyForcibly();
    server.onExit().get();
  }

  private static boolean awaitAnswer(EmbeddedPostgres server) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (System.nanoTime() < deadline) {
      Thread.sleep(200);
      var address = server.address();
      try (var connection =
          DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
        return connection.isValid(2);
      } catch (SQLException e) {
        continue;
      }
    }
    return false;
  }
}
