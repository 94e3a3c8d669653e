package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens to an application. */
public final class ApplicationEvents {

  private ApplicationEvents() {}

  /**
   * The file of an application was deleted when its retention period was over; the event keeps
   * nothing of its content.
   */
  @EventName("application.ApplicationLetGo")
  public record ApplicationLetGo(CaseId caseId, AccountId by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
      return caseId.toString();
    }
  }

  @EventName("application.ApplicationStarted")
  public record ApplicationStarted(CaseId caseId, String applicantName, AccountId by, Instant at)
      implements CaseEvent {}

  /** A row of the self-evaluation was saved; what it says stays with the file. */
  @EventName("application.RowSaved")
  public record RowSaved(CaseId caseId, String row, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("application.EvidenceAdded")
  public record EvidenceAdded(
      CaseId caseId, UUID evidence, DocumentId document, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("application.EvidenceRemoved")
  public record EvidenceRemoved(CaseId caseId, UUID evidence, AccountId by, Instant at)
      implements CaseEvent {}

  /** A certificate of another body was named, with its paper (C7). */
  @EventName("application.ForeignNamed")
  public record ForeignNamed(
      CaseId caseId, String body, String number, DocumentId document, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("application.ForeignDropped")
  public record ForeignDropped(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}

  /**
   * 核验其他评价主体的证书: an officer looked whether it is what the applicant says.
   *
   * @param state what the other body says became of it; empty where it was not confirmed
   * @param kind of the application, as it follows
   */
  @EventName("application.ForeignLooked")
  public record ForeignLooked(
      CaseId caseId,
      boolean confirmed,
      String state,
      ApplicationKind kind,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** The declarations were saved, with those that are given now. */
  @EventName("application.DeclarationsGiven")
  public record DeclarationsGiven(CaseId caseId, List<String> given, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * The recommendation of an organisation, by its credit code, was asked for.
   *
   * @param dueOn until when it recommends; null where the applicant's file waits for it
   */
  @EventName("application.RecommendationRequested")
  public record RecommendationRequested(
      CaseId caseId, String organisation, @Nullable LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("application.RecommendationSigned")
  public record RecommendationSigned(CaseId caseId, AccountId by, Instant at)
      implements CaseEvent {}

  /** Submitted, for the first time or again; the formal review is due. */
  @EventName("application.ApplicationSubmitted")
  public record ApplicationSubmitted(
      CaseId caseId,
      String number,
      String applicantName,
      String organisationName,
      LocalDate dueOn,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** Returned for supplement, which is due. */
  @EventName("application.ApplicationReturned")
  public record ApplicationReturned(CaseId caseId, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("application.ApplicationAccepted")
  public record ApplicationAccepted(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}

  /** Not taken on; the ground is a clause such as 8.2 a). */
  @EventName("application.ApplicationRefused")
  public record ApplicationRefused(CaseId caseId, String ground, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * By the applicant, or by an officer where P7 deems it withdrawn.
   *
   * @param deemed 视为撤回: by P7, not by the will of the applicant
   */
  @EventName("application.ApplicationWithdrawn")
  public record ApplicationWithdrawn(CaseId caseId, boolean deemed, AccountId by, Instant at)
      implements CaseEvent {}

  // --- slips that two people put right (P17)

  /** 撤销受理: it is under formal review again, which is due. */
  @EventName("application.AcceptanceAnnulled")
  public record AcceptanceAnnulled(CaseId caseId, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  /** 撤销不予受理: it is under formal review again, which is due. */
  @EventName("application.RefusalAnnulled")
  public record RefusalAnnulled(CaseId caseId, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * 撤销视为撤回: it is where it was before.
   *
   * @param returned whether that is with the applicant, for supplement
   */
  @EventName("application.WithdrawalAnnulled")
  public record WithdrawalAnnulled(
      CaseId caseId, boolean returned, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * 提请复核: somebody proposed what a second person has to confirm.
   *
   * @param matter what it is about, such as ANNULMENT
   */
  @EventName("application.ProposalMade")
  public record ProposalMade(CaseId caseId, UUID proposal, String matter, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("application.ProposalSettled")
  public record ProposalSettled(
      CaseId caseId, UUID proposal, boolean confirmed, AccountId by, Instant at)
      implements CaseEvent {}

  // --- what happens after the acceptance

  /**
   * 终止: the body ended the case.
   *
   * @param ground a clause such as 8.2 a), or 8.1 a) where nobody recommends
   */
  @EventName("application.CaseEnded")
  public record CaseEnded(CaseId caseId, String ground, AccountId by, Instant at)
      implements CaseEvent {}

  /** The applicant's numbers were read in full, for a reason. */
  @EventName("application.NumbersShown")
  public record NumbersShown(CaseId caseId, String reason, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * 更正: a fact of the file that was typed wrong was corrected; papers issued later have the new
   * one. It tells both names as they are now, for those who keep them in lists.
   */
  @EventName("application.FactCorrected")
  public record FactCorrected(
      CaseId caseId,
      String fact,
      String before,
      String after,
      String applicantName,
      String organisationName,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /**
   * 变更所在组织: the applicant changed the employer, whose recommendation is due.
   *
   * @param before credit code of the organisation that was left
   * @param after credit code of the present one
   * @param spokenFor whether somebody can sign in who speaks for the present one
   */
  @EventName("application.EmployerChanged")
  public record EmployerChanged(
      CaseId caseId,
      String before,
      String after,
      String organisationName,
      LocalDate dueOn,
      boolean spokenFor,
      AccountId by,
      Instant at)
      implements CaseEvent {}
}
