package org.zhiheng.paper;

import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents.AcceptanceAnnulled;
import org.zhiheng.application.ApplicationEvents.ApplicationAccepted;
import org.zhiheng.application.ApplicationEvents.ApplicationRefused;
import org.zhiheng.application.ApplicationEvents.ApplicationReturned;
import org.zhiheng.application.ApplicationEvents.ApplicationWithdrawn;
import org.zhiheng.application.ApplicationEvents.RefusalAnnulled;
import org.zhiheng.application.ApplicationEvents.WithdrawalAnnulled;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Supplement;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.paper.Issuing.Act;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.RefusalGround;
import org.zhiheng.scheme.Scheme;

/** The notices of the formal review (8.2), each issued as it ends, or as a file is given back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewPapers {

  private final Issuing issuing;
  private final PaperStore store;
  private final Applications applications;
  private final WorkingDays calendar;

  ReviewPapers(Issuing issuing, PaperStore store, Applications applications, WorkingDays calendar) {
    this.issuing = issuing;
    this.store = store;
    this.applications = applications;
    this.calendar = calendar;
  }

  @EventListener
  public void on(ApplicationAccepted event) {
    Dossier dossier = applications.trustedDossier(event.caseId());
    Scheme scheme = applications.scheme(dossier.application());
    issuing.issue(
        act(PaperKind.ACCEPTANCE, review(dossier).id().toString(), event),
        applicant(dossier),
        draft -> {
          opening(draft, "paper.acceptance", dossier, scheme);
          draft.text("paper.acceptance.then");
          draft.text("paper.acceptance.changes");
        });
  }

  @EventListener
  public void on(ApplicationReturned event) {
    Dossier dossier = applications.trustedDossier(event.caseId());
    Scheme scheme = applications.scheme(dossier.application());
    Supplement notice = dossier.lastSupplement().orElseThrow();
    issuing.issue(
        act(PaperKind.SUPPLEMENT, String.valueOf(notice.round()), event),
        applicant(dossier),
        draft -> {
          opening(draft, "paper.supplement", dossier, scheme);
          notice
              .items()
              .forEach(it -> draft.item("paper.supplement.item", it.part(), it.missing()));
          draft.text("paper.supplement.due", draft.day(notice.dueOn()), notice.round());
          rounds(draft, scheme);
        });
  }

  @EventListener
  public void on(ApplicationRefused event) {
    Dossier dossier = applications.trustedDossier(event.caseId());
    Scheme scheme = applications.scheme(dossier.application());
    FormalReview review = review(dossier);
    Occurrence ground = Objects.requireNonNull(review.ground());
    Act act = act(PaperKind.NOT_ACCEPTED, review.id().toString(), event);
    issuing.issue(
        act,
        applicant(dossier),
        draft -> {
          opening(draft, "paper.refusal", dossier, scheme);
          scheme.refusalGrounds().stream()
              .filter(it -> it.clause().equals(ground.clause()))
              .map(RefusalGround::text)
              .forEach(it -> draft.text("paper.refusal.ground", ground.clause(), draft.word(it)));
          draft.heading("paper.refusal.facts").plain(ground.evidence());
          if (ground.happenedOn() != null) {
            draft.text("paper.refusal.on", draft.day(ground.happenedOn()));
          }
          draft.appeal(scheme.limits(), act.day(), calendar);
        });
  }

  /** P7; who takes an application back by themselves, accepted or not, is told nothing. */
  @EventListener
  public void on(ApplicationWithdrawn event) {
    if (!event.deemed()) {
      return;
    }
    Dossier dossier = applications.trustedDossier(event.caseId());
    Scheme scheme = applications.scheme(dossier.application());
    Act act = act(PaperKind.DEEMED_WITHDRAWN, review(dossier).id().toString(), event);
    issuing.issue(
        act,
        applicant(dossier),
        draft -> {
          opening(draft, "paper.deemed", dossier, scheme);
          draft.text("paper.deemed.then");
          draft.appeal(scheme.limits(), act.day(), calendar);
        });
  }

  @EventListener
  public void on(AcceptanceAnnulled event) {
    store.annul(event.caseId(), PaperKind.ACCEPTANCE, event.at());
  }

  @EventListener
  public void on(WithdrawalAnnulled event) {
    store.annul(event.caseId(), PaperKind.DEEMED_WITHDRAWN, event.at());
  }

  @EventListener
  public void on(RefusalAnnulled event) {
    store.annul(event.caseId(), PaperKind.NOT_ACCEPTED, event.at());
  }

  /** P7: how often an application may be supplemented. */
  static void rounds(LetterDraft draft, Scheme scheme) {
    if (scheme.reads(Reading.UNLIMITED_ROUNDS)) {
      draft.text("paper.supplement.unlimited");
    } else {
      draft.text("paper.supplement.then", scheme.limits().supplementRounds());
    }
  }

  private static Act act(PaperKind kind, String reference, CaseEvent event) {
    return new Act(kind, event.caseId(), reference, event.by(), event.at());
  }

  private static FormalReview review(Dossier dossier) {
    return Objects.requireNonNull(dossier.review());
  }

  private static String applicant(Dossier dossier) {
    return dossier.person().person().name();
  }

  /** When who applied for what, from which organisation, and what is said about it. */
  private static void opening(LetterDraft draft, String key, Dossier dossier, Scheme scheme) {
    Application application = dossier.application();
    draft.text(
        key,
        draft.day(ChinaTime.dayOf(Objects.requireNonNull(application.submittedAt()))),
        Objects.requireNonNull(application.number()),
        dossier.organisation().name(),
        scheme.code(),
        draft.word(scheme.name()));
  }
}
