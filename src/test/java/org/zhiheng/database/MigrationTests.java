package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.TestDatabase;

class MigrationTests {

  private static final Path FOLDERS = Path.of("src/main/resources/db/migration");

  @Test
  void anEmptyDatabaseIsMigratedOnceAndASecondRunAppliesNothing() throws IOException {
    DataSource database = TestDatabase.empty();

    TestDatabase.migrate(database);
    List<String> applied = applied(database);
    TestDatabase.migrate(database);

    assertThat(applied).hasSize(migrationFiles());
    assertThat(applied(database)).isEqualTo(applied);
    Invariants.check(database);
  }

  @Test
  void everyMigrationFolderIsNamedAfterAModule() throws IOException {
    var modules = TestDatabase.modules();
    try (var folders = Files.list(FOLDERS)) {
      var names = folders.map(folder -> folder.getFileName().toString()).toList();
      assertThat(names).contains("__root");
      assertThat(names).filteredOn(name -> !name.equals("__root")).allMatch(modules::contains);
    }
  }

  private static int migrationFiles() throws IOException {
    try (var files = Files.walk(FOLDERS)) {
      return (int) files.filter(file -> file.toString().endsWith(".sql")).count();
    }
  }

  // the baseline rows that mark a module's start have no script of ours
  private static List<String> applied(DataSource database) {
    var client = JdbcClient.create(database);
    return client
        .sql("select tablename from pg_tables where tablename like 'flyway\\_schema\\_history%'")
        .query(String.class)
        .stream()
        .flatMap(
            table ->
                client
                    .sql("select '" + table + " ' || script from " + table + " where type = 'SQL'")
                    .query(String.class)
                    .stream())
        .sorted()
        .toList();
  }
}
