package org.zhiheng.casefile;

import static org.zhiheng.casefile.Change.Fact.APPLICANT_NAME;
import static org.zhiheng.casefile.Change.Fact.CERTIFICATE;
import static org.zhiheng.casefile.Change.Fact.GRADE;
import static org.zhiheng.casefile.Change.Fact.NUMBER;
import static org.zhiheng.casefile.Change.Fact.ORGANISATION;
import static org.zhiheng.casefile.Change.Fact.ORGANISATION_NAME;

import java.time.LocalDate;
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
import org.zhiheng.certificate.CertificateEvents.ReissueProposed;
import org.zhiheng.certificate.CertificateEvents.ReissueSettled;
import org.zhiheng.decision.DecisionEvents.BallotCast;
import org.zhiheng.decision.DecisionEvents.CaseSentBack;
import org.zhiheng.decision.DecisionEvents.CertificationDenied;
import org.zhiheng.decision.DecisionEvents.CertificationGranted;
import org.zhiheng.decision.DecisionEvents.NoticeOpened;
import org.zhiheng.decision.DecisionEvents.ObjectionAnswered;
import org.zhiheng.decision.DecisionEvents.ObjectionMade;
import org.zhiheng.decision.DecisionEvents.ObjectionSettled;
import org.zhiheng.decision.DecisionEvents.ObjectionViewed;
import org.zhiheng.decision.DecisionEvents.ObjectorTold;
import org.zhiheng.decision.DecisionEvents.PanelConvened;
import org.zhiheng.decision.DecisionEvents.PanellistRecused;
import org.zhiheng.decision.DecisionEvents.PanellistReplaced;
import org.zhiheng.decision.DecisionEvents.SentBackOnObjection;
import org.zhiheng.decision.DecisionEvents.TookEffect;
import org.zhiheng.decision.DecisionEvents.VoteReopened;
import org.zhiheng.jobs.JobEvents.LimitMoved;
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
      case PanelConvened it -> panelConvened(it);
      case PanellistRecused it -> panellistRecused(it);
      case PanellistReplaced it -> panellistReplaced(it);
      case CaseSentBack _, SentBackOnObjection _ -> Change.to(Phase.REPORT).closes(TaskKind.VOTE);
      case VoteReopened it -> voteReopened(it);
      case BallotCast it -> Change.NONE.closes(TaskKind.VOTE, it.by());
      case CertificationGranted _ ->
          Change.to(Phase.NOTICE).closes(TaskKind.VOTE).closes(TaskKind.FILL_SEAT);
      case NoticeOpened it -> Change.NONE.due(it.recordedUntil());
      case ObjectionMade it ->
          Change.to(Phase.NOTICE)
              .opensForApplicant(TaskKind.ANSWER_OBJECTION, it.objection(), it.answerBy())
              .opens(TaskKind.SETTLE_OBJECTION, Role.MANAGER, it.objection(), it.by());
      case ObjectionAnswered it -> Change.NONE.closes(TaskKind.ANSWER_OBJECTION, it.objection());
      case ObjectionViewed it ->
          Change.NONE
              .closes(TaskKind.SETTLE_OBJECTION, it.objection())
              .opens(
                  TaskKind.SETTLE_OBJECTION, Role.MANAGER, it.objection(), it.by(), it.recorder());
      case ObjectorTold it -> Change.NONE.closes(TaskKind.TELL_OBJECTOR, it.objection());
      case ObjectionSettled it -> objectionSettled(it);
      case TookEffect it -> Change.to(Phase.CERTIFIED).known(GRADE, it.grade());
      case CertificationDenied _ -> Change.to(Phase.DENIED);
      case CertificateIssued it -> Change.NONE.known(CERTIFICATE, it.number());
      case ReissueProposed it ->
          Change.NONE.opens(TaskKind.AGREE_REISSUE, Role.MANAGER, it.proposal(), it.by());
      case ReissueSettled it -> Change.NONE.closes(TaskKind.AGREE_REISSUE, it.proposal());
      case LimitMoved it -> Change.NONE.due(it.dueOn());
      default -> EvaluationChangeRules.of(event);
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
        .opensForEmployer(TaskKind.SIGN_RECOMMENDATION, it.organisation(), it.dueOn());
  }

  private static Change recommendationSigned(RecommendationSigned it) {
    return Change.NONE
        .closes(TaskKind.SIGN_RECOMMENDATION)
        .closes(TaskKind.FIND_EMPLOYER)
        .joins(Hand.EMPLOYER, it.by());
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

  /** Where nobody speaks for the new employer, the body sees to it that somebody can. */
  private static Change employerChanged(EmployerChanged it) {
    Change changed =
        Change.NONE
            .known(ORGANISATION, it.after())
            .known(ORGANISATION_NAME, it.organisationName())
            .closes(TaskKind.FIND_EMPLOYER);
    return it.spokenFor()
        ? changed
        : changed.opens(TaskKind.FIND_EMPLOYER, Role.OFFICER, it.dueOn());
  }

  // --- 8.4

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

  /** While another objection is open, or this one stands, no day is told. */
  private static Change objectionSettled(ObjectionSettled it) {
    Change closed =
        Change.NONE
            .closes(TaskKind.SETTLE_OBJECTION, it.objection())
            .closes(TaskKind.ANSWER_OBJECTION, it.objection())
            .opens(TaskKind.TELL_OBJECTOR, Role.MANAGER, it.objection());
    return it.recordedUntil() == null ? closed : closed.due(it.recordedUntil());
  }

  private static Change voteReopened(VoteReopened it) {
    return Change.to(Phase.DECISION)
        .due(it.dueOn())
        .closes(TaskKind.CONVENE)
        .opens(TaskKind.VOTE, it.members());
  }
}
