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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of personal numbers, in a file that only the owner of the running program reads. Without
 * them nobody who holds the database alone can try out numbers against it.
 *
 * <p>Its lines are {@code hash <64 hex digits>}, made once and never changed, and {@code seal <8
 * hex digits> <64 hex digits>}: the last of these seals, all of them open.
 */
final class PersonalKeys {

  private static final String HASH = "hash ";
  private static final Pattern SEAL = Pattern.compile("seal ([0-9a-f]{8}) ([0-9a-f]{64})\\s*");
  private static final int LENGTH = 32;

  private final byte[] hash;
  private final SequencedMap<String, byte[]> seals;

  private PersonalKeys(byte[] hash, SequencedMap<String, byte[]> seals) {
    this.hash = hash;
    this.seals = seals;
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

  /** The name of the key that seals from now on. */
  String present() {
    return seals.lastEntry().getKey();
  }

  /**
   * The key of a name.
   *
   * @throws KeysMissing when it is not in the file
   */
  byte[] seal(String name) {
    byte @Nullable [] key = seals.get(name);
    if (key == null) {
      throw new KeysMissing("a key of personal numbers is missing in its file: seal " + name);
    }
    return key.clone();
  }

  private static PersonalKeys read(Path file) {
    try {
      if (seals(file).isEmpty()) {
        Files.writeString(
            file, newSeal(), US_ASCII, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
      }
      List<byte[]> keys =
          Files.readAllLines(file, US_ASCII).stream()
              .filter(line -> line.startsWith(HASH))
              .map(line -> HexFormat.of().parseHex(line.substring(HASH.length()).strip()))
              .toList();
      if (keys.size() == 1 && keys.getFirst().length == LENGTH) {
        return new PersonalKeys(keys.getFirst(), seals(file));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new KeysMissing("the keys of personal numbers cannot be read: " + file, e);
    }
    throw new KeysMissing("the keys of personal numbers are damaged: " + file.toAbsolutePath());
  }

  private static SequencedMap<String, byte[]> seals(Path file) throws IOException {
    var seals = new LinkedHashMap<String, byte[]>();
    for (String line : Files.readAllLines(file, US_ASCII)) {
      Matcher seal = SEAL.matcher(line);
      if (seal.matches()) {
        seals.put(seal.group(1), HexFormat.of().parseHex(seal.group(2)));
      }
    }
    return seals;
  }

  private static String newSeal() {
    return "seal " + random(Integer.BYTES) + " " + random(LENGTH) + "\n";
  }

  private static String random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void make(Path file) {
    String lines = HASH + random(LENGTH) + "\n" + newSeal();
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
