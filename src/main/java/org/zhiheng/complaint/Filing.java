package org.zhiheng.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 来件: what somebody without an account sent in. Nothing of it counts before it is confirmed from
 * the address that it names.
 *
 * @param expiresAt until when it can be confirmed
 * @param receipt null until it is confirmed
 */
public record Filing(
    UUID id,
    FilingText text,
    Sender sender,
    Instant sentAt,
    Instant expiresAt,
    @Nullable Receipt receipt) {

  public boolean isConfirmed() {
    return receipt != null;
  }

  /**
   * That it was confirmed.
   *
   * @param number by which its sender can ask about it
   * @param became the report, or the case of the objection, that it was made into
   */
  public record Receipt(String number, Instant at, UUID became) {}
}
