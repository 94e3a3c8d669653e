package org.zhiheng.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account the database's programs run under. PostgreSQL refuses to run as root, so root lends
 * them another: the owner of the data, or nobody (65534) for new data.
 *
 * @param prefix the command that changes the account, empty for an ordinary user
 * @param uid who has to own the files, {@link #OURSELVES} for an ordinary user
 */
record ServerAccount(List<String> prefix, int uid) {

  static final int OURSELVES = -1;
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  static ServerAccount of(Path home, Path cluster) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new ServerAccount(List.of(), OURSELVES);
    }
    return lentByRoot(Files.exists(cluster) ? owner(cluster) : newOwner(home));
  }

  private static int owner(Path cluster) {
    try {
      return (Integer) Files.getAttribute(cluster, "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // below a private home directory nobody cannot pass; there root stays the owner and only a
  // user namespace makes the server believe that it is not root
  private static int newOwner(Path home) {
    try {
      lentByRoot(NOBODY).run(home, "sh", "-c", "cd \"$0\"", home.toString());
      return NOBODY;
    } catch (DatabaseUnavailable e) {
      return ROOT;
    }
  }

  private static ServerAccount lentByRoot(int uid) {
    List<String> prefix =
        uid == ROOT
            ? List.of("unshare", "--user")
            : List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    return new ServerAccount(prefix, uid);
  }

  /** Hands a file to this account. */
  void own(Path path) throws IOException {
    if (uid != OURSELVES) {
      Files.setAttribute(path, "unix:uid", uid);
      Files.setAttribute(path, "unix:gid", uid);
    }
  }

  /**
   * Runs a program to its end and returns what it said.
   *
   * @throws DatabaseUnavailable if it cannot be run or fails
   */
  String run(Path directory, String... command) {
    var line = new ArrayList<>(prefix);
    line.addAll(List.of(command));
    var builder = new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
    // neither the operator's client settings nor their language shall change what the server does
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      if (process.waitFor() == 0) {
        return said;
      }
      throw new DatabaseUnavailable(failure(command[0]) + ": " + said.lines().toList());
    } catch (IOException e) {
      throw new DatabaseUnavailable(failure(command[0]) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("interrupted while running " + command[0], e);
    }
  }

  private String failure(String program) {
    String remedy =
        uid == ROOT
            ? " (root cannot run it below a private directory here: name one that every user may"
                + " pass with --data, or start as an ordinary user)"
            : "";
    return "the embedded database cannot run "
        + Path.of(program).getFileName()
        + remedy
        + "; DB_URL names another database";
  }
}
