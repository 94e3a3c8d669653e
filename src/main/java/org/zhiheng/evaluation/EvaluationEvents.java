package org.zhiheng.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;

/** What happens while a case is evaluated; none of it tells a score before the report is signed. */
public final class EvaluationEvents {

  private EvaluationEvents() {}

  /**
   * 8.3: the team was put together.
   *
   * @param members everybody in the team, the leader too
   */
  public record TeamAppointed(
      CaseId caseId, AccountId leader, Set<AccountId> members, AccountId by, Instant at)
      implements CaseEvent {}

  public record IndependenceDeclared(CaseId caseId, AccountId by, Instant at)
      implements CaseEvent {}

  public record AssessorDeclined(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}

  /** Somebody else took the place of a member. */
  public record AssessorReplaced(
      CaseId caseId, AccountId out, AccountId in, AccountId by, Instant at) implements CaseEvent {}

  /** Everybody declared: each assessor may score. */
  public record ScoringOpened(
      CaseId caseId, Set<AccountId> assessors, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  public record SheetSubmitted(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}

  /** All sheets are in. */
  public record ScoringClosed(CaseId caseId, AccountId leader, AccountId by, Instant at)
      implements CaseEvent {}

  public record ConsensusClosed(CaseId caseId, AccountId leader, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * The report is final.
   *
   * @param certifies whether the grade leads to a certificate (S11)
   */
  public record ReportSigned(
      CaseId caseId, String grade, boolean certifies, AccountId by, Instant at)
      implements CaseEvent {}
}
