package org.zhiheng.paper;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens to papers. */
public final class PaperEvents {

  private PaperEvents() {}

  /**
   * A paper was issued, together with the act that it tells.
   *
   * @param digest of its content
   */
  @EventName("paper.PaperIssued")
  public record PaperIssued(
      CaseId caseId, String number, PaperKind kind, String digest, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return caseId.toString();
    }
  }
}
