package org.zhiheng.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Settings;

/**
 * Turns the number of an identity document into what is compared: the same number gives the same
 * hash however it was typed, and without the key a hash tells nothing.
 */
@Component
class NumberHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  @Autowired
  NumberHash(Settings settings, IdentityDocumentStore documents) {
    this(PersonalKeys.at(settings.person().keys(), () -> !documents.isEmpty()));
  }

  NumberHash(PersonalKeys keys) {
    this.key = new SecretKeySpec(keys.hash(), ALGORITHM);
  }

  /** A citizen number counts as one, whatever kind of document somebody chose for it. */
  byte[] of(IdentityDocument document) {
    boolean citizen =
        IdentityDocument.whyNotParse(IdentityDocumentType.CITIZEN_ID, document.number()).isEmpty();
    IdentityDocumentType type = citizen ? IdentityDocumentType.CITIZEN_ID : document.type();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal((type + " " + Folding.of(document.number())).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
