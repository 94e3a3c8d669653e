package org.zhiheng.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Settings;
import org.zhiheng.seal.Seal;

/**
 * Seals the numbers of identity documents and mobiles where they are stored: whoever holds the
 * database, or a copy of it, without the file of keys reads none. What is sealed names its key, so
 * that an operator can add another, by which everything new is sealed.
 */
@Component
public class NumberSeal {

  private static final Pattern SEALED = Pattern.compile("sealed:([0-9a-f]{8}):([A-Za-z0-9+/=]+)");

  /** What is frozen is copied from the file of its person as it is. */
  private static final byte[] ANYWHERE = {};

  private final PersonalKeys keys;

  @Autowired
  NumberSeal(Settings settings, IdentityDocumentStore documents) {
    this(PersonalKeys.at(settings.person().keys(), () -> !documents.isEmpty()));
  }

  NumberSeal(PersonalKeys keys) {
    this.keys = keys;
  }

  public String seal(String number) {
    String name = keys.present();
    byte[] sealed = new Seal(keys.seal(name)).seal(number.getBytes(UTF_8), ANYWHERE);
    return "sealed:" + name + ":" + Base64.getEncoder().encodeToString(sealed);
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
    String name = sealed.group(1);
    return new Seal(keys.seal(name))
        .open(Base64.getDecoder().decode(sealed.group(2)), ANYWHERE)
        .map(number -> new String(number, UTF_8))
        .orElseThrow(() -> new IllegalStateException("a number does not open by key " + name));
  }

  /** Whether something is sealed by another key than the present one. */
  boolean isOld(String stored) {
    return !stored.startsWith("sealed:" + keys.present() + ":");
  }
}
