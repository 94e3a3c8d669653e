package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Settings;
import org.zhiheng.seal.KeyFile;
import org.zhiheng.seal.Seal;

/**
 * Seals the secrets of authenticators: whoever holds the database alone computes no code. Where the
 * key is lost, nobody's code fits, and administrators take the second factors off.
 */
@Component
class FactorSeal {

  private final Supplier<Seal> seal;

  FactorSeal(Settings settings) {
    KeyFile file = new KeyFile(settings.below("keys").resolve("second-factor.key"));
    this.seal = SingletonSupplier.of(() -> read(file));
  }

  /** Seals a secret for one account; moved to another it opens nothing. */
  byte[] seal(String secret, AccountId account) {
    return seal.get().seal(secret.getBytes(UTF_8), place(account));
  }

  /** The secret; none where it was sealed by a key that is lost. */
  Optional<String> open(byte[] sealed, AccountId account) {
    return seal.get().open(sealed, place(account)).map(secret -> new String(secret, UTF_8));
  }

  private static byte[] place(AccountId account) {
    return account.toString().getBytes(UTF_8);
  }

  private static Seal read(KeyFile file) {
    try {
      if (!file.exists()) {
        file.make(KeyFile.random(KeyFile.KEY_BYTES) + "\n");
      }
      return new Seal(HexFormat.of().parseHex(file.lines().getFirst().strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("the key of second factors cannot be read: " + file, e);
    }
  }
}
