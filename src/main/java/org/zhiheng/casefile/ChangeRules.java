package org.zhiheng.casefile;

import static org.zhiheng.casefile.Change.Fact.APPLICANT_NAME;
import static org.zhiheng.casefile.Change.Fact.CERTIFICATE;
import static org.zhiheng.casefile.Change.Fact.GRADE;
import static org.zhiheng.casefile.Change.Fact.NUMBER;
import static org.zhiheng.casefile.Change.Fact.ORGANISATION;
import static org.zhiheng.casefile.Change.Fact.ORGANISATION_NAME;

import java.time.LocalDate;
import java.util.Collection;
import org.zhiheng.application.ApplicationEvents.AcceptanceAnnulled;
import org.zhiheng.application.ApplicationEvents.ApplicationAccepted;
import org.zhiheng.application.ApplicationEvents.ApplicationRefused;
import org.zhiheng.application.ApplicationEvents.ApplicationReturned;
import org.zhiheng.application.ApplicationEvents.ApplicationStarted;
import org.zhiheng.application.ApplicationEvents.ApplicationSubmitted;
import org.zhiheng.application.ApplicationEvents.ApplicationWithdrawn;
import org.zhiheng.application.ApplicationEvents.CaseEnded;
import org.zhiheng.application.ApplicationEvents.EmployerChanged;
import org.zhiheng.application.ApplicationEvents.FactCorrected;
import org.zhiheng.application.ApplicationEvents.ProposalMade;
import org.zhiheng.application.ApplicationEvents.ProposalSettled;
import org.zhiheng.application.ApplicationEvents.RecommendationRequested;
import org.zhiheng.application.ApplicationEvents.RecommendationSigned;
import org.zhiheng.application.ApplicationEvents.RefusalAnnulled;
import org.zhiheng.application.ApplicationEvents.WithdrawalAnnulled;
import org.zhiheng.certificate.CertificateEvents.CertificateIssued;
import org.zhiheng.decision.DecisionEvents.BallotCast;
import org.zhiheng.decision.DecisionEvents.CaseSentBack;
import org.zhiheng.decision.DecisionEvents.CertificationDenied;
import org.zhiheng.decision.DecisionEvents.CertificationGranted;
import org.zhiheng.decision.DecisionEvents.PanelConvened;
import org.zhiheng.decision.DecisionEvents.PanellistRecused;
import org.zhiheng.decision.DecisionEvents.PanellistReplaced;
import org.zhiheng.decision.DecisionEvents.VoteReopened;
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

/** The table from an event of the line to what it changes in the picture of its case. */
final class ChangeRules {

  private ChangeRules() {}

  /** What an event changes; an event that the table does not know leaves the case as it is. */
  static Change of(CaseEvent event) {
    return switch (event) {
      case ApplicationStarted it -> started(it);
      case RecommendationRequested it -> recommendationRequested(it);
      case RecommendationSigned it -> recommendationSigned(it);
      case ApplicationSubmitted it -> submitted(it);
      case ApplicationReturned it -> returned(it);
      case ApplicationAccepted _ -> accepted();
      case ApplicationRefused _ -> Change.to(Phase.REFUSED);
      case ApplicationWithdrawn _ -> Change.to(Phase.WITHDRAWN);
      case AcceptanceAnnulled it -> reviewedAgain(it.dueOn()).closes(TaskKind.APPOINT_TEAM);
      case RefusalAnnulled it -> reviewedAgain(it.dueOn());
      case WithdrawalAnnulled it -> takenUp(it);
      case CaseEnded _ -> Change.to(Phase.ENDED);
      case ProposalMade it -> Change.NONE.opensForBody(TaskKind.CONFIRM, it.proposal(), it.by());
      case ProposalSettled it -> Change.NONE.closes(TaskKind.CONFIRM, it.proposal());
      case FactCorrected it -> corrected(it);
      case EmployerChanged it -> employerChanged(it);
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
      case PanelConvened it -> panelConvened(it);
      case PanellistRecused it -> panellistRecused(it);
      case PanellistReplaced it -> panellistReplaced(it);
      case CaseSentBack _ -> Change.to(Phase.REPORT).closes(TaskKind.VOTE);
      case VoteReopened it -> voteReopened(it);
      case BallotCast it -> Change.NONE.closes(TaskKind.VOTE, it.by());
      case CertificationGranted it -> Change.to(Phase.CERTIFIED).known(GRADE, it.grade());
      case CertificationDenied _ -> Change.to(Phase.DENIED);
      case CertificateIssued it -> Change.NONE.known(CERTIFICATE, it.number());
      default -> Change.NONE;
    };
  }

  // --- 8.1, 8.2

