package org.zhiheng.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhiheng.kernel.Durable;
import org.zhiheng.kernel.Sha256;

/**
 * Writes an archive beside its place and moves it there when it is whole and on the disk. Only who
 * runs the program reads it: it holds everything that the installation keeps.
 */
public final class ArchiveWriter implements AutoCloseable {

  private final Path target;
  private final Path draft;
  private final ZipOutputStream zip;
  private final LinkedHashMap<String, String> heads = new LinkedHashMap<>();
  private final List<Manifest.Line> lines = new ArrayList<>();

  private ArchiveWriter(Path target, Path draft, ZipOutputStream zip) {
    this.target = target;
    this.draft = draft;
    this.zip = zip;
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /**
   * Begins an archive.
   *
   * @throws FileAlreadyExistsException rather than write over another one
   */
  public static ArchiveWriter to(Path target) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path draft = draftOf(target);
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return new ArchiveWriter(target, draft, new ZipOutputStream(Files.newOutputStream(draft)));
  }

  /** Where an archive is while it is written. */
  public static Path draftOf(Path target) {
    return target.resolveSibling(target.getFileName() + ".partial");
  }

  /** Tells something about the whole. */
  public void head(String key, String value) {
    heads.put(key, value);
  }

  public void directory(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name + "/"));
    zip.closeEntry();
  }

  /** Writes a file, unless it has gone since it was seen. */
  public void file(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      content(name, in);
    } catch (NoSuchFileException e) {
      // the database removes its own files while it works; what it needs of them is in its log
      return;
    }
  }

  public void text(String name, String text) throws IOException {
    content(name, new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private void content(String name, InputStream in) throws IOException {
    MessageDigest digest = Sha256.digest();
    zip.putNextEntry(new ZipEntry(name));
    new DigestInputStream(in, digest).transferTo(zip);
    zip.closeEntry();
    lines.add(new Manifest.Line(Sha256.of(digest), name));
  }

  /** Ends the archive and gives it its name. */
  public Manifest finish() throws IOException {
    var manifest = new Manifest(heads, lines);
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(manifest.text().getBytes(UTF_8));
    zip.closeEntry();
    zip.close();
    Durable.file(draft);
    Files.move(draft, target);
    Durable.folder(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    return manifest;
  }

  /** Leaves nothing behind of an archive that was not ended. */
  @Override
  public void close() throws IOException {
    try (zip) {
      Files.deleteIfExists(draft);
    }
  }
}
