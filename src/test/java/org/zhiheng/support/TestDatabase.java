package org.zhiheng.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.HasMigrationFiles;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import org.zhiheng.database.DatabaseAddress;
import org.zhiheng.database.EmbeddedPostgres;
import org.zhiheng.database.EmbeddedPostgres.Durability;
import org.zhiheng.database.SuperuserOfTests;
import tools.jackson.databind.json.JsonMapper;

/**
 * A migrated database for one test class or Spring context, copied from a template on one server
 * that the whole test run shares.
 *
 * <p>Spring tests get theirs without a word (see {@link FreshDatabase}); a plain test writes {@code
 * DataSource database = TestDatabase.fresh()}.
 */
public final class TestDatabase {

  /** Where the server and the files of tests are; each process of a test run has its own. */
  public static final Path DATA = Path.of(System.getProperty("test.data", "target/test-data"));

  private static final String OWNER = "zhiheng";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** A database with every table and no row, for its owner. */
  public static DataSource fresh() {
    return dataSource(Server.POSTGRES.ownerAddress(copyOf(Server.TEMPLATE)));
  }

  /** The address of a database with every table and no row, for the program at work. */
  public static DatabaseAddress freshAddress() {
    return Server.POSTGRES.address(copyOf(Server.TEMPLATE));
  }

  /** A database in which no migration has run. */
  public static DataSource empty() {
    return dataSource(Server.POSTGRES.ownerAddress(copyOf("template1")));
  }

  /** Who owns the tables of these databases, and changes them. */
  public static DatabaseAddress owner() {
    return Server.POSTGRES.ownerAddress();
  }

  /** A copy of a database that nobody is connected to, for the program at work. */
  static DatabaseAddress copyOf(DatabaseAddress database) {
    return Server.POSTGRES.address(copyOf(nameOf(database)));
  }

  /** The address of a database for its owner. */
  static DatabaseAddress ownerOf(DatabaseAddress database) {
    return Server.POSTGRES.ownerAddress(nameOf(database));
  }

  private static String copyOf(String template) {
    String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    copy(template, name);
    return name;
  }

  /** Puts a copy of another database in the place of one. */
  static void replace(DatabaseAddress database, DatabaseAddress by) {
    Server.ADMIN.sql("drop database " + nameOf(database) + " with (force)").update();
    copy(nameOf(by), nameOf(database));
  }

  /** Whether connections to a database may be opened; a pool that may not asks again. */
  static void letIn(DatabaseAddress database, boolean allowed) {
    Server.ADMIN
        .sql("alter database " + nameOf(database) + " allow_connections " + allowed)
        .update();
  }

  // file by file: for a small database a good deal cheaper than through the log
  private static void copy(String template, String name) {
    // a server may take a while to notice that one has gone
    Server.ADMIN
        .sql("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ?")
        .param(template)
        .query(Boolean.class)
        .list();
    String create = "create database %s owner %s template %s strategy file_copy";
    Server.ADMIN.sql(create.formatted(name, OWNER, template)).update();
  }

  private static String nameOf(DatabaseAddress database) {
    return database.jdbcUrl().substring(database.jdbcUrl().lastIndexOf('/') + 1);
  }

  /** The modules in their order, as the build has listed them: to read every class takes long. */
  public static List<String> modules() {
    try {
      byte[] list =
          new ClassPathResource("META-INF/spring-modulith/application-modules.json")
              .getContentAsByteArray();
      return List.copyOf(JsonMapper.shared().readTree(list).propertyNames());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs every module's migrations, in the modules' order. */
  public static void migrate(DataSource database) {
    var modules =
        ApplicationModuleIdentifiers.of(
            modules().stream().map(ApplicationModuleIdentifier::of).toList());
    new SpringModulithFlywayMigrationStrategy(
            modules, new HasMigrationFiles(new PathMatchingResourcePatternResolver()))
        .migrate(Flyway.configure().dataSource(database).load());
  }

  static DataSource dataSource(DatabaseAddress address) {
    var database = new PGSimpleDataSource();
    database.setUrl(address.jdbcUrl());
    database.setUser(address.user());
    database.setPassword(address.password());
    return new KeptConnections(database);
  }

  /** Started by the first test that asks, stopped when the JVM ends. */
  private static final class Server {

    static final EmbeddedPostgres POSTGRES =
        EmbeddedPostgres.open(DATA, null, Durability.FORGETFUL);
    static final JdbcClient ADMIN = JdbcClient.create(SuperuserOfTests.of(POSTGRES));
    static final String TEMPLATE = "template_" + fingerprint();

    static {
      // after every context, which says good-bye to its database
      SpringApplication.getShutdownHandlers().add(POSTGRES::close);
      if (POSTGRES.inCharge()) {
        forgetEarlierRuns();
      }
      prepareTemplate();
    }

    private static void forgetEarlierRuns() {
      ADMIN
          .sql("select datname from pg_database where datname like 'test\\_%'")
          .query(String.class)
          .list()
          .forEach(TestDatabase.Server::forget);
    }

    /** One that the server itself is tidying up is left to the next run. */
    private static void forget(String name) {
      try {
        ADMIN.sql("drop database " + name + " with (force)").update();
      } catch (DataAccessException e) {
        LoggerFactory.getLogger(TestDatabase.class).info("{} stays for now", name, e);
      }
    }

    // migrated under another name and renamed, so that a template is never half made
    private static void prepareTemplate() {
      if (exists()) {
        return;
      }
      String draft = "test_template_" + ProcessHandle.current().pid();
      ADMIN.sql("create database " + draft + " owner " + OWNER).update();
      var owned = POSTGRES.ownerAddress(draft);
      migrate(dataSource(owned));
      KeptConnections.close(owned);
      if (!exists()) {
        ADMIN.sql("alter database " + draft + " rename to " + TEMPLATE).update();
      }
    }

    private static boolean exists() {
      return ADMIN
          .sql("select exists (select from pg_database where datname = ?)")
          .param(TEMPLATE)
          .query(Boolean.class)
          .single();
    }

    // a template serves as long as no migration changes
    private static String fingerprint() {
      var sum = new CRC32();
      try {
        Resource[] migrations =
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:db/migration/**/*.sql");
        Arrays.sort(migrations, (a, b) -> a.getDescription().compareTo(b.getDescription()));
        for (Resource migration : migrations) {
          sum.update(migration.getDescription().getBytes(UTF_8));
          sum.update(migration.getContentAsByteArray());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return HexFormat.of().toHexDigits((int) sum.getValue());
    }
  }
}
