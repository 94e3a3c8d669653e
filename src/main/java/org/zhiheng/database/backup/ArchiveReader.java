package org.zhiheng.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.zhiheng.kernel.Sha256;

/** Reads an archive, and believes nothing that its checksums do not prove. */
public final class ArchiveReader implements AutoCloseable {

  private final ZipFile zip;
  private final Manifest manifest;

  private ArchiveReader(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens an archive.
   *
   * @throws BrokenArchive when it is none, or not whole
   */
  public static ArchiveReader of(Path archive) throws IOException {
    ZipFile zip = open(archive);
    try (InputStream in = content(zip, Manifest.NAME)) {
      return new ArchiveReader(zip, Manifest.read(new String(in.readAllBytes(), UTF_8)));
    } catch (BrokenArchive | IOException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile open(Path archive) throws IOException {
    try {
      return new ZipFile(archive.toFile());
    } catch (ZipException e) {
      throw new BrokenArchive("it is no archive, or was cut off: " + e.getMessage());
    }
  }

  private static InputStream content(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new BrokenArchive(name + " is missing in it");
    }
    return zip.getInputStream(entry);
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Unpacks everything into a folder, readable by its owner alone.
   *
   * @throws BrokenArchive when a file is not the one that was written
   */
  public void unpack(Path folder) throws IOException {
    for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
      if (entry.isDirectory()) {
        make(inside(folder, entry.getName()));
      }
    }
    for (Manifest.Line line : manifest.lines()) {
      Path file = inside(folder, line.name());
      make(Objects.requireNonNull(file.getParent()));
      if (!write(line.name(), file).equals(line.sha256())) {
        throw new BrokenArchive(line.name() + " was changed or damaged since the backup");
      }
    }
  }

  private String write(String name, Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = content(zip, name)) {
      Files.copy(new DigestInputStream(in, digest), file);
    } catch (ZipException e) {
      throw new BrokenArchive(name + " is damaged: " + e.getMessage());
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return Sha256.of(digest);
  }

  private static void make(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static Path inside(Path folder, String name) {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new BrokenArchive("a file in it would leave its folder");
    }
    return path;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
