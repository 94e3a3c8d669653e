package org.zhiheng.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A key of Ed25519 in a {@link KeyFile}, made at the first need. Where the operator has set a
 * passphrase, the file holds it sealed by that, and who copies the folder signs nothing.
 *
 * <p>Its lines are the public key, as {@link VerifierKey} is written, and {@code plain <64 hex
 * digits>} or {@code sealed <32 hex digits> <hex digits>}: salt of the passphrase, and what is
 * sealed.
 */
public final class SigningKey implements Signer {

  private static final String ED25519 = "Ed25519";
  private static final String PLAIN = "plain";
  private static final String SEALED = "sealed";
  private static final int SALT_BYTES = 16;

  /** What OWASP advises for PBKDF2 with SHA-256; a third of a second, once a start. */
  private static final int ROUNDS = 600_000;

  private final PrivateKey key;
  private final VerifierKey verifier;

  private SigningKey(PrivateKey key, VerifierKey verifier) {
    this.key = key;
    this.verifier = verifier;
  }

  /**
   * Reads the key, and makes it where there is none.
   *
   * @param name whose signatures these are, for a key that is made
   * @param passphrase blank for none
   * @throws IOException when the file is damaged or the passphrase is another one
   */
  public static SigningKey at(KeyFile file, String name, String passphrase) throws IOException {
    if (!file.exists()) {
      file.make(fresh(name, passphrase));
    }
    SigningKey read = read(file.lines(), passphrase);
    byte[] probe = name.getBytes(UTF_8);
    if (!read.verifier.isSignature(read.sign(probe), probe)) {
      throw new IOException("the parts of the key do not belong together: " + file.path());
    }
    return read;
  }

  @Override
  public VerifierKey verifier() {
    return verifier;
  }

  @Override
  public byte[] sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ED25519, e);
    }
  }

  private static String fresh(String name, String passphrase) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      VerifierKey verifier = VerifierKey.of(name, pair.getPublic());
      HexFormat hex = HexFormat.of();
      if (passphrase.isBlank()) {
        return verifier + "\n" + PLAIN + " " + hex.formatHex(seed) + "\n";
      }
      String salt = KeyFile.random(SALT_BYTES);
      byte[] sealed = seal(passphrase, salt).seal(seed, place(verifier));
      return verifier + "\n" + SEALED + " " + salt + " " + hex.formatHex(sealed) + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ED25519, e);
    }
  }

  private static SigningKey read(List<String> lines, String passphrase) throws IOException {
    try {
      VerifierKey verifier = VerifierKey.parse(lines.getFirst());
      List<String> parts = List.of(lines.get(1).split(" ", -1));
      byte[] seed =
          switch (parts.getFirst()) {
            case PLAIN -> HexFormat.of().parseHex(parts.get(1));
            case SEALED ->
                seal(passphrase, parts.get(1))
                    .open(HexFormat.of().parseHex(parts.get(2)), place(verifier))
                    .orElseThrow(() -> new IOException("the passphrase does not open the key"));
            default -> throw new IOException("the file of the key is damaged");
          };
      return new SigningKey(
          KeyFactory.getInstance(ED25519)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)),
          verifier);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | GeneralSecurityException e) {
      throw new IOException("the file of the key is damaged", e);
    }
  }

  private static Seal seal(String passphrase, String salt) throws GeneralSecurityException {
    var spec =
        new PBEKeySpec(
            passphrase.toCharArray(), HexFormat.of().parseHex(salt), ROUNDS, KeyFile.KEY_BYTES * 8);
    return new Seal(
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
  }

  private static byte[] place(VerifierKey verifier) {
    return verifier.toString().getBytes(UTF_8);
  }
}
