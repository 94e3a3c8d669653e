package org.zhiheng.paper;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateEvents.StateChanged;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.kernel.Settings;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.paper.Issuing.Act;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.surveillance.sanction.Proceedings;
import org.zhiheng.surveillance.sanction.Ruling;

/** What becomes of a certificate by a decision of people (9.3, C3, C4): each has its paper. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificatePapers {

  private final Issuing issuing;
  private final Certificates certificates;
  private final Proceedings proceedings;
  private final Schemes schemes;
  private final WorkingDays calendar;
  private final Settings settings;

  CertificatePapers(
      Issuing issuing,
      Certificates certificates,
      Proceedings proceedings,
      Schemes schemes,
      WorkingDays calendar,
      Settings settings) {
    this.issuing = issuing;
    this.certificates = certificates;
    this.proceedings = proceedings;
    this.schemes = schemes;
    this.calendar = calendar;
    this.settings = settings;
  }

  @EventListener
  public void on(StateChanged event) {
    PaperKind kind = kind(event);
    if (kind == null) {
      return;
    }
    CertificateNumber number = new CertificateNumber(event.number());
    Certificate certificate = certificates.findTrusted(number).orElseThrow();
    List<StateChange> history = certificates.trustedHistory(number).changes();
    StateChange change = history.getLast();
    Act act = new Act(kind, event.caseId(), String.valueOf(history.size()), event.by(), event.at());
    issuing.issue(
        act,
        certificate.paper().holderName(),
        draft -> {
          if (kind != PaperKind.LIFTING) {
            ground(draft, certificate, change);
          }
          decided(draft, kind, certificate, change);
          ruled(draft, change);
          if (kind != PaperKind.LIFTING) {
            appeal(draft, certificate, act);
          }
          draft.link(settings.publicUrl() + "/registry/" + number);
        });
  }

  /** What time alone does, or a newer certificate, needs no decision and has no paper. */
  private static @Nullable PaperKind kind(StateChanged event) {
    return switch (event.after()) {
      case SUSPENDED -> event.ground().isEvent() ? PaperKind.SUSPENSION : PaperKind.LIFTING;
      case TERMINATED -> PaperKind.TERMINATION;
      case VOIDED -> PaperKind.VOIDING;
      case ACTIVE -> event.ground() == StateGround.AWARDED ? null : PaperKind.LIFTING;
      case EXPIRED, SUPERSEDED -> null;
    };
  }

  private static void ground(LetterDraft draft, Certificate certificate, StateChange change) {
    draft.text("paper.sanction", certificate.number(), certificate.grade(), change.ground());
    if (change.happenedOn() != null) {
      draft.text("paper.sanction.on", draft.day(change.happenedOn()));
    }
    draft.heading("paper.sanction.facts").plain(change.reason());
    draft.heading("paper.sanction.decided");
  }

  private static void decided(
      LetterDraft draft, PaperKind kind, Certificate certificate, StateChange change) {
    String since = draft.day(change.since());
    String scheme = certificate.schemeCode();
    switch (kind) {
      case SUSPENSION -> {
        if (change.until() == null) {
          draft.text("paper.suspension.open", scheme, since);
        } else {
          draft.text("paper.suspension", scheme, since, draft.day(change.until()));
        }
        draft.text("paper.suspension.means");
      }
      case TERMINATION -> draft.text("paper.termination", scheme, since);
      case VOIDING -> draft.text("paper.voiding", scheme, since);
      default -> lifted(draft, certificate, change);
    }
  }

  /** What is suspended for something else as well stays so, and the paper says it. */
  private static void lifted(LetterDraft draft, Certificate certificate, StateChange change) {
    boolean lapsed = change.ground() == StateGround.LAPSED;
    boolean suspended = change.after() == CertificateState.SUSPENDED;
    draft.text(
        suspended ? "paper.lifting.still" : lapsed ? "paper.lifting.lapsed" : "paper.lifting",
        certificate.number(),
        certificate.grade(),
        draft.day(change.since()),
        draft.day(certificate.validity().through()));
    if (!lapsed) {
      draft.heading("paper.sanction.facts").plain(change.reason());
    }
  }

  /** What the decision of people says beyond the state that it leads to. */
  private void ruled(LetterDraft draft, StateChange change) {
    Optional.ofNullable(change.mandate())
        .flatMap(proceedings::trustedRuling)
        .map(Ruling::proposal)
        .ifPresent(
            it -> {
              if (!it.condition().isBlank()) {
                draft.text("paper.sanction.condition", it.condition());
              }
              if (it.recall()) {
                draft.text("paper.sanction.recalled");
              }
            });
  }

  private void appeal(LetterDraft draft, Certificate certificate, Act act) {
    Optional<Scheme> scheme = schemes.find(certificate.schemeId());
    scheme.ifPresent(
        it -> {
          int days = it.limits().appeal();
          draft
              .heading("paper.appeal")
              .text("paper.appeal.right", days, draft.day(calendar.after(act.day(), days)));
        });
  }
}
