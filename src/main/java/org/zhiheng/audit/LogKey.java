package org.zhiheng.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhiheng.kernel.Settings;
import org.zhiheng.seal.KeyFile;
import org.zhiheng.seal.Signer;
import org.zhiheng.seal.SigningKey;

/** The key that checkpoints are signed by; that of a demonstration says so in its name. */
@Component
class LogKey implements Supplier<Signer> {

  private static final String FILE = "log-signing.key";

  private final Supplier<Signer> signer;

  LogKey(Settings settings) {
    KeyFile file = new KeyFile(settings.below("keys").resolve(FILE));
    this.signer = SingletonSupplier.of(() -> read(file, settings));
  }

  @Override
  public Signer get() {
    return signer.get();
  }

  /** Checkpoints name their log by the address that it has, without a scheme (C2SP). */
  static String origin(String publicUrl, boolean demo) {
    String address = publicUrl.replaceFirst("^[a-z]+://", "").replaceAll("[\\s+]|/+$", "");
    return address + "/audit" + (demo ? "/demo" : "");
  }

  private static Signer read(KeyFile file, Settings settings) {
    try {
      return SigningKey.at(
          file, origin(settings.publicUrl(), settings.demo()), settings.seal().passphrase());
    } catch (IOException e) {
      throw new UncheckedIOException("the key of the log cannot be read: " + file.path(), e);
    }
  }
}
