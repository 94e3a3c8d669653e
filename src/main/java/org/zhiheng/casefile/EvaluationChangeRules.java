package org.zhiheng.casefile;

import java.util.Collection;
import org.zhiheng.evaluation.EvaluationEvents.AssessorDeclined;
import org.zhiheng.evaluation.EvaluationEvents.AssessorLeft;
import org.zhiheng.evaluation.EvaluationEvents.AssessorReplaced;
import org.zhiheng.evaluation.EvaluationEvents.ConsensusClosed;
import org.zhiheng.evaluation.EvaluationEvents.FindingAnswered;
import org.zhiheng.evaluation.EvaluationEvents.FindingProposed;
import org.zhiheng.evaluation.EvaluationEvents.FindingSettled;
import org.zhiheng.evaluation.EvaluationEvents.IndependenceDeclared;
import org.zhiheng.evaluation.EvaluationEvents.LeaderChanged;
import org.zhiheng.evaluation.EvaluationEvents.PointRaised;
import org.zhiheng.evaluation.EvaluationEvents.PointSettled;
import org.zhiheng.evaluation.EvaluationEvents.ReportReopened;
import org.zhiheng.evaluation.EvaluationEvents.ReportSigned;
import org.zhiheng.evaluation.EvaluationEvents.RoundOpened;
import org.zhiheng.evaluation.EvaluationEvents.RowAgreed;
import org.zhiheng.evaluation.EvaluationEvents.RowConsentGiven;
import org.zhiheng.evaluation.EvaluationEvents.ScoringClosed;
import org.zhiheng.evaluation.EvaluationEvents.ScoringOpened;
import org.zhiheng.evaluation.EvaluationEvents.SheetSubmitted;
import org.zhiheng.evaluation.EvaluationEvents.TeamAppointed;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.Role;

/** The part of the table that tells of an evaluation (8.3). */
final class EvaluationChangeRules {

  private EvaluationChangeRules() {}

  /** What an event changes; an event that the table does not know leaves the case as it is. */
  static Change of(CaseEvent event) {
    return switch (event) {
      case TeamAppointed it -> teamAppointed(it);
      case IndependenceDeclared it -> Change.NONE.closes(TaskKind.DECLARE, it.by());
      case AssessorDeclined it -> declined(it);
      case AssessorReplaced it -> replaced(it);
      case ScoringOpened it -> scoringOpened(it);
      case SheetSubmitted it -> Change.NONE.closes(TaskKind.SCORE, it.by());
      case ScoringClosed it -> scoringClosed(it);
      case ConsensusClosed it -> consensusClosed(it);
      case RowAgreed it ->
          Change.NONE.closes(TaskKind.CONSENT).opens(TaskKind.CONSENT, it.waiting());
      case RowConsentGiven it ->
          Change.NONE.closes(TaskKind.CONSENT).opens(TaskKind.CONSENT, it.waiting());
      case FindingProposed it -> findings(it.waiting());
      case FindingAnswered it -> findings(it.waiting());
      case FindingSettled it -> findings(it.waiting());
      case ReportSigned _ -> reportSigned();
      case AssessorLeft it -> left(it);
      case LeaderChanged it -> leaderChanged(it);
      case PointRaised it -> Change.NONE.opensAbout(it.about(), TaskKind.SETTLE, Role.MANAGER);
      case PointSettled it -> Change.NONE.closes(TaskKind.SETTLE, it.about());
      case ReportReopened it -> reportReopened(it);
      case RoundOpened _ -> roundOpened();
      default -> HolderChangeRules.of(event);
    };
  }

  private static Change teamAppointed(TeamAppointed it) {
    return Change.NONE
        .closes(TaskKind.APPOINT_TEAM)
        .opens(TaskKind.DECLARE, it.members())
        .joins(Hand.TEAM, it.members());
  }

  /** Who declines is out at once, as everywhere else. */
  private static Change declined(AssessorDeclined it) {
    return Change.NONE
        .closes(TaskKind.DECLARE, it.by())
        .opensAbout(it.by(), TaskKind.REPLACE, Role.MANAGER)
        .leaves(it.by());
  }

  private static Change replaced(AssessorReplaced it) {
    return Change.NONE
        .closes(TaskKind.DECLARE, it.out())
        .closes(TaskKind.REPLACE, it.out())
        .leaves(it.out())
        .opens(TaskKind.DECLARE, it.in())
        .joins(Hand.TEAM, it.in());
  }

  /**
   * A member who leaves is out at once; a team that had begun to agree starts again with scoring.
   */
  private static Change left(AssessorLeft it) {
    Change goes =
        it.reopened()
            ? Change.to(Phase.SCORING)
                .dueAsBefore()
                .closes(TaskKind.AGREE)
                .closes(TaskKind.WRITE_REPORT)
                .closes(TaskKind.CONSENT)
                .closes(TaskKind.ANSWER_FINDING)
            : Change.NONE;
    return goes.closes(TaskKind.DECLARE, it.out())
        .closes(TaskKind.SCORE, it.out())
        .opensAbout(it.out(), TaskKind.REPLACE, Role.MANAGER)
        .leaves(it.out());
  }

  /** What the leader had to do has been closed when the leader left. */
  private static Change leaderChanged(LeaderChanged it) {
    return Change.NONE.joins(Hand.TEAM, it.in());
  }

  private static Change scoringOpened(ScoringOpened it) {
    return Change.to(Phase.SCORING).due(it.dueOn()).opens(TaskKind.SCORE, it.assessors());
  }

  private static Change scoringClosed(ScoringClosed it) {
    return Change.to(Phase.CONSENSUS).dueAsBefore().opens(TaskKind.AGREE, it.leader());
  }

  private static Change consensusClosed(ConsensusClosed it) {
    return Change.to(Phase.REPORT)
        .dueAsBefore()
        .closes(TaskKind.AGREE)
        .opens(TaskKind.WRITE_REPORT, it.leader());
  }

  /** Seats and votes of a panel are changed by the events of the decision. */
  private static Change reportReopened(ReportReopened it) {
    return Change.to(Phase.REPORT).opens(TaskKind.WRITE_REPORT, it.leader());
  }

  private static Change roundOpened() {
    return Change.to(Phase.TEAM)
        .closes(TaskKind.CONVENE)
        .opens(TaskKind.APPOINT_TEAM, Role.MANAGER);
  }

  /** Only members who have yet to answer a finding are asked. */
  private static Change findings(Collection<AccountId> waiting) {
    return Change.NONE.closes(TaskKind.ANSWER_FINDING).opens(TaskKind.ANSWER_FINDING, waiting);
  }

  private static Change reportSigned() {
    return Change.to(Phase.DECISION)
        .closes(TaskKind.WRITE_REPORT)
        .opens(TaskKind.CONVENE, Role.MANAGER);
  }
}
