package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Settings;

/**
 * Seals the secrets of authenticators: whoever holds the database alone computes no code. The key
 * lies in a file that only the owner of the running program reads. Where it is lost, nobody's code
 * fits, and administrators take the second factors off.
 */
@Component
class FactorSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Supplier<SecretKeySpec> key;

  FactorSeal(Settings settings) {
    Path file = settings.below("keys").resolve("second-factor.key");
    this.key = SingletonSupplier.of(() -> key(file));
  }

  /** Seals a secret for one account; moved to another it opens nothing. */
  byte[] seal(String secret, AccountId account) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, account).doFinal(secret.getBytes(UTF_8));
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  /** The secret; none where it was sealed by a key that is lost. */
  Optional<String> open(byte[] sealed, AccountId account) {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, account);
      return Optional.of(
          new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, AccountId account) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(account.toString().getBytes(UTF_8));
    return cipher;
  }

  private static SecretKeySpec key(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      byte[] key = HexFormat.of().parseHex(Files.readString(file, US_ASCII).strip());
      return new SecretKeySpec(key, "AES");
    } catch (IOException e) {
      throw new UncheckedIOException("the key of second factors cannot be read: " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    // written beside and linked, so that a second node never reads half a key
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "second-factor",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(
          draft, HexFormat.of().formatHex(key) + "\n", US_ASCII, StandardOpenOption.SYNC);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // another node was faster; its key is read
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
