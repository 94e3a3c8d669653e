package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiheng.database.backup.ArchiveReader;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestSettings;

@Tag("long")
class BackupTests {

  private static final Backups.Extent ALL = new Backups.Extent(true, true);

  @TempDir static Path home;
  private static Path data;
  private static StartingPostgres postgres;
  private static Backups backups;

  @TempDir Path temp;

  @BeforeAll
  static void anInstallation() throws IOException {
    data = home.resolve("data");
    Files.createDirectories(data);
    write("documents/ab/cd/file", "what was handed in");
    write("keys/person.keys", "hash 00");
    write("temporary/run/upload", "on its way");
    postgres = new StartingPostgres(data, null, true);
    backups = new Backups(Optional.of(postgres), TestSettings.in(data), TestClock.create());
    run(
        postgres.ownerAddress(),
        "create table written (number int primary key, filler text);"
            + " grant select, insert on written to zhiheng_server");
  }

  @AfterAll
  static void ends() {
    postgres.close();
  }

  @Test
  void whatWasCommittedBeforeABackupIsThereAfterItsRestorationThoughPeopleWorkMeanwhile()
      throws Exception {
    AtomicInteger committed = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    Thread writer = Thread.ofPlatform().start(() -> writeOn(committed, done));
    while (committed.get() < 20) {
      Thread.sleep(5);
    }
    int before = committed.get();
    Backups.Content content = backups.take(temp.resolve("all.zip"), ALL);
    int after = committed.get() + 1;
    done.set(true);
    writer.join();

    assertThat(after).as("written while it was made").isGreaterThan(before + 1);
    Path restored = temp.resolve("restored");
    assertThat(Restoration.restore(temp.resolve("all.zip"), restored, null)).isEqualTo(content);
    try (var again = EmbeddedPostgres.open(restored, null, EmbeddedPostgres.Durability.KEPT)) {
      int rows = ask(again.address(), "select count(*) from written");
      assertThat(rows).isBetween(before, after);
      assertThat(ask(again.address(), "select max(number) from written")).isEqualTo(rows);
    }
    assertThat(restored.resolve("documents/ab/cd/file")).hasContent("what was handed in");
    assertThat(restored.resolve("keys/person.keys")).hasContent("hash 00");
    assertThat(restored.resolve("temporary")).doesNotExist();
    assertThat(restored.resolve("restoring")).doesNotExist();
    assertThat(Files.getPosixFilePermissions(temp.resolve("all.zip"))).hasSize(2);
  }

  @Test
  void anArchiveThatWasChangedIsRefusedAndLeavesNothing() throws IOException {
    Path archive = temp.resolve("all.zip");
    backups.take(archive, ALL);
    byte[] bytes = Files.readAllBytes(archive);
    int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("documents/ab/cd/file");
    bytes[place + "documents/ab/cd/file".length() + 3] ^= 1;
    Files.write(temp.resolve("flipped.zip"), bytes);
    Files.write(temp.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

    for (String broken : List.of("flipped.zip", "cut.zip", "missing.zip")) {
      assertThatThrownBy(
              () -> Restoration.restore(temp.resolve(broken), temp.resolve("none"), null))
          .as(broken)
          .isInstanceOf(BackupFailed.class)
          .hasMessageContaining(broken)
          .hasMessageNotContaining("\n");
      assertThat(temp.resolve("none")).doesNotExist();
    }
  }

  @Test
  void aRestorationWhoseDatabaseDoesNotStartLeavesNothing() throws IOException {
    Path archive = temp.resolve("whole.zip");
    backups.take(archive, ALL);
    Path empty = Files.createDirectories(temp.resolve("empty"));
    Path noPrograms = temp.resolve("no-programs");

    assertThatThrownBy(() -> Restoration.restore(archive, temp.resolve("absent"), noPrograms))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> Restoration.restore(archive, empty, noPrograms))
        .isInstanceOf(RuntimeException.class);

    assertThat(temp.resolve("absent")).doesNotExist();
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void noFolderThatIsInUseOrNotEmptyIsRestoredInto() throws IOException {
    Path archive = temp.resolve("all.zip");
    backups.take(archive, ALL);
    Files.writeString(temp.resolve("something"), "of somebody");

    assertThatThrownBy(() -> Restoration.restore(archive, data, null))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("an installation keeps its data");
    assertThatThrownBy(() -> Restoration.restore(archive, temp, null))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("there is something in");
  }

  @Test
  void noBackupIsWrittenOverAndKeysAreLeftOutWhereTheyAreKeptElsewhere() throws IOException {
    Path archive = temp.resolve("without.zip");
    var withoutKeys = new Backups.Extent(true, false);

    assertThat(backups.take(archive, withoutKeys).extent()).isEqualTo(withoutKeys);
    try (var reader = ArchiveReader.of(archive)) {
      assertThat(reader.manifest().lines()).noneMatch(line -> line.name().startsWith("keys/"));
      assertThat(reader.manifest().lines()).anyMatch(line -> line.name().startsWith("documents/"));
    }
    assertThatThrownBy(() -> backups.take(archive, ALL))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void aDatabaseOfOnesOwnIsBackedUpByItsOwnPrograms() {
    var external = new Backups(Optional.empty(), TestSettings.in(data), TestClock.create());

    assertThatThrownBy(() -> external.take(temp.resolve("none.zip"), ALL))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("pg_dump");
  }

  @Test
  void theLastThreeBackupsBeforeUpgradesAreKept() throws IOException {
    for (String old : List.of("20240101-000000", "20250101-000000", "20250601-000000")) {
      write("backups/before-upgrade-" + old + ".zip", "");
    }
    backups.takeBeforeUpgrade();

    try (var kept = Files.list(data.resolve("backups"))) {
      assertThat(kept.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "before-upgrade-20250101-000000.zip",
              "before-upgrade-20250601-000000.zip",
              "before-upgrade-20260302-090000.zip");
    }
  }

  private static void write(String name, String text) throws IOException {
    Files.createDirectories(data.resolve(name).getParent());
    Files.writeString(data.resolve(name), text);
  }

  private static void writeOn(AtomicInteger committed, AtomicBoolean done) {
    var at = postgres.address();
    try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        var insert =
            connection.prepareStatement("insert into written values (?, repeat('x', 2000))")) {
      while (!done.get()) {
        insert.setInt(1, committed.get() + 1);
        insert.execute();
        committed.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(DatabaseAddress at, String sql) {
    try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int ask(DatabaseAddress at, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getInt(1);
    }
  }
}
