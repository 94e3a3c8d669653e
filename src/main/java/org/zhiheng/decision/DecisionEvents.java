package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.EventName;

/** What happens on the way to a decision; no single vote is told. */
public final class DecisionEvents {

  private DecisionEvents() {}

  /** 8.4: the panel of a round was put together and may vote. */
  @EventName("decision.PanelConvened")
  public record PanelConvened(
      CaseId caseId, int round, Set<AccountId> members, LocalDate dueOn, AccountId by, Instant at)
      implements CaseEvent {}

  /** P15: a panellist gave up the seat, which waits for somebody else. */
  @EventName("decision.PanellistRecused")
  public record PanellistRecused(CaseId caseId, String reason, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * P15: somebody else took the seat of a panellist who had not voted.
   *
   * @param votes whether the panel votes at present
   */
  @EventName("decision.PanellistReplaced")
  public record PanellistReplaced(
      CaseId caseId,
      AccountId out,
      AccountId in,
      String reason,
      boolean votes,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /**
   * 8.4: the file that the panel votes on was sealed, before the first vote or anew.
   *
   * @param seal its number in the round
   * @param hash stands for every part of the file
   */
  @EventName("decision.FileSealed")
  public record FileSealed(
      CaseId caseId, int round, int edition, int seal, String hash, AccountId by, Instant at)
      implements CaseEvent {}

  @EventName("decision.BallotCast")
  public record BallotCast(CaseId caseId, int round, int edition, AccountId by, Instant at)
      implements CaseEvent {}

  /** P16: a manager waits for no further ballot; what the vote came to follows. */
  @EventName("decision.VoteClosed")
  public record VoteClosed(CaseId caseId, int round, String reason, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * The majority wants questions answered in another edition of the report.
   *
   * @param edition the one that was sent back
   * @param by who cast the last ballot or closed the vote
   */
  @EventName("decision.CaseSentBack")
  public record CaseSentBack(CaseId caseId, int round, int edition, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * P11: an objection stands, which the team answers in another edition of the report.
   *
   * @param edition the one that was sent back
   * @param by who settled the last objection
   */
  @EventName("decision.SentBackOnObjection")
  public record SentBackOnObjection(CaseId caseId, int round, int edition, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * The next edition of the report is in, and the panel votes anew.
   *
   * @param members those who sit now
   * @param by who signed the report
   */
  @EventName("decision.VoteReopened")
  public record VoteReopened(
      CaseId caseId,
      int round,
      int edition,
      Set<AccountId> members,
      LocalDate dueOn,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /**
   * The majority awards the certificate; that it takes effect is another event.
   *
   * @param by who cast the last ballot or closed the vote
   */
  @EventName("decision.CertificationGranted")
  public record CertificationGranted(
      CaseId caseId, int round, String grade, LocalDate decidedOn, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * P11: what the majority awards stands in public until a day, and may be objected to.
   *
   * @param recordedUntil the last day on which what came in by then may be recorded
   * @param by who cast the last ballot or closed the vote
   */
  @EventName("decision.NoticeOpened")
  public record NoticeOpened(
      CaseId caseId,
      int round,
      String grade,
      LocalDate until,
      LocalDate recordedUntil,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /**
   * P11: somebody objects, which stops the clock; who does is for the staff alone.
   *
   * @param answerBy until when whoever was evaluated may answer
   */
  @EventName("decision.ObjectionMade")
  public record ObjectionMade(
      CaseId caseId, int round, UUID objection, LocalDate answerBy, AccountId by, Instant at)
      implements CaseEvent {}

  /** P11: whoever was evaluated answered an objection. */
  @EventName("decision.ObjectionAnswered")
  public record ObjectionAnswered(CaseId caseId, UUID objection, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * P11: one manager says what is to come of an objection; another one has to say the same.
   *
   * @param recorder of the objection, who does not settle it either
   */
  @EventName("decision.ObjectionViewed")
  public record ObjectionViewed(
      CaseId caseId,
      UUID objection,
      boolean upheld,
      String why,
      AccountId recorder,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** P11: whoever objects was told what came of it. */
  @EventName("decision.ObjectorTold")
  public record ObjectorTold(CaseId caseId, UUID objection, LocalDate on, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * P11: an objection was settled.
   *
   * @param recordedUntil the new last day for recording what comes in by the new last day, where
   *     the clock goes on; null otherwise
   */
  @EventName("decision.ObjectionSettled")
  public record ObjectionSettled(
      CaseId caseId,
      UUID objection,
      boolean upheld,
      @Nullable LocalDate recordedUntil,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /**
   * What was awarded takes effect: the certificate may be issued. Without public notice it does so
   * at once.
   *
   * @param on the day on which it does
   * @param decidedBy who cast the last ballot or closed the vote
   * @param by the same, or the program where days have run out
   */
  @EventName("decision.TookEffect")
  public record TookEffect(
      CaseId caseId,
      int round,
      String grade,
      LocalDate decidedOn,
      LocalDate on,
      AccountId decidedBy,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /**
   * The majority awards none.
   *
   * @param by who cast the last ballot or closed the vote
   */
  @EventName("decision.CertificationDenied")
  public record CertificationDenied(CaseId caseId, int round, AccountId by, Instant at)
      implements CaseEvent {}
}
