package org.zhiheng.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.EmailAddress;

/**
 * A mail as it is sent.
 *
 * @param recipient the name of the account's holder; it stands in no mail
 * @param attempts how often it was tried
 * @param problem what the mail server answered last; null where nothing went wrong
 */
public record Mail(
    UUID id,
    MailKind kind,
    String recipient,
    String address,
    String subject,
    String text,
    MailState state,
    int attempts,
    Instant madeAt,
    @Nullable String problem,
    long place) {

  /** The address as others may see it. */
  public String maskedAddress() {
    return EmailAddress.masked(address);
  }
}
