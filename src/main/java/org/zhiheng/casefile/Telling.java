package org.zhiheng.casefile;

import org.zhiheng.appeal.AppealEvents.AppealAdmitted;
import org.zhiheng.appeal.AppealEvents.AppealDecided;
import org.zhiheng.appeal.AppealEvents.AppealLodged;
import org.zhiheng.appeal.AppealEvents.AppealRejected;
import org.zhiheng.appeal.AppealEvents.AppealRejectionDeclined;
import org.zhiheng.appeal.AppealEvents.AppealRejectionProposed;
import org.zhiheng.appeal.AppealEvents.AppealVoteCast;
import org.zhiheng.appeal.AppealEvents.AppealWithdrawn;
import org.zhiheng.appeal.AppealEvents.HandlerDeclared;
import org.zhiheng.appeal.AppealEvents.HandlerRecused;
import org.zhiheng.appeal.AppealEvents.HandlerReplaced;
import org.zhiheng.appeal.AppealEvents.HandlersChosen;
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
import org.zhiheng.application.ApplicationEvents.ForeignLooked;
import org.zhiheng.application.ApplicationEvents.NumbersShown;
import org.zhiheng.application.ApplicationEvents.RecommendationRequested;
import org.zhiheng.application.ApplicationEvents.RecommendationSigned;
import org.zhiheng.application.ApplicationEvents.RefusalAnnulled;
import org.zhiheng.application.ApplicationEvents.WithdrawalAnnulled;
import org.zhiheng.certificate.CertificateEvents.CertificateIssued;
import org.zhiheng.certificate.CertificateEvents.CertificateReissued;
import org.zhiheng.certificate.CertificateEvents.PaperDrawn;
import org.zhiheng.certificate.CertificateEvents.StateChanged;
import org.zhiheng.decision.DecisionEvents.BallotCast;
import org.zhiheng.decision.DecisionEvents.CaseSentBack;
import org.zhiheng.decision.DecisionEvents.CertificationDenied;
import org.zhiheng.decision.DecisionEvents.CertificationGranted;
import org.zhiheng.decision.DecisionEvents.FileSealed;
import org.zhiheng.decision.DecisionEvents.NoticeOpened;
import org.zhiheng.decision.DecisionEvents.ObjectionAnswered;
import org.zhiheng.decision.DecisionEvents.ObjectionMade;
import org.zhiheng.decision.DecisionEvents.ObjectionSettled;
import org.zhiheng.decision.DecisionEvents.ObjectionViewed;
import org.zhiheng.decision.DecisionEvents.ObjectorTold;
import org.zhiheng.decision.DecisionEvents.PanelConvened;
import org.zhiheng.decision.DecisionEvents.PanellistRecused;
import org.zhiheng.decision.DecisionEvents.SentBackOnObjection;
import org.zhiheng.decision.DecisionEvents.TookEffect;
import org.zhiheng.decision.DecisionEvents.VoteReopened;
import org.zhiheng.evaluation.EvaluationEvents.AssessorDeclined;
import org.zhiheng.evaluation.EvaluationEvents.AssessorLeft;
import org.zhiheng.evaluation.EvaluationEvents.ConsensusClosed;
import org.zhiheng.evaluation.EvaluationEvents.FindingAnswered;
import org.zhiheng.evaluation.EvaluationEvents.FindingProposed;
import org.zhiheng.evaluation.EvaluationEvents.FindingSettled;
import org.zhiheng.evaluation.EvaluationEvents.IndependenceDeclared;
import org.zhiheng.evaluation.EvaluationEvents.LeaderChanged;
import org.zhiheng.evaluation.EvaluationEvents.ReportSigned;
import org.zhiheng.evaluation.EvaluationEvents.RowAgreed;
import org.zhiheng.evaluation.EvaluationEvents.RowConsentGiven;
import org.zhiheng.evaluation.EvaluationEvents.ScoringClosed;
import org.zhiheng.evaluation.EvaluationEvents.ScoringOpened;
import org.zhiheng.evaluation.EvaluationEvents.SheetSubmitted;
import org.zhiheng.evaluation.EvaluationEvents.TeamAppointed;
import org.zhiheng.jobs.JobEvents.LimitMoved;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.surveillance.SurveillanceEvents.EducationAccepted;
import org.zhiheng.surveillance.SurveillanceEvents.EducationAnnulled;
import org.zhiheng.surveillance.SurveillanceEvents.EducationEntered;
import org.zhiheng.surveillance.SurveillanceEvents.EducationReturned;
import org.zhiheng.surveillance.SurveillanceEvents.EducationWithdrawn;
import org.zhiheng.surveillance.SurveillanceEvents.HolderReminded;
import org.zhiheng.surveillance.SurveillanceEvents.RenewalBegun;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingAnswered;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingOpened;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingOver;
import org.zhiheng.surveillance.sanction.SanctionEvents.PaperHandedBack;
import org.zhiheng.surveillance.sanction.SanctionEvents.ReportDismissed;
import org.zhiheng.surveillance.sanction.SanctionEvents.ReportSorted;
import org.zhiheng.surveillance.sanction.SanctionEvents.ReportWaits;
import org.zhiheng.surveillance.sanction.SanctionEvents.ResponsibilityAnswered;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingProposed;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingSettled;
import org.zhiheng.surveillance.sanction.SanctionEvents.SuspensionDue;

