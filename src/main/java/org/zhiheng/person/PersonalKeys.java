package org.zhiheng.person;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The keys of personal numbers, in a file that only the owner of the running program reads. Without
 * them nobody who holds the database alone can try out numbers against it.
 *
 * <p>Its lines are {@code hash <64 hex digits>}, made once and never changed.
 */
final class PersonalKeys {

  private static final String HASH = "hash ";
  private static final int LENGTH = 32;

  private final byte[] hash;

  private PersonalKeys(byte[] hash) {
    this.hash = hash;
  }

  /**
   * Reads the keys, and makes them at the first start.
   *
   * @param needed whether numbers are kept already that only the old keys can find again
   * @throws KeysMissing when they are needed and not there, or cannot be read
   */
  static PersonalKeys at(Path file, BooleanSupplier needed) {
    if (!Files.exists(file)) {
      if (needed.getAsBoolean()) {
        throw new KeysMissing(
            "the keys of personal numbers are missing: put the file back to "
                + file.toAbsolutePath()
                + ", or name its place by zhiheng.person.keys");
      }
      make(file);
    }
    return read(file);
  }

  byte[] hash() {
    return hash.clone();
  }

  private static PersonalKeys read(Path file) {
    try {
      List<byte[]> keys =
          Files.readAllLines(file, US_ASCII).stream()
              .filter(line -> line.startsWith(HASH))
              .map(line -> HexFormat.of().parseHex(line.substring(HASH.length()).strip()))
              .toList();
      if (keys.size() == 1 && keys.getFirst().length == LENGTH) {
        return new PersonalKeys(keys.getFirst());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new KeysMissing("the keys of personal numbers cannot be read: " + file, e);
    }
    throw new KeysMissing("the keys of personal numbers are damaged: " + file.toAbsolutePath());
  }

  private static void make(Path file) {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    String lines = HASH + HexFormat.of().formatHex(key) + "\n";
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(file, ownerOnly(file));
      Files.writeString(file, lines, US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    } catch (FileAlreadyExistsException e) {
      // another program on the same folder was faster; its keys are read
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the keys of personal numbers", e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
