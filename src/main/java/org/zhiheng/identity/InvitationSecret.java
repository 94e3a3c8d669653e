package org.zhiheng.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.zhiheng.kernel.Sha256;

/** The secret in a one-time link: 256 random bits, of which only the hash is stored. */
final class InvitationSecret {

  private static final SecureRandom RANDOM = new SecureRandom();

  private InvitationSecret() {}

  static String next() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String secret) {
    return Sha256.of(secret);
  }
}