/**
 * How an event is told in the timeline of its case.
 *
 * @param hand whose act it was
 * @param common whether it was an act of all, so that nobody learns who happened to be the last
 */
record Telling(Hand hand, Audience audience, boolean common) {

  /** How an event is told; one that the table does not know stays inside. */
  static Telling of(CaseEvent event, AccountId applicant) {
    Telling telling = of(event);
    boolean own = event.by().equals(applicant) && !telling.common;
    return own ? new Telling(Hand.APPLICANT, telling.audience, false) : telling;
  }

  private static Telling of(CaseEvent event) {
    return switch (event) {
      case ApplicationStarted _, RecommendationRequested _, ApplicationSubmitted _ ->
          open(Hand.APPLICANT);
      case RecommendationSigned _ -> open(Hand.EMPLOYER);
      case ApplicationReturned _, ApplicationAccepted _, ApplicationRefused _ -> open(Hand.BODY);
      // what another body or a third person says about somebody is not shown to the organisation
      case ForeignLooked _, ObjectionMade _, ObjectionSettled _, SentBackOnObjection _ ->
          to(Audience.APPLICANT, Hand.BODY);
      case ObjectionAnswered _ -> to(Audience.APPLICANT, Hand.APPLICANT);
      case AcceptanceAnnulled _, RefusalAnnulled _, WithdrawalAnnulled _ -> open(Hand.BODY);
      case CaseEnded _, FactCorrected _, EmployerChanged _, NumbersShown _ -> open(Hand.BODY);
      case ApplicationWithdrawn _, TeamAppointed _, PanelConvened _, VoteReopened _ ->
          open(Hand.BODY);
      case ConsensusClosed _, ReportSigned _ -> open(Hand.TEAM);
      case ScoringOpened _, ScoringClosed _ -> common(Hand.TEAM);
      case CertificationGranted _, CertificationDenied _, CaseSentBack _ -> common(Hand.PANEL);
      case NoticeOpened _, TookEffect _ -> common(Hand.BODY);
      case ObjectionViewed _, ObjectorTold _ -> to(Audience.OVERSIGHT, Hand.BODY);
      case CertificateIssued _, PaperDrawn _ -> common(Hand.BODY);
      case CertificateReissued _, StateChanged _ -> open(Hand.BODY);
      case EducationEntered _, EducationWithdrawn _, EducationAccepted _, EducationReturned _ ->
          open(Hand.BODY);
      case EducationAnnulled _, HolderReminded _, RenewalBegun _ -> open(Hand.BODY);
      case AppealLodged _, AppealWithdrawn _ -> open(Hand.APPLICANT);
      case AppealAdmitted _, AppealRejected _, HandlersChosen _, HandlerReplaced _ ->
          open(Hand.BODY);
      case AppealDecided _ -> common(Hand.BODY);
      case AppealRejectionProposed _, AppealRejectionDeclined _ ->
          to(Audience.OVERSIGHT, Hand.BODY);
      case HandlerDeclared _, HandlerRecused _, AppealVoteCast _ ->
          to(Audience.OVERSIGHT, Hand.BODY);
      // that nothing follows is told to the holder, and to nobody of the organisation
      case RulingSettled it when Told.endsInNothing(it) -> to(Audience.APPLICANT, Hand.BODY);
      // who reported is nobody's business, but their own
      case ReportDismissed _ -> to(Audience.HOLDER, Hand.BODY);
      case ReportWaits _, ReportSorted _ -> new Telling(Hand.BODY, Audience.OVERSIGHT, true);
      case HearingOver _, SuspensionDue _ -> new Telling(Hand.BODY, Audience.INSIDE, true);
      // what a holder is heard on is the holder's, who has a page for it, and the staff's
      case HearingOpened _, HearingAnswered _, RulingProposed _, RulingSettled _ ->
          to(Audience.INSIDE, Hand.BODY);
      case ResponsibilityAnswered _, PaperHandedBack _ -> to(Audience.INSIDE, Hand.BODY);
      case IndependenceDeclared _, AssessorDeclined _ -> to(Audience.INSIDE, Hand.TEAM);
      // who agrees to what is the team's until it is on the report
      case RowAgreed _, RowConsentGiven _, FindingProposed _, FindingAnswered _, FindingSettled _ ->
          to(Audience.OVERSIGHT, Hand.TEAM);
      case AssessorLeft _, LeaderChanged _ -> to(Audience.INSIDE, Hand.TEAM);
      case SheetSubmitted _ -> to(Audience.OVERSIGHT, Hand.TEAM);
      case BallotCast _, PanellistRecused _ -> to(Audience.OVERSIGHT, Hand.PANEL);
      case FileSealed _ -> to(Audience.OVERSIGHT, Hand.BODY);
      case LimitMoved _ -> common(Hand.BODY);
      default -> to(Audience.INSIDE, Hand.BODY);
    };
  }

  private static Telling open(Hand hand) {
    return to(Audience.EVERYBODY, hand);
  }

  private static Telling common(Hand hand) {
    return new Telling(hand, Audience.EVERYBODY, true);
  }

  private static Telling to(Audience audience, Hand hand) {
    return new Telling(hand, audience, false);
  }
}
