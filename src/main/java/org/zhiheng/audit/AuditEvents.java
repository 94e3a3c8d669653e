package org.zhiheng.audit;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens to the log itself. */
public final class AuditEvents {

  private AuditEvents() {}

  /**
   * Checkpoints are signed by a key that signed none before.
   *
   * @param verifier its public key
   */
  @EventName("audit.KeyTaken")
  public record KeyTaken(String verifier, AccountId by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
      return verifier;
    }
  }
}
