package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;

/** What happens to an application. */
public final class ApplicationEvents {

  private ApplicationEvents() {}

  public record ApplicationStarted(CaseId caseId, String applicantName, AccountId by, Instant at)
      implements CaseEvent {}

  /** The recommendation of an organisation, by its credit code, was asked for. */
  public record RecommendationRequested(
      CaseId caseId, String organisation, AccountId by, Instant at) implements CaseEvent {}

  public record RecommendationSigned(CaseId caseId, AccountId by, Instant at)
      implements CaseEvent {}

  /** Submitted, for the first time or again; the formal review is due. */
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
  public record ApplicationReturned(CaseId caseId, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  public record ApplicationAccepted(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}

  /** Not taken on; the ground is a clause such as 8.2 a). */
  public record ApplicationRefused(CaseId caseId, String ground, AccountId by, Instant at)
      implements CaseEvent {}

  /** By the applicant, or by an officer where P7 deems it withdrawn. */
  public record ApplicationWithdrawn(CaseId caseId, AccountId by, Instant at)
      implements CaseEvent {}
}
