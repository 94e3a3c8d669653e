package org.zhiheng.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.appeal.Appeal;
import org.zhiheng.appeal.AppealEvents.AppealDecided;
import org.zhiheng.appeal.AppealEvents.AppealRejected;
import org.zhiheng.appeal.AppealOutcome;
import org.zhiheng.appeal.AppealedKind;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.appeal.Examination;
import org.zhiheng.appeal.Hearing;
import org.zhiheng.appeal.Hearings;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateEvents.CertificateIssued;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.paper.Issuing.Act;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingOverturned;

/** What came of an appeal (ISO/IEC 17024, 9.8); no paper names who handled it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppealPapers {

  private static final Set<PaperKind> SANCTIONS =
      EnumSet.of(PaperKind.URGENT, PaperKind.SUSPENSION, PaperKind.TERMINATION, PaperKind.VOIDING);

  private final Issuing issuing;
  private final PaperStore store;
  private final Appeals appeals;
  private final Hearings hearings;
  private final Certificates certificates;

  AppealPapers(
      Issuing issuing,
      PaperStore store,
      Appeals appeals,
      Hearings hearings,
      Certificates certificates) {
    this.issuing = issuing;
    this.store = store;
    this.appeals = appeals;
    this.hearings = hearings;
    this.certificates = certificates;
  }

  @EventListener
  public void on(AppealRejected event) {
    Appeal appeal = appeals.findTrusted(event.appeal());
    Examination found = Objects.requireNonNull(appeal.examination());
    issuing.issue(
        new Act(
            PaperKind.APPEAL_NOT_ADMITTED,
            event.caseId(),
            event.appeal().toString(),
            event.by(),
            event.at()),
        appeal.act().personName(),
        draft -> {
          opening(draft, "paper.unheard", appeal);
          draft.text("paper.unheard.ground", event.ground());
          draft.plain(found.reason());
        });
  }

  @EventListener
  public void on(AppealDecided event) {
    Appeal appeal = appeals.findTrusted(event.appeal());
    List<String> reasons = hearings.trustedOf(appeal).map(Hearing::reasons).orElse(List.of());
    boolean upheld = event.outcome() == AppealOutcome.UPHELD;
    issuing.issue(
        new Act(
            PaperKind.APPEAL_RULING,
            event.caseId(),
            event.appeal().toString(),
            event.by(),
            event.at()),
        appeal.act().personName(),
        draft -> {
          opening(draft, "paper.ruling", appeal);
          draft.text(outcome(event.kind(), upheld));
          if (!reasons.isEmpty()) {
            draft.heading("paper.ruling.reasons");
            reasons.forEach(draft::said);
          }
        });
    if (upheld) {
      undone(event);
    }
  }

  /** What is decided anew by others, and what is undone for good. */
  private static String outcome(AppealedKind kind, boolean upheld) {
    if (!upheld) {
      return "paper.ruling.dismissed";
    }
    return switch (kind) {
      case SANCTION -> "paper.ruling.undone";
      case GRADE -> "paper.ruling.regraded";
      case REFUSAL, DEEMED_WITHDRAWN, DENIAL -> "paper.ruling.upheld";
    };
  }

  /** The papers of what was carried out on a certificate, and is as if it had never been. */
  @EventListener
  public void on(RulingOverturned event) {
    certificates
        .trustedCarried(event.ruling())
        .forEach(
            carried ->
                SANCTIONS.forEach(
                    kind ->
                        store.annul(
                            carried.caseId(),
                            kind,
                            CertificatePapers.reference(carried.number(), carried.place()),
                            event.at())));
  }

  /**
   * C10: the higher grade of a later round takes the place of the one that was appealed against.
   */
  @EventListener
  public void on(CertificateIssued event) {
    Certificate certificate =
        certificates.findTrusted(new CertificateNumber(event.number())).orElseThrow();
    store.annulBefore(certificate.round(), event.caseId(), PaperKind.GRANT, event.at());
    store.annulBefore(certificate.round(), event.caseId(), PaperKind.PUBLIC_NOTICE, event.at());
  }

  /**
   * The paper of what an upheld appeal undoes does not hold any more. A grade stands until a higher
   * one takes its place (C10), and so does the paper that awards it.
   */
  private void undone(AppealDecided event) {
    if (event.kind() == AppealedKind.REFUSAL) {
      store.annul(event.caseId(), PaperKind.NOT_ACCEPTED, event.at());
    } else if (event.kind() == AppealedKind.DEEMED_WITHDRAWN) {
      store.annul(event.caseId(), PaperKind.DEEMED_WITHDRAWN, event.at());
    } else if (event.kind() == AppealedKind.DENIAL) {
      store.annul(event.caseId(), PaperKind.DENIAL, event.at());
    }
  }

  private static void opening(LetterDraft draft, String key, Appeal appeal) {
    draft.text(
        key,
        draft.day(ChinaTime.dayOf(appeal.lodging().at())),
        draft.day(appeal.act().on()),
        appeal.act().kind(),
        appeal.number());
  }
}
