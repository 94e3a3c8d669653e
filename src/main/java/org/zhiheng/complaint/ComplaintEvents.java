package org.zhiheng.complaint;

import java.time.Instant;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens to what was sent in without an account. */
public final class ComplaintEvents {

  private ComplaintEvents() {}

  /**
   * Somebody confirmed what they sent in, and it counts from now on. Who they are stands with what
   * it became, for those who deal with it.
   *
   * @param became the report, or the case of the objection; the event is kept from whoever that is
   *     about
   */
  @EventName("complaint.FilingConfirmed")
  public record FilingConfirmed(
      FilingKind kind, String number, UUID became, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return became.toString();
    }
  }
}
