package org.zhiheng.surveillance.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens between the report of an event and what is decided on it (9.3, C4). */
public final class SanctionEvents {

  private SanctionEvents() {}

  /** Somebody reported an event. */
  @EventName("surveillance.IncidentReported")
  public record IncidentReported(UUID incident, AccountId by, Instant at) implements DomainEvent {
    @Override
    public String subject() {
      return incident.toString();
    }
  }

  /**
   * It was taken up or dismissed.
   *
   * @param leftOut numbers of those whom the organisation employed on its day and who had no valid
   *     certificate then, so that nobody is heard on it (9.3)
   */
  @EventName("surveillance.IncidentSorted")
  public record IncidentSorted(
      UUID incident, boolean takenUp, List<String> leftOut, AccountId by, Instant at)
      implements DomainEvent {

    public IncidentSorted {
      leftOut = List.copyOf(leftOut);
    }

    @Override
    public String subject() {
      return incident.toString();
    }
  }

  /** Whether the holder shares the responsibility for the organisation's event is answered. */
  @EventName("surveillance.ResponsibilityAnswered")
  public record ResponsibilityAnswered(
      CaseId caseId, String number, UUID proceeding, boolean linked, AccountId by, Instant at)
      implements CaseEvent {}

  /** The holder is told of the event and may answer until a day. */
  @EventName("surveillance.HearingOpened")
  public record HearingOpened(
      CaseId caseId, String number, UUID proceeding, LocalDate answerBy, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("surveillance.HearingAnswered")
  public record HearingAnswered(
      CaseId caseId, String number, UUID proceeding, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * One proposed what is to follow.
   *
   * @param urgent whether it is a suspension that holds at once, until it is confirmed or lapses
   */
  @EventName("surveillance.RulingProposed")
  public record RulingProposed(
      CaseId caseId,
      String number,
      UUID proceeding,
      UUID ruling,
      Measure measure,
      boolean urgent,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** What was proposed was decided by two others, rejected, taken back, or lapsed. */
  @EventName("surveillance.RulingSettled")
  public record RulingSettled(
      CaseId caseId,
      String number,
      UUID proceeding,
      UUID ruling,
      Measure measure,
      RulingState state,
      boolean urgent,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** 收回: the paper that was asked back has come. */
  @EventName("surveillance.PaperHandedBack")
  public record PaperHandedBack(
      CaseId caseId, String number, UUID proceeding, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * A report waits to be sorted. It is an event of a case so that it becomes a task of the officers
   * whom nothing ties to that case.
   */
  @EventName("surveillance.ReportWaits")
  public record ReportWaits(CaseId caseId, UUID incident, AccountId by, Instant at)
      implements CaseEvent {}

  /** A report that waited is sorted. */
  @EventName("surveillance.ReportSorted")
  public record ReportSorted(CaseId caseId, UUID incident, AccountId by, Instant at)
      implements CaseEvent {}

  /** A holder is told that nothing follows from what they reported themselves. */
  @EventName("surveillance.ReportDismissed")
  public record ReportDismissed(CaseId caseId, UUID incident, AccountId by, Instant at)
      implements CaseEvent {}

  /** The time to answer is over, and the holder has not. */
  @EventName("surveillance.HearingOver")
  public record HearingOver(CaseId caseId, String number, UUID proceeding, AccountId by, Instant at)
      implements CaseEvent {}

  /** The last day of a suspension has come: somebody has to propose what follows (C3). */
  @EventName("surveillance.SuspensionDue")
  public record SuspensionDue(
      CaseId caseId, String number, UUID proceeding, AccountId by, Instant at)
      implements CaseEvent {}

  /** An appeal against what was decided is upheld: it is undone as if it had never been (9.8). */
  @EventName("surveillance.RulingOverturned")
  public record RulingOverturned(
      CaseId caseId,
      String number,
      UUID proceeding,
      UUID ruling,
      String appeal,
      AccountId by,
      Instant at)
      implements CaseEvent {}
}
