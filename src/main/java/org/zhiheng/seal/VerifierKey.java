package org.zhiheng.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiheng.kernel.Sha256;

/**
 * A public key of Ed25519 with its name, written as C2SP's signed notes write it: {@code
 * name+id+key}.
 *
 * @param name whose signatures these are: the log
 * @param key its 32 bytes in Base64
 */
public record VerifierKey(String name, String key) {

  static final int ID_BYTES = 4;

  private static final byte ED25519 = 1;
  private static final int KEY_BYTES = 32;
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final Pattern NAME = Pattern.compile("[^\\s+]+");
  private static final Pattern WRITTEN =
      Pattern.compile("(?<name>[^\\s+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>[0-9A-Za-z+/]+=*)");

  public VerifierKey {
    if (!NAME.matcher(name).matches() || raw(key).length != KEY_BYTES) {
      throw new IllegalArgumentException("no key of a signed note: " + name);
    }
  }

  static VerifierKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new VerifierKey(
        name,
        Base64.getEncoder()
            .encodeToString(Arrays.copyOfRange(encoded, PREFIX.length, encoded.length)));
  }

  /**
   * Reads a key as it is handed around.
   *
   * @throws IllegalArgumentException when it is none of Ed25519
   */
  public static VerifierKey parse(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (parts.matches()) {
      byte[] typed = Base64.getDecoder().decode(parts.group("key"));
      if (typed.length == 1 + KEY_BYTES && typed[0] == ED25519) {
        byte[] key = Arrays.copyOfRange(typed, 1, typed.length);
        var read = new VerifierKey(parts.group("name"), Base64.getEncoder().encodeToString(key));
        if (HexFormat.of().formatHex(read.id()).equals(parts.group("id"))) {
          return read;
        }
      }
    }
    throw new IllegalArgumentException("no key of a signed note: " + written);
  }

  /** The four bytes by which a signature says whose it is. */
  byte[] id() {
    var digest = Sha256.digest();
    digest.update((name + "\n").getBytes(UTF_8));
    digest.update(typed());
    return Arrays.copyOf(digest.digest(), ID_BYTES);
  }

  boolean isSignature(byte[] signature, byte[] content) {
    try {
      byte[] raw = raw(key);
      byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + raw.length);
      System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(content);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  private byte[] typed() {
    byte[] raw = raw(key);
    byte[] typed = new byte[1 + raw.length];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, raw.length);
    return typed;
  }

  private static byte[] raw(String key) {
    return Base64.getDecoder().decode(key);
  }
}