  private static Change started(ApplicationStarted it) {
    return Change.to(Phase.PREPARING)
        .known(APPLICANT_NAME, it.applicantName())
        .opensForApplicant(TaskKind.PREPARE);
  }

  /** The applicant may ask again, so an earlier request is over. */
  private static Change recommendationRequested(RecommendationRequested it) {
    return Change.NONE
        .known(ORGANISATION, it.organisation())
        .closes(TaskKind.SIGN_RECOMMENDATION)
        .opensForEmployer(TaskKind.SIGN_RECOMMENDATION, it.organisation());
  }

  private static Change recommendationSigned(RecommendationSigned it) {
    return Change.NONE.closes(TaskKind.SIGN_RECOMMENDATION).joins(Hand.EMPLOYER, it.by());
  }

  private static Change submitted(ApplicationSubmitted it) {
    return Change.to(Phase.FORMAL_REVIEW)
        .due(it.dueOn())
        .known(NUMBER, it.number())
        .known(APPLICANT_NAME, it.applicantName())
        .known(ORGANISATION_NAME, it.organisationName())
        .closes(TaskKind.PREPARE)
        .closes(TaskKind.SUPPLEMENT)
        .opens(TaskKind.REVIEW, Role.OFFICER);
  }

  private static Change returned(ApplicationReturned it) {
    return Change.to(Phase.SUPPLEMENT)
        .due(it.dueOn())
        .closes(TaskKind.REVIEW)
        .opensForApplicant(TaskKind.SUPPLEMENT);
  }

  private static Change accepted() {
    return Change.to(Phase.TEAM).closes(TaskKind.REVIEW).opens(TaskKind.APPOINT_TEAM, Role.MANAGER);
  }

  // --- slips put right, ends and changes

  private static Change reviewedAgain(LocalDate dueOn) {
    return Change.to(Phase.FORMAL_REVIEW).due(dueOn).opens(TaskKind.REVIEW, Role.OFFICER);
  }

  private static Change takenUp(WithdrawalAnnulled it) {
    return it.returned()
        ? Change.to(Phase.SUPPLEMENT).due(it.dueOn()).opensForApplicant(TaskKind.SUPPLEMENT)
        : reviewedAgain(it.dueOn());
  }

  private static Change corrected(FactCorrected it) {
    return Change.NONE
        .known(APPLICANT_NAME, it.applicantName())
        .known(ORGANISATION_NAME, it.organisationName());
  }

  private static Change employerChanged(EmployerChanged it) {
    return Change.NONE
        .known(ORGANISATION, it.after())
        .known(ORGANISATION_NAME, it.organisationName());
  }

  // --- 8.3

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

  /** Whoever leaves is out at once; a team that had begun to agree scores and agrees anew. */
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

  /** The panel's seats and votes are for its own events to change. */
  private static Change reportReopened(ReportReopened it) {
    return Change.to(Phase.REPORT).opens(TaskKind.WRITE_REPORT, it.leader());
  }

  private static Change roundOpened() {
    return Change.to(Phase.TEAM)
        .closes(TaskKind.CONVENE)
        .opens(TaskKind.APPOINT_TEAM, Role.MANAGER);
  }

  /** Whoever has yet to answer some finding is asked, and nobody else. */
  private static Change findings(Collection<AccountId> waiting) {
    return Change.NONE.closes(TaskKind.ANSWER_FINDING).opens(TaskKind.ANSWER_FINDING, waiting);
  }

  // --- 8.4

  private static Change reportSigned() {
    return Change.to(Phase.DECISION)
        .closes(TaskKind.WRITE_REPORT)
        .opens(TaskKind.CONVENE, Role.MANAGER);
  }

  private static Change panelConvened(PanelConvened it) {
    return Change.NONE
        .due(it.dueOn())
        .closes(TaskKind.CONVENE)
        .opens(TaskKind.VOTE, it.members())
        .joins(Hand.PANEL, it.members());
  }

  /** Who gives up the seat is out at once, as everywhere else. */
  private static Change panellistRecused(PanellistRecused it) {
    return Change.NONE
        .closes(TaskKind.VOTE, it.by())
        .opensAbout(it.by(), TaskKind.FILL_SEAT, Role.MANAGER)
        .leaves(it.by());
  }

  private static Change panellistReplaced(PanellistReplaced it) {
    Change changed =
        Change.NONE
            .closes(TaskKind.VOTE, it.out())
            .closes(TaskKind.FILL_SEAT, it.out())
            .leaves(it.out())
            .joins(Hand.PANEL, it.in());
    return it.votes() ? changed.opens(TaskKind.VOTE, it.in()) : changed;
  }

  private static Change voteReopened(VoteReopened it) {
    return Change.to(Phase.DECISION)
        .due(it.dueOn())
        .closes(TaskKind.CONVENE)
        .opens(TaskKind.VOTE, it.members());
  }
}
