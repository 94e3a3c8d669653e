package org.zhiheng.seal;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhiheng.kernel.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of something, each by its SHA-256, in the one way to write them: the digest of that
 * text stands for every part.
 *
 * @param format of the parts; another way to write them has another number
 * @param subject what they are parts of
 * @param parts by name; in hexadecimal digits
 */
public record Manifest(int format, Map<String, String> subject, Map<String, String> parts) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Seals no part. */
  public static final Manifest NOTHING = new Manifest(0, Map.of(), Map.of());

  public Manifest {
    subject = Map.copyOf(subject);
    parts = Map.copyOf(parts);
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException when it is not written in that one way
   */
  public static Manifest parse(String text) {
    Manifest read;
    try {
      read = JSON.readValue(text, Manifest.class);
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("not a manifest", e);
    }
    if (read == null || !read.text().equals(text)) {
      throw new IllegalArgumentException("not a manifest in its canonical form");
    }
    return read;
  }

  /** Canonical JSON (RFC 8785). */
  public String text() {
    return CanonicalJson.of(JSON.valueToTree(this));
  }

  /** The SHA-256 of the text. */
  public String hash() {
    return Sha256.of(text());
  }

  /** The names of parts that are not the same in both, missing and added ones too. */
  public SortedSet<String> differences(Map<String, String> others) {
    var different = new TreeSet<String>();
    Stream.concat(parts.keySet().stream(), others.keySet().stream())
        .filter(name -> !parts.getOrDefault(name, "").equals(others.getOrDefault(name, "")))
        .forEach(different::add);
    return different;
  }
}
