package org.zhiheng.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The files of one PostgreSQL server on this machine, and the verbs of its programs. */
final class Cluster {

  static final String SUPERUSER = "postgres";
  private static final int PASSWORD_BYTES = 24;
  private static final int PORT_ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC):\\s+(.+)");
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final Path home;
  private final Path files;
  private final Path superuserFile;
  private final ServerAccount account;

  Cluster(Path home) {
    this.home = home;
    this.files = home.resolve("cluster");
    this.superuserFile = home.resolve("password");
    this.account = ServerAccount.of(home, files);
  }

  /** The superuser's password, which whoever is in charge needs as it starts. */
  String superuserPassword() {
    return read(superuserFile);
  }

  /** The password of a role that signs in. */
  String password(DatabaseRole role) {
    return read(home.resolve(role.passwordFile()));
  }

  /** Makes a password for a role that signs in, unless there is one. */
  void makePassword(DatabaseRole role) {
    Path file = home.resolve(role.passwordFile());
    if (Files.notExists(file)) {
      keep(file, newPassword());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new DatabaseUnavailable("the embedded database's password cannot be read: " + e, e);
    }
  }

  /** The server that runs on these files, waiting for one that is only starting. */
  Optional<PostmasterFile> awaitRunning() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var found = PostmasterFile.read(files).filter(PostmasterFile::alive);
      if (found.isEmpty() || found.get().ready() || System.nanoTime() > deadline) {
        return found.filter(PostmasterFile::ready);
      }
      pause();
    }
  }

  /** The server that another process is about to start on these files. */
  Optional<PostmasterFile> awaitOthers() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var found = awaitRunning();
    while (found.isEmpty() && System.nanoTime() < deadline) {
      pause();
      found = awaitRunning();
    }
    return found;
  }

  /** Creates the files unless they are there. */
  void initialise(PostgresBinaries binaries) {
    if (Files.exists(files)) {
      return;
    }
    // beside and renamed, so that an interrupted start leaves nothing half done
    Path draft = home.resolve("cluster.new");
    try {
      FileSystemUtils.deleteRecursively(draft);
      Files.createDirectory(draft, PosixFilePermissions.asFileAttribute(mode("rwx------")));
      account.own(draft);
      initdb(binaries, draft, newPassword());
      Files.move(draft, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String newPassword() {
    byte[] secret = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(secret);
    return Base64.getUrlEncoder().encodeToString(secret);
  }

  /** Keeps a password for whoever runs this program, and for nobody else. */
  private static void keep(Path file, String password) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(mode("rw-------")));
      Files.writeString(file, password, UTF_8);
    } catch (IOException e) {
      throw new DatabaseUnavailable("the embedded database's password cannot be kept: " + e, e);
    }
  }

  private static Set<PosixFilePermission> mode(String mode) {
    return PosixFilePermissions.fromString(mode);
  }

  // the server's own account reads the password once, from a file that then is gone
  private void initdb(PostgresBinaries binaries, Path target, String password) throws IOException {
    Path handedOver = home.resolve("initdb.password");
    keep(handedOver, password);
    try {
      account.own(handedOver);
      initdb(binaries, target, handedOver);
      keep(superuserFile, password);
    } finally {
      Files.deleteIfExists(handedOver);
    }
  }

  private void initdb(PostgresBinaries binaries, Path target, Path passwordFile) {
    account.run(
        home,
        binaries.program("initdb"),
        "--pgdata=" + target,
        "--username=" + SUPERUSER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
  }

  /** Starts the server on a free port of this machine only. */
  void start(PostgresBinaries binaries, EmbeddedPostgres.Durability durability) {
    for (int attempt = 1; ; attempt++) {
      try {
        start(binaries, durability, freePort());
        return;
      } catch (DatabaseUnavailable e) {
        // somebody else may have taken the port between finding and using it
        if (attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Starts the server where it was, for a program that knows it by that port. */
  void start(PostgresBinaries binaries, EmbeddedPostgres.Durability durability, int port) {
    clearStalePid();
    try {
      pgCtl(binaries, "start", "--log=" + log(), "--options=" + options(durability, port));
    } catch (DatabaseUnavailable e) {
      throw new DatabaseUnavailable(complaint() + "; see " + log(), e);
    }
  }

  /** Whether the server's process is there. */
  boolean isAlive() {
    return PostmasterFile.read(files).filter(PostmasterFile::alive).isPresent();
  }

  /** The last thing that kept the server from starting, in its own words. */
  private String complaint() {
    try (var lines = Files.lines(log(), UTF_8)) {
      return "the embedded database does not start: "
          + lines
              .map(COMPLAINT::matcher)
              .filter(Matcher::find)
              .map(found -> found.group(1))
              .reduce((earlier, last) -> last)
              .orElse("it does not say why");
    } catch (IOException | UncheckedIOException e) {
      return "the embedded database does not start";
    }
  }

  // after a power cut the number in the file may belong to another program by now; the server would
  // take that for a second one and not start
  private void clearStalePid() {
    try {
      if (PostmasterFile.read(files).filter(file -> !file.alive()).isPresent()) {
        Files.deleteIfExists(files.resolve("postmaster.pid"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String options(EmbeddedPostgres.Durability durability, int port) {
    return "-p "
        + port
        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        + durability.options();
  }

  void stop(PostgresBinaries binaries) {
    pgCtl(binaries, "stop", "--mode=fast");
  }

  private void pgCtl(PostgresBinaries binaries, String verb, String... more) {
    var command = new ArrayList<String>();
    command.add(binaries.program("pg_ctl"));
    command.add(verb);
    command.add("--pgdata=" + files);
    command.add("--wait");
    command.add("--timeout=" + PATIENCE.toSeconds());
    command.addAll(List.of(more));
    account.run(home, command.toArray(String[]::new));
  }

  private Path log() {
    return files.resolve("server.log");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("interrupted while waiting for the database", e);
    }
  }
}
