package org.zhiheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a PostgreSQL server writes about itself into its data directory (postmaster.pid). */
record PostmasterFile(long pid, int port, boolean ready) {

  // lines of the file, counted from 0
  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /** Reads the file, empty if there is no server or it is only beginning to write. */
  static Optional<PostmasterFile> read(Path cluster) {
    List<String> lines;
    try {
      lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (lines.size() <= PORT) {
      return Optional.empty();
    }
    boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    return Optional.of(
        new PostmasterFile(
            Long.parseLong(lines.get(PID)), Integer.parseInt(lines.get(PORT).strip()), ready));
  }

  /** Tells a living server from a number that the system has since given to another program. */
  boolean alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().command().orElse("postgres").contains("postgres"))
        .orElse(false);
  }
}
