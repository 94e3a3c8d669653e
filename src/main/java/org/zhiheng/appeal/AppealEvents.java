package org.zhiheng.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.EventName;

/** What happens to an appeal. */
public final class AppealEvents {

  private AppealEvents() {}

  /**
   * Somebody appeals; the number is that of the receipt.
   *
   * @param dueOn until when it is examined
   */
  @EventName("appeal.AppealLodged")
  public record AppealLodged(
      CaseId caseId,
      UUID appeal,
      String number,
      AppealedKind kind,
      LocalDate dueOn,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** The appellant took it back. */
  @EventName("appeal.AppealWithdrawn")
  public record AppealWithdrawn(CaseId caseId, UUID appeal, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * It is admissible.
   *
   * @param dueOn until when it is decided
   */
  @EventName("appeal.AppealAdmitted")
  public record AppealAdmitted(
      CaseId caseId, UUID appeal, LocalDate dueOn, AccountId by, Instant at) implements CaseEvent {}

  /**
   * 9.8: people who never touched the case handle it from now on.
   *
   * @param dueOn until when they decide
   */
  @EventName("appeal.HandlersChosen")
  public record HandlersChosen(
      CaseId caseId, UUID appeal, Set<AccountId> members, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("appeal.HandlerDeclared")
  public record HandlerDeclared(CaseId caseId, UUID appeal, AccountId by, Instant at)
      implements CaseEvent {}

  /** P15: a handler gave it up, and the seat waits for somebody else. */
  @EventName("appeal.HandlerRecused")
  public record HandlerRecused(CaseId caseId, UUID appeal, String reason, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("appeal.HandlerReplaced")
  public record HandlerReplaced(
      CaseId caseId,
      UUID appeal,
      AccountId out,
      AccountId in,
      String reason,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** One side spoke. */
  @EventName("appeal.StatementMade")
  public record StatementMade(CaseId caseId, UUID appeal, Side side, AccountId by, Instant at)
      implements CaseEvent {}

  /** A handler voted; how is not told. */
  @EventName("appeal.AppealVoteCast")
  public record AppealVoteCast(CaseId caseId, UUID appeal, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * The majority of its handlers decided it; what follows from that is done in the same
   * transaction.
   *
   * @param by who cast the vote that decided it
   */
  @EventName("appeal.AppealDecided")
  public record AppealDecided(
      CaseId caseId,
      UUID appeal,
      AppealedKind kind,
      AppealOutcome outcome,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /**
   * One person finds it inadmissible; another one agrees, or it is examined anew.
   *
   * @param dueOn until when it is examined
   */
  @EventName("appeal.AppealRejectionProposed")
  public record AppealRejectionProposed(
      CaseId caseId, UUID appeal, Inadmissible ground, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * Another one did not agree that it is inadmissible.
   *
   * @param proposer who found it so
   */
  @EventName("appeal.AppealRejectionDeclined")
  public record AppealRejectionDeclined(
      CaseId caseId, UUID appeal, LocalDate dueOn, AccountId proposer, AccountId by, Instant at)
      implements CaseEvent {}

  /** Two people found it not admissible; the appellant is told why. */
  @EventName("appeal.AppealRejected")
  public record AppealRejected(
      CaseId caseId, UUID appeal, Inadmissible ground, AccountId by, Instant at)
      implements CaseEvent {}
}
