package org.zhiheng.paper;

import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.decision.DecisionEvents.CertificationDenied;
import org.zhiheng.decision.DecisionEvents.CertificationGranted;
import org.zhiheng.decision.DecisionEvents.NoticeOpened;
import org.zhiheng.decision.DecisionEvents.ObjectionSettled;
import org.zhiheng.decision.DecisionEvents.SentBackOnObjection;
import org.zhiheng.decision.DecisionRules;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Explanation;
import org.zhiheng.decision.Explanations;
import org.zhiheng.decision.Outcome;
import org.zhiheng.decision.PublicNotice;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.paper.Issuing.Act;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.FailedGate;

/**
 * What the panel decided (8.4) and its public notice (P11). No paper names a panellist or tells a
 * ballot.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionPapers {

  private final Issuing issuing;
  private final PaperStore store;
  private final Applications applications;
  private final Explanations explanations;
  private final Decisions decisions;
  private final PublicNotices notices;
  private final WorkingDays calendar;

  DecisionPapers(
      Issuing issuing,
      PaperStore store,
      Applications applications,
      Explanations explanations,
      Decisions decisions,
      PublicNotices notices,
      WorkingDays calendar) {
    this.issuing = issuing;
    this.store = store;
    this.applications = applications;
    this.explanations = explanations;
    this.decisions = decisions;
    this.notices = notices;
    this.calendar = calendar;
  }

  /** A round may be voted on again after an objection: then the last paper stands. */
  @EventListener
  public void on(CertificationGranted event) {
    Dossier dossier = applications.trustedDossier(event.caseId());
    Scheme scheme = applications.scheme(dossier.application());
    Act act =
        new Act(
            PaperKind.GRANT, event.caseId(), again(event.round(), event), event.by(), event.at());
    issuing.issue(
        act,
        dossier.person().person().name(),
        draft -> {
          opening(draft, "paper.grant", dossier, scheme);
          draft.table(
              List.of(
                  List.of(
                      draft.word("paper.column.name"),
                      draft.word("paper.column.organisation"),
                      draft.word("paper.column.grade"),
                      draft.word("paper.column.decided")),
                  List.of(
                      dossier.person().person().name(),
                      dossier.organisation().name(),
                      event.grade(),
                      draft.day(event.decidedOn()))));
          draft.text("paper.grant.then");
          if (DecisionRules.isAppealable(Outcome.GRANTED, event.grade(), scheme)) {
            draft.appeal(scheme.limits(), event.decidedOn(), calendar);
          }
        });
  }

  @EventListener
  public void on(CertificationDenied event) {
    Dossier dossier = applications.trustedDossier(event.caseId());
    Explanation why = explanations.trustedOf(event.caseId());
    Scheme scheme = why.result().scheme();
    String round = String.valueOf(event.round());
    issuing.issue(
        new Act(PaperKind.DENIAL, event.caseId(), round, event.by(), event.at()),
        dossier.person().person().name(),
        draft -> {
          opening(draft, "paper.denial", dossier, scheme);
          draft.heading("paper.denial.result");
          draft.text("paper.denial.points", why.result().total(), scheme.total());
          why.result().failedGates().forEach(gate -> failed(draft, gate));
          if (!why.reasons().isEmpty()) {
            draft.heading("paper.denial.reasons");
            why.reasons().forEach(draft::said);
          }
          PriorCertificate kept = why.kept();
          if (kept != null) {
            draft.text(
                "paper.denial.kept", kept.number(), kept.grade(), draft.day(kept.validUntil()));
          }
          draft.appeal(scheme.limits(), why.decidedOn(), calendar);
        });
  }

  @EventListener
  public void on(NoticeOpened event) {
    notice("paper.notice", event);
  }

  /** The days that an objection left have another last day, which only a new paper can tell. */
  @EventListener
  public void on(ObjectionSettled event) {
    if (event.recordedUntil() != null) {
      store.annul(event.caseId(), PaperKind.PUBLIC_NOTICE, event.at());
      notice("paper.notice.goesOn", event);
    }
  }

  private void notice(String key, CaseEvent event) {
    Dossier dossier = applications.trustedDossier(event.caseId());
    Scheme scheme = applications.scheme(dossier.application());
    PublicNotice notice = notices.findTrusted(event.caseId());
    String grade = decisions.findTrusted(event.caseId()).grade();
    issuing.issue(
        new Act(
            PaperKind.PUBLIC_NOTICE,
            event.caseId(),
            again(notice.round(), event),
            event.by(),
            event.at()),
        "",
        draft -> {
          draft.text(
              key,
              scheme.code(),
              draft.word(scheme.name()),
              notice.days(),
              draft.day(notice.until()));
          draft.table(
              List.of(
                  List.of(
                      draft.word("paper.column.name"),
                      draft.word("paper.column.organisation"),
                      draft.word("paper.column.grade")),
                  List.of(dossier.person().person().name(), dossier.organisation().name(), grade)));
          draft.text("paper.notice.objections", draft.day(notice.until()));
        });
  }

  /** What was awarded is voted on anew. */
  @EventListener
  public void on(SentBackOnObjection event) {
    store.annul(event.caseId(), PaperKind.GRANT, event.at());
    store.annul(event.caseId(), PaperKind.PUBLIC_NOTICE, event.at());
  }

  private static String again(int round, CaseEvent event) {
    return round + "/" + event.at();
  }

  private static void failed(LetterDraft draft, FailedGate gate) {
    draft.item(
        "paper.denial.gate",
        gate.score().group().printed(),
        draft.word(gate.score().group().title()),
        gate.score().points(),
        gate.missing());
  }

  private static void opening(LetterDraft draft, String key, Dossier dossier, Scheme scheme) {
    draft.text(
        key,
        Objects.requireNonNull(dossier.application().number()),
        dossier.organisation().name(),
        scheme.code(),
        draft.word(scheme.name()));
  }
}
