package org.zhiheng.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a one-time link: 256 random bits, of which only the hash is stored. */
public final class OneTimeSecret {

  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeSecret() {}

  public static String next() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is stored of a secret, to know it again. */
  public static String hash(String secret) {
    return Sha256.of(secret);
  }
}
