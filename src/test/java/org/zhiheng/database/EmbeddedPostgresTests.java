package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiheng.database.EmbeddedPostgres.Durability;

@Tag("long")
class EmbeddedPostgresTests {

  @TempDir Path temp;

  @Test
  void startsOnAnEmptyDirectoryKeepsWhatIsWrittenAndIsSharedByWhoeverOpensItSecond()
      throws Exception {
    Path data = temp.resolve("a directory with blanks");
    try (var first = open(data)) {
      run(first, "create table kept as select 7 as number; grant select on kept to public");
      try (var second = open(data)) {
        assertThat(first.inCharge()).isTrue();
        assertThat(second.inCharge()).isFalse();
        assertThat(ask(second, "select number from kept")).isEqualTo("7");
      }
      assertThat(ask(first, "select number from kept")).isEqualTo("7");
    }
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();

    try (var again = open(data)) {
      assertThat(ask(again, "select number from kept")).isEqualTo("7");
      assertThat(ask(again, "show data_checksums")).isEqualTo("on");
      assertThat(ask(again, "show listen_addresses")).isEqualTo("127.0.0.1");
      // line 5 of the file is the socket's directory
      assertThat(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(4))
          .isBlank();
      assertThat(ask(again, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      assertThat(ask(again, "select upper('é') || lower('Ω') || length('质衡')")).isEqualTo("Éω2");
      assertIsForWhoRunsTheProgramOnly(data.resolve("postgres/password"));
      assertIsForWhoRunsTheProgramOnly(data.resolve("postgres/owner.password"));
      assertIsForWhoRunsTheProgramOnly(data.resolve("postgres/server.password"));
      assertThat(again.address().password())
          .isNotEqualTo(Files.readString(data.resolve("postgres/password")))
          .isNotEqualTo(again.ownerAddress().password());
      assertThat(data.resolve("postgres/initdb.password")).doesNotExist();
    }
  }

  @Test
  void aLostPasswordOfARoleIsMadeAnew() throws Exception {
    Path data = temp.resolve("data");
    open(data).close();
    Files.delete(data.resolve("postgres/server.password"));

    try (var again = open(data)) {
      assertThat(ask(again, "select current_user")).isEqualTo("zhiheng_server");
    }
  }

  private void assertIsForWhoRunsTheProgramOnly(Path file) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.getOwner(file)).isEqualTo(Files.getOwner(temp));
  }

  @Test
  void aServerLeftBehindByAKilledProcessIsTakenOverAndStoppedAtTheEnd() throws Exception {
    Path data = temp.resolve("data");
    Process killed =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                OpensAndWaits.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(killed.inputReader().readLine()).isEqualTo("open");
    killed.destroyForcibly().waitFor();
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).exists();

    try (var next = open(data)) {
      assertThat(next.inCharge()).isTrue();
      assertThat(ask(next, "select 1")).isEqualTo("1");
    }
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void aDirectoryWithoutTheProgramsOfPostgresIsRefusedInOneLine() {
    assertThatThrownBy(() -> EmbeddedPostgres.open(temp, temp, Durability.FORGETFUL))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("PG_BIN")
        .hasMessageNotContaining("\n");
  }

  private static EmbeddedPostgres open(Path data) {
    return EmbeddedPostgres.open(data, null, Durability.FORGETFUL);
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    var at = postgres.ownerAddress();
    try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    var at = postgres.address();
    try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  /** A process that is killed while it is in charge. */
  static final class OpensAndWaits {

    public static void main(String[] args) throws IOException {
      open(Path.of(args[0]));
      System.out.println("open");
      System.in.read();
    }
  }
}
