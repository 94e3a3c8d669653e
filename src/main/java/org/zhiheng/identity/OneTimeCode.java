package org.zhiheng.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that an authenticator shows for half a minute (RFC 6238 with SHA-1, which is what
 * all of them speak).
 */
final class OneTimeCode {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern SECRET = Pattern.compile("[" + ALPHABET + "]{32}");
  private static final int BYTES = 20;
  private static final int SECONDS = 30;
  private static final int DIGITS = 1_000_000;

  private OneTimeCode() {}

  /** A new secret in Base32 (RFC 4648), which people type where they have no camera. */
  static String secret() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return letters(bytes);
  }

  static boolean isSecret(String text) {
    return SECRET.matcher(text).matches();
  }

  /**
   * The step of time whose code was typed: the present one or a neighbour, as clocks differ.
   *
   * @param after the step whose code was used last; no code is used twice
   */
  static OptionalLong step(String secret, String typed, Instant now, long after) {
    long present = now.getEpochSecond() / SECONDS;
    for (long step = present - 1; step <= present + 1; step++) {
      if (step > after && code(secret, step).equals(typed)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  static String code(String secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xF;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }

  static String code(String secret, Instant at) {
    return code(secret, at.getEpochSecond() / SECONDS);
  }

  /** Five bits a letter; the length of a secret leaves no rest. */
  static String letters(byte[] bytes) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = ((held << 8) | (next & 0xFF)) & 0xFFFF;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((held >> bits) & 31));
      }
    }
    return text.toString();
  }

  private static byte[] bytes(String letters) {
    var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (int i = 0; i < letters.length(); i++) {
      held = ((held << 5) | ALPHABET.indexOf(letters.charAt(i))) & 0xFFFF;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }
}
