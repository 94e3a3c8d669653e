package org.zhiheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.runtime.flyway.MigrationFilter;
import org.springframework.stereotype.Component;

/**
 * Stands before the migrations: tables that a newer version of the program made are left alone, and
 * before tables of an older version are changed the database is backed up.
 */
@Component
final class SchemaGuard implements MigrationFilter {

  private static final String HISTORY = "flyway_schema_history";
  private static final String FILES = "classpath*:db/migration/*/V*__*.sql";
  private static final Pattern FILE =
      Pattern.compile(".*/db/migration/([a-z_]+)/V([0-9._]+)__[^/]*\\.sql");

  private final Backups backups;
  private boolean looked;

  SchemaGuard(Backups backups) {
    this.backups = backups;
  }

  /** Is asked before each module's migrations, and looks at all of them before the first. */
  @Override
  public synchronized boolean shouldMigrate(ApplicationModuleIdentifier module, Flyway flyway) {
    if (!looked) {
      JdbcClient database = JdbcClient.create(flyway.getConfiguration().getDataSource());
      requireRoles(database, DatabaseRole.SERVER.id(), DatabaseRole.JOBS.id());
      if (isBehind(database) && backups.isEmbedded()) {
        backups.takeBeforeUpgrade();
      }
      looked = true;
    }
    return true;
  }

  /**
   * Tables are made for roles that an operator creates on a server of their own.
   *
   * @throws DatabaseUnavailable when one is missing
   */
  static void requireRoles(JdbcClient database, String... roles) {
    for (String role : roles) {
      boolean found =
          database
              .sql(
                  """
                  select exists (select from pg_roles
                    where rolname = ? and not rolsuper and not rolbypassrls)
                  """)
              .param(role)
              .query(Boolean.class)
              .single();
      if (!found) {
        throw new DatabaseUnavailable(
            "the database server has no role "
                + role
                + " that is bound by row-level security: create it as docs/how-to/operate.md"
                + " tells");
      }
    }
  }

  /**
   * Whether migrations are due in a database that is not new.
   *
   * @throws DatabaseUnavailable when the tables are of a newer version of the program
   */
  static boolean isBehind(JdbcClient database) {
    Map<String, MigrationVersion> applied = applied(database);
    Map<String, MigrationVersion> known = known();
    List<String> newer = new ArrayList<>();
    applied.forEach(
        (history, version) -> {
          if (version.isNewerThan(known.getOrDefault(history, MigrationVersion.EMPTY))) {
            newer.add(moduleOf(history) + " " + version);
          }
        });
    if (!newer.isEmpty()) {
      throw new DatabaseUnavailable(
          "a newer version of the program keeps its data here ("
              + String.join(", ", newer)
              + ") and this version would damage it: start that version, or restore the backup"
              + " that was made before the upgrade into another folder");
    }
    return !applied.isEmpty()
        && known.entrySet().stream()
            .anyMatch(
                due ->
                    due.getValue()
                        .isNewerThan(applied.getOrDefault(due.getKey(), MigrationVersion.EMPTY)));
  }

  private static String moduleOf(String history) {
    return history.equals(HISTORY) ? "sessions" : history.substring(HISTORY.length() + 1);
  }

  /** The last migration of each history that this program brings. */
  private static Map<String, MigrationVersion> known() {
    Map<String, MigrationVersion> known = new TreeMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        Matcher name = FILE.matcher(file.getURL().toString());
        if (name.matches()) {
          String history = name.group(1).equals("__root") ? HISTORY : HISTORY + "_" + name.group(1);
          known.merge(history, MigrationVersion.fromVersion(name.group(2)), SchemaGuard::later);
        }
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last migration of each history that has run; what only marks a beginning is none. */
  private static Map<String, MigrationVersion> applied(JdbcClient database) {
    Map<String, MigrationVersion> applied = new TreeMap<>();
    List<String> histories =
        database
            .sql(
                """
                select table_name from information_schema.tables
                where table_schema = current_schema() and table_name like 'flyway\\_schema\\_history%'
                """)
            .query((row, number) -> row.getString(1))
            .list();
    for (String history : histories) {
      database
          .sql("select version from " + history + " where type = 'SQL' and success")
          .query(String.class)
          .list()
          .forEach(
              version ->
                  applied.merge(
                      history, MigrationVersion.fromVersion(version), SchemaGuard::later));
    }
    return applied;
  }

  private static MigrationVersion later(MigrationVersion one, MigrationVersion other) {
    return one.isNewerThan(other) ? one : other;
  }
}
