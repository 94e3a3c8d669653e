package org.zhiheng.complaint;

import java.time.Instant;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens to what was sent in without an account, and to complaints. */
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

  /** A manager said what they would answer to a complaint; it is answered once two say the same. */
  @EventName("complaint.ComplaintOpinion")
  public record ComplaintOpinion(
      UUID complaint, String number, ComplaintOutcome outcome, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return complaint.toString();
    }
  }

  /** A complaint is answered, and its sender is told. */
  @EventName("complaint.ComplaintAnswered")
  public record ComplaintAnswered(
      UUID complaint, String number, ComplaintOutcome outcome, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return complaint.toString();
    }
  }

  /** Somebody of the body was named as one whom a complaint is about. */
  @EventName("complaint.ConcernedNamed")
  public record ConcernedNamed(
      UUID complaint, String number, AccountId account, String reason, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return complaint.toString();
    }
  }

  /** A name that was given wrongly was taken back. */
  @EventName("complaint.ConcernedReleased")
  public record ConcernedReleased(
      UUID complaint, String number, AccountId account, String reason, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return complaint.toString();
    }
  }

  /** A complaint was tied to the case that it is about. */
  @EventName("complaint.ComplaintJoined")
  public record ComplaintJoined(
      UUID complaint, String number, CaseId to, String reason, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return complaint.toString();
    }
  }
}
