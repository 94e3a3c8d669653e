package org.zhiheng.surveillance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.EventName;

/** What happens while a certificate runs. */
public final class SurveillanceEvents {

  private SurveillanceEvents() {}

  /** 9.2: a record of continuing education waits to be checked, for the first time or again. */
  @EventName("surveillance.EducationEntered")
  public record EducationEntered(
      CaseId caseId, String number, int year, UUID record, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("surveillance.EducationWithdrawn")
  public record EducationWithdrawn(
      CaseId caseId, String number, UUID record, AccountId by, Instant at) implements CaseEvent {}

  /** The officer asks the holder for something. */
  @EventName("surveillance.EducationReturned")
  public record EducationReturned(
      CaseId caseId, String number, UUID record, AccountId by, Instant at) implements CaseEvent {}

  /** What had been accepted was accepted wrongly; it counts no more. */
  @EventName("surveillance.EducationAnnulled")
  public record EducationAnnulled(
      CaseId caseId, String number, int year, UUID record, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * 9.2, 9.4: the holder was reminded, once, of what is owed or of the end.
   *
   * @param year of the certificate; 0 where it is about the whole of it
   * @param months before the end; 0 where it is over
   * @param last the last day of what it is about
   * @param by nobody's account, as time alone brings it about
   */
  @EventName("surveillance.HolderReminded")
  public record HolderReminded(
      CaseId caseId,
      String number,
      ReminderKind kind,
      int year,
      int months,
      LocalDate last,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /**
   * 9.4: the holder of a certificate has begun to renew it.
   *
   * @param caseId of the certificate
   * @param application the case that was begun
   */
  @EventName("surveillance.RenewalBegun")
  public record RenewalBegun(
      CaseId caseId, String number, CaseId application, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * It counts.
   *
   * @param owed how many activities the year still lacks
   */
  @EventName("surveillance.EducationAccepted")
  public record EducationAccepted(
      CaseId caseId, String number, int year, UUID record, int owed, AccountId by, Instant at)
      implements CaseEvent {}
}
