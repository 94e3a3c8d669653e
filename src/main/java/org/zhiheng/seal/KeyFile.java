package org.zhiheng.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.zhiheng.kernel.Durable;

/**
 * A file with keys, which only the owner of the running program reads. It is there whole or not at
 * all, and once it is there no starter writes over it.
 */
public record KeyFile(Path path) {

  /** As long as the keys of {@link Seal} are. */
  public static final int KEY_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  public KeyFile {
    path = path.toAbsolutePath();
  }

  /** A new key or name, in hexadecimal digits. */
  public static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  public boolean exists() {
    return Files.exists(path);
  }

  public List<String> lines() throws IOException {
    return Files.readAllLines(path, US_ASCII);
  }

  /** Makes the file, unless another starter was faster, whose keys then count. */
  public void make(String lines) throws IOException {
    Path folder = Objects.requireNonNull(path.getParent());
    Files.createDirectories(folder, only(folder, "rwx------"));
    Path draft = Files.createTempFile(folder, "making", null, only(folder, "rw-------"));
    try {
      Files.writeString(draft, lines, US_ASCII);
      Durable.file(draft);
      // a link is refused where something has the name, which moving to it would not be
      Files.createLink(path, draft);
      Durable.folder(folder);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Adds to keys that are there, unless another starter has meanwhile.
   *
   * @param lacking whether the lines that are there lack it
   */
  public void add(String line, Predicate<List<String>> lacking) throws IOException {
    synchronized (KeyFile.class) {
      try (var channel = FileChannel.open(path, StandardOpenOption.WRITE);
          var alone = channel.lock()) {
        if (alone.isValid() && lacking.test(lines())) {
          channel.write(US_ASCII.encode("\n" + line), channel.size());
          channel.force(true);
        }
      }
    }
  }

  private static FileAttribute<?>[] only(Path folder, String mode) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
