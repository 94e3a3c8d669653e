package org.zhiheng.appeal;

import java.time.Instant;
import java.time.LocalDate;
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

  /** It is not admissible; the appellant is told why. */
  @EventName("appeal.AppealRejected")
  public record AppealRejected(
      CaseId caseId, UUID appeal, Inadmissible ground, AccountId by, Instant at)
      implements CaseEvent {}
}
