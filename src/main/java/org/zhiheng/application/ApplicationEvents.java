package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.EventName;

/** What happens to an application. */
public final class ApplicationEvents {

  private ApplicationEvents() {}

  @EventName("application.ApplicationStarted")
  public record ApplicationStarted(CaseId caseId, String applicantName, AccountId by, Instant at)
      implements CaseEvent {}

  /** The recommendation of an organisation, by its credit code, was asked for. */
  @EventName("application.RecommendationRequested")
  public record RecommendationRequested(
      CaseId caseId, String organisation, AccountId by, Instant at) implements CaseEvent {}

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

  /** By the applicant, or by an officer where P7 deems it withdrawn. */
  @EventName("application.ApplicationWithdrawn")
  public record ApplicationWithdrawn(CaseId caseId, AccountId by, Instant at)
      implements CaseEvent {}
}
