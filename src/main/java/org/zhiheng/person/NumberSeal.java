package org.zhiheng.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Settings;

/**
 * Seals the numbers of identity documents and mobiles where they are stored: whoever holds the
 * database, or a copy of it, without the file of keys reads none. What is sealed names its key, so
 * that an operator can add another, by which everything new is sealed.
 */
@Component
public class NumberSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final Pattern SEALED = Pattern.compile("sealed:([0-9a-f]{8}):([A-Za-z0-9+/=]+)");
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final PersonalKeys keys;

  @Autowired
  NumberSeal(Settings settings, IdentityDocumentStore documents) {
    this(PersonalKeys.at(settings.person().keys(), () -> !documents.isEmpty()));
  }

  NumberSeal(PersonalKeys keys) {
    this.keys = keys;
  }

  public String seal(String number) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    String name = keys.present();
    byte[] sealed = run(Cipher.ENCRYPT_MODE, name, nonce, number.getBytes(UTF_8));
    byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return "sealed:" + name + ":" + Base64.getEncoder().encodeToString(whole);
  }

  /**
   * The number that was sealed.
   *
   * @throws KeysMissing when the key it names is not in the file any more
   */
  public String open(String stored) {
    Matcher sealed = SEALED.matcher(stored);
    if (!sealed.matches()) {
      throw new IllegalStateException("a stored number is not sealed");
    }
    byte[] whole = Base64.getDecoder().decode(sealed.group(2));
    byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
    byte[] content = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
    return new String(run(Cipher.DECRYPT_MODE, sealed.group(1), nonce, content), UTF_8);
  }

  /** Whether something is sealed by another key than the present one. */
  boolean isOld(String stored) {
    return !stored.startsWith("sealed:" + keys.present() + ":");
  }

  private byte[] run(int mode, String key, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          mode, new SecretKeySpec(keys.seal(key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a number cannot be sealed or opened by key " + key, e);
    }
  }
}
