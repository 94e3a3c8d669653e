package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Bcrypt for passwords of any length: bcrypt itself reads 72 bytes, which are 24 Chinese
 * characters, so it is given the digest of the password, 64 characters long.
 */
final class LongPasswordEncoder implements PasswordEncoder {

  private final PasswordEncoder bcrypt;

  LongPasswordEncoder() {
    this(new BCryptPasswordEncoder());
  }

  LongPasswordEncoder(PasswordEncoder bcrypt) {
    this.bcrypt = bcrypt;
  }

  @Override
  public String encode(@Nullable CharSequence password) {
    return bcrypt.encode(digest(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return bcrypt.matches(digest(password), hash);
  }

  private static String digest(@Nullable CharSequence password) {
    try {
      byte[] bytes = (password == null ? "" : password).toString().getBytes(UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-384", e);
    }
  }
}
