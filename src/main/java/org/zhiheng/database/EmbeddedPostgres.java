package org.zhiheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server on this machine, kept below a data directory and reachable from this
 * machine only. Who opens a directory first is in charge of its server and stops it at the end;
 * others attach. A server left over by a crash is taken over.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** Whether a committed change survives a power cut. */
  public enum Durability {
    /** It does: what people enter is kept. */
    KEPT(""),
    /** It need not: for tests, whose databases are gone before tidying them up would pay. */
    FORGETFUL(
        " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off"
            + " -c checkpoint_timeout=1h -c max_wal_size=4GB");

    private final String options;

    Durability(String options) {
      this.options = options;
    }

    String options() {
      return options;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String NAME = "zhiheng";

  private final Cluster cluster;
  private final PostgresBinaries binaries;
  private final Durability durability;
  private final @Nullable DirectoryLock inCharge;
  private final int port;

  private EmbeddedPostgres(
      Cluster cluster,
      PostgresBinaries binaries,
      Durability durability,
      @Nullable DirectoryLock inCharge,
      int port) {
    this.cluster = cluster;
    this.binaries = binaries;
    this.durability = durability;
    this.inCharge = inCharge;
    this.port = port;
  }

  /**
   * Starts the server of a data directory, or attaches to it if it runs.
   *
   * @param data the data directory, created if it is missing
   * @param installed the bin directory of an installed PostgreSQL, null for the one in the jar
   * @throws DatabaseUnavailable if there is no server afterwards
   */
  public static EmbeddedPostgres open(Path data, @Nullable Path installed, Durability durability) {
    Path home = makeHome(data.toAbsolutePath().normalize());
    return open(home, DirectoryLock.tryAcquire(home), installed, durability);
  }

  /**
   * The same for a program that would not do beside another one: two would run each other's work,
   * and the one that came second would lose its database with the first.
   */
  static EmbeddedPostgres openAlone(Path data, @Nullable Path installed) {
    Path home = makeHome(data.toAbsolutePath().normalize());
    DirectoryLock lock = DirectoryLock.tryAcquire(home);
    if (lock == null) {
      throw new DatabaseUnavailable(taken(data, home));
    }
    return open(home, lock, installed, Durability.KEPT);
  }

  private static String taken(Path data, Path home) {
    return "another program (process "
        + DirectoryLock.owner(home)
        + ") runs on "
        + data
        + ": stop that one, or choose another folder with --data";
  }

  /** What is to be said when another program runs on a data directory; empty when none does. */
  public static Optional<String> taken(Path data) {
    Path home = data.toAbsolutePath().normalize().resolve("postgres");
    if (!Files.isDirectory(home)) {
      return Optional.empty();
    }
    try (DirectoryLock lock = DirectoryLock.tryAcquire(home)) {
      return lock == null ? Optional.of(taken(data, home)) : Optional.empty();
    }
  }

  private static EmbeddedPostgres open(
      Path home, @Nullable DirectoryLock lock, @Nullable Path installed, Durability durability) {
    try {
      var binaries = PostgresBinaries.find(installed, home);
      var cluster = new Cluster(home);
      int port = lock == null ? attach(cluster, home) : takeCharge(cluster, binaries, durability);
      return new EmbeddedPostgres(cluster, binaries, durability, lock, port);
    } catch (RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  /** Whether a data directory has a server's files in it. */
  static boolean isIn(Path data) {
    return Files.exists(data.toAbsolutePath().normalize().resolve("postgres").resolve("cluster"));
  }

  // others may pass through, as the server may run as another user; what is in it stays closed
  private static Path makeHome(Path data) {
    Path home = data.resolve("postgres");
    try {
      if (Files.notExists(data)) {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
      }
      Files.createDirectories(home);
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
      return home;
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "the data directory " + data + " cannot be written to: choose another with --data", e);
    }
  }

  private static int attach(Cluster cluster, Path home) {
    return cluster
        .awaitOthers()
        .orElseThrow(
            () ->
                new DatabaseUnavailable(
                    "another process is in charge of "
                        + home
                        + " but its database does not answer: wait for that process to end, or"
                        + " choose another directory with --data"))
        .port();
  }

  private static int takeCharge(Cluster cluster, PostgresBinaries binaries, Durability durability) {
    var running = cluster.awaitRunning();
    if (running.isPresent()) {
      LOG.info("Took over the database that an earlier run left on port {}", running.get().port());
    } else {
      cluster.initialise(binaries);
      cluster.start(binaries, durability);
      running = cluster.awaitRunning();
    }
    int port = running.orElseThrow().port();
    createDatabase(port, cluster);
    return port;
  }

  // the program never signs in as the superuser, who passes every wall
  private static void createDatabase(int port, Cluster cluster) {
    try (Connection connection =
            DriverManager.getConnection(
                url(port, "postgres"), Cluster.SUPERUSER, cluster.superuserPassword());
        var statement = connection.createStatement()) {
      for (DatabaseRole role : DatabaseRole.values()) {
        if (!isFound(statement, "pg_roles where rolname", role.id())) {
          statement.execute("create role " + role.id());
        }
        if (role.signsIn()) {
          cluster.makePassword(role);
          statement.execute(
              "alter role " + role.id() + " login password '" + cluster.password(role) + "'");
        }
      }
      statement.execute("alter role zhiheng createdb");
      statement.execute("grant zhiheng_jobs to zhiheng_server, zhiheng");
      if (!isFound(statement, "pg_database where datname", NAME)) {
        statement.execute("create database " + NAME + " owner zhiheng");
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailable(
          "the embedded database does not let us in: " + e.getMessage(), e);
    }
  }

  private static boolean isFound(Statement statement, String where, String name)
      throws SQLException {
    try (var found = statement.executeQuery("select 1 from " + where + " = '" + name + "'")) {
      return found.next();
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The address of the program's database, for the program at work. */
  public DatabaseAddress address() {
    return address(NAME);
  }

  /** The address of a database by its name, for the program at work. */
  public DatabaseAddress address(String database) {
    return address(database, DatabaseRole.SERVER);
  }

  /** The address of the program's database, for whoever changes its tables. */
  public DatabaseAddress ownerAddress() {
    return ownerAddress(NAME);
  }

  /** The address of a database by its name, for its owner, who may create some. */
  public DatabaseAddress ownerAddress(String database) {
    return address(database, DatabaseRole.OWNER);
  }

  private DatabaseAddress address(String database, DatabaseRole role) {
    return new DatabaseAddress(url(port, database), role.id(), cluster.password(role));
  }

  /** A connection that may do anything; for copying the server's files. */
  Connection connectAsSuperuser() throws SQLException {
    return DriverManager.getConnection(
        url(port, NAME), Cluster.SUPERUSER, cluster.superuserPassword());
  }

  /** Whether the server is there. */
  boolean isAlive() {
    return cluster.isAlive();
  }

  /** Starts a server that died, where it was. */
  void restart() {
    cluster.start(binaries, durability, port);
  }

  /** Whether this process stops the server at the end. */
  public boolean inCharge() {
    return inCharge != null;
  }

  /** Stops the server if this process is in charge of it; again does nothing. */
  @Override
  public void close() {
    if (inCharge == null || !inCharge.held()) {
      return;
    }
    try (inCharge) {
      cluster.stop(binaries);
    }
  }
}
