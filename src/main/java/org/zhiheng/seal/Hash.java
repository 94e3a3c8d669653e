package org.zhiheng.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Sha256;

/** The 32 bytes of a SHA-256, as trees and proofs compute with them. */
public final class Hash {

  public static final int BYTES = 32;

  private final byte[] bytes;

  /**
   * Takes the bytes of a digest.
   *
   * @throws IllegalArgumentException for another length
   */
  public Hash(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    this.bytes = bytes.clone();
  }

  public static Hash of(String text) {
    return new Hash(Sha256.digest().digest(text.getBytes(UTF_8)));
  }

  /** The hash of parts that follow each other. */
  static Hash of(byte kind, byte[]... parts) {
    MessageDigest digest = Sha256.digest();
    digest.update(kind);
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  public static Hash ofHex(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  public static Hash ofBase64(String base64) {
    return new Hash(Base64.getDecoder().decode(base64));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
