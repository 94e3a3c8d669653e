package org.zhiheng.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest by which contents are known; written as 64 hexadecimal digits. */
public final class Sha256 {

  private static final String NAME = "SHA-256";

  private Sha256() {}

  /** For callers that compute the digest while they copy. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance(NAME);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + NAME, e);
    }
  }

  /** What has passed by a digest, which is as new afterwards. */
  public static String of(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  public static String of(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  public static String of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** Reads everything to its end and keeps none of it. */
  public static String of(InputStream content) throws IOException {
    MessageDigest digest = digest();
    new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
    return of(digest);
  }
}
