package org.zhiheng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.zhiheng.kernel.Sha256;

/**
 * A sealed file as ZIP, from whomever it comes: nothing is unpacked onto the disk, names lead
 * nowhere, and whatever it claims to hold, no more is read than such a file may have.
 */
final class SealedArchive implements AutoCloseable {

  /** More parts than any file has. */
  private static final int MOST = 5000;

  /** In bytes; evidence may have 20 MiB each. */
  private static final long LARGEST = 32L * 1024 * 1024;

  private static final long ALL = 4L * 1024 * 1024 * 1024;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private long read;

  /**
   * Opens an archive.
   *
   * @throws CommandProblem when it is none, has a name twice, or more parts than it may
   */
  SealedArchive(Path file) {
    try {
      zip = new ZipFile(file.toFile(), UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandProblem("不是封存的案卷：" + file, "no sealed file can be read: " + file);
    }
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      // a folder that another program packed holds nothing
      if (entry.isDirectory() && entry.getSize() <= 0) {
        continue;
      }
      if (entries.size() >= MOST || entries.put(entry.getName(), entry) != null) {
        close();
        throw new CommandProblem(
            "不是封存的案卷（名称重复或内容过多）：" + file,
            "no sealed file: a name twice, or too many of them: " + file);
      }
    }
  }

  Set<String> names() {
    return entries.keySet();
  }

  /**
   * The digest of a part.
   *
   * @throws IOException when it cannot be read, or is larger than a part may be
   */
  String digest(String name) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream content = open(name)) {
      for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
        size += got;
        count(size, got);
        digest.update(buffer, 0, got);
      }
    }
    return Sha256.of(digest);
  }

  /**
   * A part that is text.
   *
   * @throws IOException when it cannot be read, is no UTF-8, or is larger than a part may be
   */
  String text(String name) throws IOException {
    try (InputStream content = open(name)) {
      byte[] bytes = content.readNBytes((int) LARGEST + 1);
      count(bytes.length, bytes.length);
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(name + " is no text", e);
    }
  }

  private InputStream open(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new IOException("no " + name);
    }
    return zip.getInputStream(entry);
  }

  /** What is unpacked counts, not what the archive says of itself. */
  private void count(long size, int got) throws IOException {
    read += got;
    if (size > LARGEST || read > ALL) {
      throw new IOException("larger than a sealed file may be");
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
