package org.zhiheng.casefile;

import java.util.UUID;
import org.zhiheng.certificate.CertificateEvents.StateChanged;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.Role;
import org.zhiheng.surveillance.ReminderKind;
import org.zhiheng.surveillance.SurveillanceEvents.EducationAccepted;
import org.zhiheng.surveillance.SurveillanceEvents.EducationEntered;
import org.zhiheng.surveillance.SurveillanceEvents.EducationReturned;
import org.zhiheng.surveillance.SurveillanceEvents.EducationWithdrawn;
import org.zhiheng.surveillance.SurveillanceEvents.HolderReminded;
import org.zhiheng.surveillance.SurveillanceEvents.RenewalBegun;
import org.zhiheng.surveillance.sanction.RulingState;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingAnswered;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingOpened;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingOver;
import org.zhiheng.surveillance.sanction.SanctionEvents.ReportSorted;
import org.zhiheng.surveillance.sanction.SanctionEvents.ReportWaits;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingProposed;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingSettled;
import org.zhiheng.surveillance.sanction.SanctionEvents.SuspensionDue;

/** The part of the table that tells of a certificate while it runs (clause 9). */
final class HolderChangeRules {

  private HolderChangeRules() {}

  /** What an event changes; what the rest of the table does not know leaves the case as it is. */
  static Change of(CaseEvent event) {
    return switch (event) {
      case EducationEntered it -> entered(it);
      case EducationReturned it ->
          Change.NONE
              .closes(TaskKind.CHECK_EDUCATION, it.record())
              .opensForApplicant(TaskKind.MEND_EDUCATION, it.record());
      case EducationWithdrawn it -> settled(it.record());
      case EducationAccepted it -> accepted(it);
      case HolderReminded it -> reminded(it.kind());
      case HearingOpened it ->
          Change.NONE.opensForApplicant(TaskKind.ANSWER_HEARING, it.proceeding(), it.answerBy());
      case HearingAnswered it ->
          Change.NONE
              .closes(TaskKind.ANSWER_HEARING, it.proceeding())
              .opens(TaskKind.PROPOSE_RULING, Role.MANAGER, it.proceeding());
      case HearingOver it ->
          Change.NONE
              .closes(TaskKind.ANSWER_HEARING, it.proceeding())
              .opens(TaskKind.PROPOSE_RULING, Role.MANAGER, it.proceeding());
      case SuspensionDue it ->
          Change.NONE.opens(TaskKind.PROPOSE_RULING, Role.MANAGER, it.proceeding());
      case ReportWaits it ->
          Change.NONE.opens(TaskKind.SORT_REPORT, Role.OFFICER, it.incident(), it.by());
      case ReportSorted it -> Change.NONE.closes(TaskKind.SORT_REPORT, it.incident());
      case RulingProposed it -> proposed(it);
      case RulingSettled it -> settled(it);
      case RenewalBegun _ -> Change.NONE.closes(TaskKind.RENEW);
      case StateChanged it when it.after() != CertificateState.ACTIVE -> ended(it.after());
      default -> AppealChangeRules.of(event);
    };
  }

  private static Change entered(EducationEntered it) {
    return Change.NONE
        .closes(TaskKind.EDUCATE)
        .closes(TaskKind.MEND_EDUCATION, it.record())
        .opens(TaskKind.CHECK_EDUCATION, Role.OFFICER, it.record(), it.by());
  }

  /** An urgent suspension leaves the holder the time to answer. */
  private static Change proposed(RulingProposed it) {
    Change change = Change.NONE.opens(TaskKind.DECIDE_RULING, Role.MANAGER, it.ruling(), it.by());
    return it.urgent()
        ? change
        : change
            .closes(TaskKind.ANSWER_HEARING, it.proceeding())
            .closes(TaskKind.PROPOSE_RULING, it.proceeding());
  }

  /** Where two others did not agree, somebody proposes something else. */
  private static Change settled(RulingSettled it) {
    Change change = Change.NONE.closes(TaskKind.DECIDE_RULING, it.ruling());
    boolean again = it.state() == RulingState.REJECTED || it.state() == RulingState.TAKEN_BACK;
    return again && !it.urgent()
        ? change.opens(TaskKind.PROPOSE_RULING, Role.MANAGER, it.proceeding())
        : change;
  }

  private static Change accepted(EducationAccepted it) {
    return it.owed() == 0 ? settled(it.record()).closes(TaskKind.EDUCATE) : settled(it.record());
  }

  private static Change reminded(ReminderKind kind) {
    return switch (kind) {
      case RENEWAL -> Change.NONE.opensForApplicant(TaskKind.RENEW);
      case EDUCATION -> Change.NONE.opensForApplicant(TaskKind.EDUCATE);
      case YEAR_MISSED -> Change.NONE.closes(TaskKind.EDUCATE);
    };
  }

  /** Nothing is asked for a certificate that is over; one that is suspended is kept up. */
  private static Change ended(CertificateState after) {
    Change change = Change.NONE.closes(TaskKind.RENEW);
    return after == CertificateState.SUSPENDED
        ? change
        : change
            .closes(TaskKind.EDUCATE)
            .closes(TaskKind.CHECK_EDUCATION)
            .closes(TaskKind.MEND_EDUCATION);
  }

  private static Change settled(UUID record) {
    return Change.NONE
        .closes(TaskKind.CHECK_EDUCATION, record)
        .closes(TaskKind.MEND_EDUCATION, record);
  }
}
