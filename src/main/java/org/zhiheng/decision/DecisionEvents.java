package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.EventName;

/** What happens on the way to a decision; no single vote is told. */
public final class DecisionEvents {

  private DecisionEvents() {}

  /** 8.4: the panel was put together and may vote. */
  @EventName("decision.PanelConvened")
  public record PanelConvened(
      CaseId caseId, Set<AccountId> members, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("decision.BallotCast")
  public record BallotCast(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}

  /**
   * The majority awards the certificate.
   *
   * @param by who cast the last ballot
   */
  @EventName("decision.CertificationGranted")
  public record CertificationGranted(
      CaseId caseId, String grade, LocalDate decidedOn, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * The majority awards none.
   *
   * @param by who cast the last ballot
   */
  @EventName("decision.CertificationDenied")
  public record CertificationDenied(CaseId caseId, AccountId by, Instant at) implements CaseEvent {}
}
