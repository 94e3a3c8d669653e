package org.zhiheng.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL: those of an installed server, or the ones this program brings. */
record PostgresBinaries(Path bin) {

  private static final int OWNER_EXECUTES = 0100;

  /**
   * Uses {@code installed} if given, else unpacks the archive of this platform below home, once.
   */
  static PostgresBinaries find(@Nullable Path installed, Path home) {
    if (installed == null) {
      return new PostgresBinaries(unpackOnce(archive(), home).resolve("bin"));
    }
    if (!Files.isExecutable(installed.resolve("pg_ctl"))) {
      throw new DatabaseUnavailable(
          "PG_BIN=" + installed + " holds no pg_ctl: name the bin directory of PostgreSQL 17+");
    }
    return new PostgresBinaries(installed.toAbsolutePath());
  }

  String program(String name) {
    return bin.resolve(name).toString();
  }

  private static URL archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = (system.startsWith("mac") ? "darwin" : system) + "-" + arch;
    URL archive = PostgresBinaries.class.getResource("/postgres-" + name + ".txz");
    if (archive == null) {
      throw new DatabaseUnavailable(
          "this build brings no PostgreSQL for "
              + name
              + ": set PG_BIN to the bin directory of an installed PostgreSQL 17+, or DB_URL to the"
              + " address of a running one");
    }
    return archive;
  }

  private static Path unpackOnce(URL archive, Path home) {
    try {
      Path target = home.resolve("bin-" + fingerprint(archive));
      if (Files.isDirectory(target)) {
        return target;
      }
      // unpacked beside and renamed, so that an interrupted start leaves nothing half done
      Path draft = Files.createTempDirectory(home, "unpacking-");
      unpack(archive, draft);
      try {
        Files.move(draft, target);
      } catch (FileAlreadyExistsException e) {
        FileSystemUtils.deleteRecursively(draft);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // the checksum the jar already holds: hashing 15 MB anew would cost each start a tenth of a
  // second
  private static String fingerprint(URL archive) throws IOException {
    var entry = ((JarURLConnection) archive.openConnection()).getJarEntry();
    return Long.toHexString(entry.getCrc()) + "-" + entry.getSize();
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (InputStream raw = archive.openStream();
        var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        write(entry, tar, inside(target, entry.getName()));
      }
    }
    try (var paths = Files.walk(target)) {
      for (Path directory : paths.filter(Files::isDirectory).toList()) {
        readable(directory, true);
      }
    }
  }

  private static Path inside(Path target, String name) throws IOException {
    Path path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("archive entry leaves its directory: " + name);
    }
    return path;
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    Files.createDirectories(entry.isDirectory() ? path : path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (!entry.isDirectory()) {
      Files.copy(content, path);
      readable(path, (entry.getMode() & OWNER_EXECUTES) != 0);
    }
  }

  // whatever the umask says: the server may run as another user than the one who unpacks
  private static void readable(Path path, boolean executable) throws IOException {
    String mode = executable ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
