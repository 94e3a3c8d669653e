package org.zhiheng.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens while a case is evaluated; none of it tells a score before the report is signed. */
public final class EvaluationEvents {

  private EvaluationEvents() {}

  /**
   * 8.3: the team was put together.
   *
   * @param members everybody in the team, the leader too
   * @param weighed why somebody was taken whom the applicant asks to keep off; else blank
   */
  @EventName("evaluation.TeamAppointed")
  public record TeamAppointed(
      CaseId caseId,
      AccountId leader,
      Set<AccountId> members,
      String weighed,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  @EventName("evaluation.IndependenceDeclared")
  public record IndependenceDeclared(CaseId caseId, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("evaluation.AssessorDeclined")
  public record AssessorDeclined(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}

  /**
   * A member left on the way, or was taken out by the manager.
   *
   * @param reopened whether the team had begun to agree and has to agree anew
   */
  @EventName("evaluation.AssessorLeft")
  public record AssessorLeft(
      CaseId caseId,
      AccountId out,
      Departure cause,
      String reason,
      boolean reopened,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** Somebody of the team leads in the place of a leader who has left. */
  @EventName("evaluation.LeaderChanged")
  public record LeaderChanged(
      CaseId caseId, AccountId out, AccountId in, String reason, AccountId by, Instant at)
      implements CaseEvent {}

  /** Something about a member stops the team until the manager has settled it. */
  @EventName("evaluation.PointRaised")
  public record PointRaised(
      CaseId caseId, AccountId about, MemberObstacle point, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("evaluation.PointSettled")
  public record PointSettled(
      CaseId caseId, AccountId about, MemberObstacle point, AccountId by, Instant at)
      implements CaseEvent {}

  /** Somebody else took the place of a member. */
  @EventName("evaluation.AssessorReplaced")
  public record AssessorReplaced(
      CaseId caseId,
      AccountId out,
      AccountId in,
      String reason,
      String weighed,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** Everybody declared: each assessor may score. */
  @EventName("evaluation.ScoringOpened")
  public record ScoringOpened(
      CaseId caseId, Set<AccountId> assessors, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  /** A draft was saved; it is no milestone of the case, and tells no value. */
  @EventName("evaluation.SheetRowSaved")
  public record SheetRowSaved(CaseId caseId, String row, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return caseId.toString();
    }
  }

  @EventName("evaluation.SheetSubmitted")
  public record SheetSubmitted(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}

  /** All sheets are in. */
  @EventName("evaluation.ScoringClosed")
  public record ScoringClosed(CaseId caseId, AccountId leader, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * The leader recorded what the team agrees on for a row; no value is told.
   *
   * @param waiting who has yet to agree on record to a value that denies every grade (S10)
   */
  @EventName("evaluation.RowAgreed")
  public record RowAgreed(
      CaseId caseId, String row, Set<AccountId> waiting, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("evaluation.RowConsentGiven")
  public record RowConsentGiven(
      CaseId caseId, String row, boolean agrees, Set<AccountId> waiting, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * A member proposed a final value on a finding of interview or visit; no value is told (S15).
   *
   * @param waiting who has yet to answer some finding
   */
  @EventName("evaluation.FindingProposed")
  public record FindingProposed(
      CaseId caseId, UUID finding, String row, Set<AccountId> waiting, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("evaluation.FindingAnswered")
  public record FindingAnswered(
      CaseId caseId,
      UUID finding,
      String row,
      boolean agrees,
      Set<AccountId> waiting,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** The final value of a row changed, or stays as agreed. */
  @EventName("evaluation.FindingSettled")
  public record FindingSettled(
      CaseId caseId,
      UUID finding,
      String row,
      FindingState state,
      Set<AccountId> waiting,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  @EventName("evaluation.ConsensusClosed")
  public record ConsensusClosed(CaseId caseId, AccountId leader, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * An edition of the report is final.
   *
   * @param edition 1, and one more each time the panel sent the case back
   * @param certifies whether the grade leads to a certificate (S11)
   */
  @EventName("evaluation.ReportSigned")
  public record ReportSigned(
      CaseId caseId, int edition, String grade, boolean certifies, AccountId by, Instant at)
      implements CaseEvent {}

  /** The panel sent the case back with questions; the leader writes the next edition. */
  @EventName("evaluation.ReportReopened")
  public record ReportReopened(
      CaseId caseId, int edition, AccountId leader, AccountId by, Instant at)
      implements CaseEvent {}

  /** Other people are to evaluate the case again. */
  @EventName("evaluation.RoundOpened")
  public record RoundOpened(CaseId caseId, int round, String reason, AccountId by, Instant at)
      implements CaseEvent {}
}
