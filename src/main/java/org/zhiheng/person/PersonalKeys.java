package org.zhiheng.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiheng.seal.KeyFile;

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
  private static final int LENGTH = KeyFile.KEY_BYTES;

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
  static PersonalKeys at(Path place, BooleanSupplier needed) {
    KeyFile file = new KeyFile(place);
    if (!file.exists()) {
      if (needed.getAsBoolean()) {
        throw new KeysMissing(
            "the keys of personal numbers are missing: put the file back to "
                + file.path()
                + ", or name its place by zhiheng.person.keys");
      }
      try {
        file.make(newKeys());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot keep the keys of personal numbers", e);
      }
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

  private static PersonalKeys read(KeyFile file) {
    try {
      if (seals(file.lines()).isEmpty()) {
        file.add(newSeal(), lines -> seals(lines).isEmpty());
      }
      List<String> lines = file.lines();
      List<byte[]> hashes =
          lines.stream()
              .filter(line -> line.startsWith(HASH))
              .map(line -> HexFormat.of().parseHex(line.substring(HASH.length()).strip()))
              .toList();
      SequencedMap<String, byte[]> seals = seals(lines);
      if (hashes.size() == 1 && hashes.getFirst().length == LENGTH && !seals.isEmpty()) {
        return new PersonalKeys(hashes.getFirst(), seals);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new KeysMissing("the keys of personal numbers cannot be read: " + file.path(), e);
    }
    throw new KeysMissing("the keys of personal numbers are damaged: " + file.path());
  }

  private static SequencedMap<String, byte[]> seals(List<String> lines) {
    var seals = new LinkedHashMap<String, byte[]>();
    for (String line : lines) {
      Matcher seal = SEAL.matcher(line);
      if (seal.matches()) {
        seals.put(seal.group(1), HexFormat.of().parseHex(seal.group(2)));
      }
    }
    return seals;
  }

  private static String newKeys() {
    return HASH + KeyFile.random(LENGTH) + "\n" + newSeal();
  }

  private static String newSeal() {
    return "seal " + KeyFile.random(Integer.BYTES) + " " + KeyFile.random(LENGTH) + "\n";
  }
}
