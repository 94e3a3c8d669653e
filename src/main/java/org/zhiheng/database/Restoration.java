package org.zhiheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.zhiheng.database.backup.ArchiveReader;
import org.zhiheng.database.backup.BrokenArchive;
import org.zhiheng.database.backup.Manifest;
import org.zhiheng.kernel.Durable;

/**
 * Makes an installation of a backup, in a folder that has nothing in it. Everything is unpacked and
 * compared with its checksum before anything gets its place; then the database is started once, by
 * which it repeats its log, and stopped.
 */
public final class Restoration {

  static final String DRAFT = "restoring";

  private final Path data;
  private final Path draft;

  private Restoration(Path data) {
    this.data = data;
    this.draft = data.resolve(DRAFT);
  }

  /**
   * Restores an archive.
   *
   * @param installed the programs of an installed PostgreSQL, null for the one in the jar
   * @throws BackupFailed when there is no installation afterwards
   */
  public static Backups.Content restore(Path archive, Path folder, @Nullable Path installed) {
    Path data = folder.toAbsolutePath().normalize();
    if (!Files.isRegularFile(archive)) {
      throw new BackupFailed(archive + " is not there");
    }
    refuseUsed(data);
    boolean made = Files.notExists(data);
    boolean whole = false;
    try (ArchiveReader reader = ArchiveReader.of(archive)) {
      Manifest manifest = reader.manifest();
      if (manifest.head("zhiheng backup").filter(Backups.FORMAT::equals).isEmpty()) {
        throw new BackupFailed(archive + " was not written by a version that this one can read");
      }
      new Restoration(data).unpack(reader);
      EmbeddedPostgres.openAlone(data, installed).close();
      whole = true;
      return Backups.Content.of(manifest);
    } catch (BrokenArchive e) {
      throw new BackupFailed("nothing was restored from " + archive + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BackupFailed("nothing was restored from " + archive + ": " + e, e);
    } finally {
      if (!whole) {
        clear(data, made);
      }
    }
  }

  private static void refuseUsed(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    try (var found = Files.list(data)) {
      if (found.findAny().isEmpty()) {
        return;
      }
    } catch (IOException e) {
      throw new BackupFailed(data + " cannot be looked into: " + e, e);
    }
    throw new BackupFailed(
        (EmbeddedPostgres.isIn(data)
                ? "an installation keeps its data in "
                : "there is something in ")
            + data
            + ": a backup is restored into an empty folder only; name one with --data");
  }

  /** The folder was empty: whatever is in it is of the restoration that failed. */
  private static void clear(Path data, boolean made) {
    try (var found = Files.list(data)) {
      for (Path part : found.toList()) {
        FileSystemUtils.deleteRecursively(part);
      }
      if (made) {
        Files.delete(data);
      }
    } catch (NoSuchFileException e) {
      // it had not come to that
    } catch (IOException e) {
      throw new BackupFailed("what was restored so far is left in " + data + ": " + e, e);
    }
  }

  private void unpack(ArchiveReader reader) throws IOException {
    Files.createDirectories(data);
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    Files.createDirectory(draft);
    Path home = Files.createDirectory(draft.resolve(Backups.POSTGRES));
    open(draft);
    open(home);
    ServerAccount account = ServerAccount.of(home, home.resolve("cluster"));
    reader.unpack(draft);
    // what unpacking made is the owner's alone; the server may be another
    open(home);
    handOver(home.resolve("cluster"), account);
    place();
  }

  private static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void handOver(Path cluster, ServerAccount account) throws IOException {
    try (var all = Files.walk(cluster)) {
      for (Path one : all.toList()) {
        account.own(one);
      }
    }
  }

  /** The database comes last: without it the folder is no installation that could be started. */
  private void place() throws IOException {
    List<Path> parts;
    try (var found = Files.list(draft)) {
      parts = found.filter(part -> !part.endsWith(Backups.POSTGRES)).toList();
    }
    for (Path part : parts) {
      force(part);
      Files.move(part, data.resolve(part.getFileName()));
    }
    Files.move(draft.resolve(Backups.POSTGRES), data.resolve(Backups.POSTGRES));
    Files.delete(draft);
  }

  // the database sees to its own files as it starts
  private static void force(Path part) throws IOException {
    try (var all = Files.walk(part)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Durable.file(file);
      }
    }
  }
}
