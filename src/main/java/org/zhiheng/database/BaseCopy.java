package org.zhiheng.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhiheng.database.backup.ArchiveWriter;

/**
 * Copies the files of a server that goes on working, as PostgreSQL's own base backups do: the files
 * as they change, and the log of every change since the first of them was read. A server that
 * starts on the copy repeats the log, and so has what had been committed when the copying ended.
 */
final class BaseCopy {

  /** Folders whose content a server makes anew. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "postmaster\\.(pid|opts)|server\\.log|backup_label.*|tablespace_map.*|pg_control"
              + "|pg_internal\\.init.*|pgsql_tmp.*");

  private static final Path CONTROL = Path.of("global", "pg_control");
  private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

  private final Path files;
  private final String place;
  private final ArchiveWriter archive;

  /**
   * @param files the server's folder
   * @param place what it is called in the archive
   */
  BaseCopy(Path files, String place, ArchiveWriter archive) {
    this.files = files;
    this.place = place + "/";
    this.archive = archive;
  }

  /** Copies; the connection is the superuser's and is used for nothing else meanwhile. */
  void write(Connection superuser) throws SQLException, IOException {
    try (Statement statement = superuser.createStatement()) {
      keepLog(statement);
      String first = begin(statement);
      copyFiles();
      archive.file(place + "global/pg_control", files.resolve(CONTROL));
      String last = end(statement);
      copyLog(first, last);
    }
  }

  // the log that the copy needs is not recycled as long as this connection lasts
  private static void keepLog(Statement statement) throws SQLException {
    statement
        .executeQuery(
            "select pg_create_physical_replication_slot("
                + "'zhiheng_backup_' || pg_backend_pid(), true, true)")
        .close();
  }

  private static String begin(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select pg_walfile_name(pg_backup_start('zhiheng', true))")) {
      found.next();
      return found.getString(1);
    }
  }

  private String end(Statement statement) throws SQLException, IOException {
    try (ResultSet found =
        statement.executeQuery(
            "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
      found.next();
      archive.text(place + "backup_label", found.getString(2));
      return found.getString(1);
    }
  }

  private void copyFiles() throws IOException {
    Files.walkFileTree(
        files,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is)
              throws IOException {
            String name = files.relativize(folder).toString();
            if (name.startsWith("pgsql_tmp")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!name.isEmpty()) {
              archive.directory(place + name);
            }
            return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            if (!PASSED_OVER.matcher(file.getFileName().toString()).matches()) {
              archive.file(place + files.relativize(file), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw why;
          }
        });
  }

  private void copyLog(String first, String last) throws IOException {
    archive.directory(place + "pg_wal/archive_status");
    List<Path> segments;
    try (var found = Files.list(files.resolve("pg_wal"))) {
      segments = found.sorted().toList();
    }
    for (Path segment : segments) {
      String name = segment.getFileName().toString();
      boolean needed = name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
      if (SEGMENT.matcher(name).matches() && needed) {
        archive.file(place + "pg_wal/" + name, segment);
      }
    }
  }
}
