package org.zhiheng.paper;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.zhiheng.certificate.History;
import org.zhiheng.certificate.HistoryRules;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.kernel.Settings;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.paper.Issuing.Act;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.surveillance.sanction.Proceedings;
import org.zhiheng.surveillance.sanction.Ruling;
import org.zhiheng.surveillance.sanction.RulingState;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingSettled;

/** What becomes of a certificate by a decision of people (9.3, C3, C4): each has its paper. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificatePapers {

  /** What takes something from its holder, by a decision of three people. */
  private static final Set<PaperKind> SANCTIONS =
      EnumSet.of(PaperKind.SUSPENSION, PaperKind.TERMINATION, PaperKind.VOIDING);

  private final Issuing issuing;
  private final PaperStore store;
  private final Certificates certificates;
  private final Proceedings proceedings;
  private final Schemes schemes;
  private final WorkingDays calendar;
  private final Settings settings;

  CertificatePapers(
      Issuing issuing,
      PaperStore store,
      Certificates certificates,
      Proceedings proceedings,
      Schemes schemes,
      WorkingDays calendar,
      Settings settings) {
    this.issuing = issuing;
    this.store = store;
    this.certificates = certificates;
    this.proceedings = proceedings;
    this.schemes = schemes;
    this.calendar = calendar;
    this.settings = settings;
  }

  @EventListener
  public void on(StateChanged event) {
    CertificateNumber number = new CertificateNumber(event.number());
    History history = certificates.trustedHistory(number);
    StateChange change = history.changes().getLast();
    PaperKind kind = kind(event, history.isUnconfirmed(change));
    if (kind == null) {
      return;
    }
    if (kind == PaperKind.LAPSE) {
      annulUrgent(event, history, change);
    }
    issue(
        new Act(
            kind,
            event.caseId(),
            reference(number, history.changes().size()),
            event.by(),
            event.at()),
        history,
        change);
  }

  /** C4: what one person ordered becomes a decision once two others confirm it. */
  @EventListener
  public void on(RulingSettled event) {
    if (!event.urgent() || event.state() != RulingState.DECIDED) {
      return;
    }
    certificates
        .trustedCarried(event.ruling())
        .forEach(
            carried -> {
              History history = certificates.trustedHistory(carried.number());
              String reference = reference(carried.number(), carried.place());
              issue(
                  new Act(
                      PaperKind.SUSPENSION, carried.caseId(), reference, event.by(), event.at()),
                  history,
                  history.changes().get(carried.place() - 1));
            });
  }

  /** Names an entry of a history, of whichever certificate of a case. */
  static String reference(CertificateNumber number, int place) {
    return number.value() + "/" + place;
  }

  private void annulUrgent(StateChanged event, History history, StateChange lapse) {
    List<StateChange> changes = history.changes();
    for (int place = 1; place <= changes.size(); place++) {
      StateChange each = changes.get(place - 1);
      if (each.suspends() && lapse.concerns(each) && history.isUnconfirmed(each)) {
        String urgent = reference(new CertificateNumber(event.number()), place);
        store.annul(event.caseId(), PaperKind.URGENT, urgent, event.at());
      }
    }
  }

  private void issue(Act act, History history, StateChange change) {
    CertificateNumber number =
        new CertificateNumber(act.reference().substring(0, act.reference().indexOf('/')));
    Certificate certificate = certificates.findTrusted(number).orElseThrow();
    boolean sanctions = SANCTIONS.contains(act.kind());
    issuing.issue(
        act,
        certificate.paper().holderName(),
        draft -> {
          if (sanctions || act.kind() == PaperKind.URGENT) {
            ground(draft, act.kind(), certificate, change);
          }
          decided(draft, act.kind(), certificate, history, change);
          ruled(draft, change);
          if (sanctions) {
            appeal(draft, certificate, act);
          }
          draft.link(settings.publicUrl() + "/registry/" + number);
        });
  }

  /** What time alone does, or a newer certificate, needs no decision and has no paper. */
  private static @Nullable PaperKind kind(StateChanged event, boolean unconfirmed) {
    if (event.ground() == StateGround.LAPSED) {
      return PaperKind.LAPSE;
    }
    if (event.ground() == StateGround.OVERTURNED) {
      return null; // the decision on the appeal tells it
    }
    return switch (event.after()) {
      case SUSPENDED ->
          unconfirmed
              ? PaperKind.URGENT
              : event.ground().isEvent() ? PaperKind.SUSPENSION : PaperKind.ONE_LIFTED;
      case TERMINATED -> PaperKind.TERMINATION;
      case VOIDED -> PaperKind.VOIDING;
      case ACTIVE -> event.ground() == StateGround.LIFTED ? PaperKind.LIFTING : null;
      case EXPIRED, SUPERSEDED -> null;
    };
  }

  /** What nobody has confirmed yet was not found: it was reported. */
  private static void ground(
      LetterDraft draft, PaperKind kind, Certificate certificate, StateChange change) {
    draft.text(
        kind == PaperKind.URGENT ? "paper.urgent" : "paper.sanction",
        certificate.number(),
        certificate.grade(),
        change.ground());
    if (change.happenedOn() != null) {
      draft.text("paper.sanction.on", draft.day(change.happenedOn()));
    }
    draft.heading("paper.sanction.facts").plain(change.reason());
    draft.heading(kind == PaperKind.URGENT ? "paper.urgent.ordered" : "paper.sanction.decided");
  }

  private void decided(
      LetterDraft draft,
      PaperKind kind,
      Certificate certificate,
      History history,
      StateChange change) {
    String since = draft.day(change.since());
    String scheme = certificate.schemeCode();
    switch (kind) {
      case URGENT -> {
        LocalDate until = Objects.requireNonNull(change.until(), "an urgent one has its days");
        draft.text("paper.urgent.until", scheme, since, draft.day(until));
        draft.text("paper.urgent.means");
      }
      case SUSPENSION -> suspended(draft, certificate, history, change);
      case TERMINATION -> draft.text("paper.termination", scheme, since);
      case VOIDING -> draft.text("paper.voiding", scheme, since);
      case LAPSE -> lapsed(draft, certificate, history, change);
      default -> {
        lifted(draft, kind, certificate, change);
        draft.heading("paper.sanction.facts").plain(change.reason());
      }
    }
  }

  /** A suspension that got another end, or that was urgent before, began earlier. */
  private void suspended(
      LetterDraft draft, Certificate certificate, History history, StateChange change) {
    LocalDate first =
        HistoryRules.suspensions(history).stream()
            .filter(change::concerns)
            .map(StateChange::since)
            .findFirst()
            .orElse(change.since());
    boolean confirmed = ruling(change).filter(Ruling::urgent).isPresent();
    boolean longer = first.isBefore(change.since());
    draft.text(
        confirmed
            ? "paper.suspension.confirmed"
            : longer ? "paper.suspension.longer" : "paper.suspension",
        certificate.schemeCode(),
        draft.day(longer ? first : change.since()));
    if (change.until() == null) {
      draft.text("paper.suspension.open");
    } else {
      draft.text("paper.suspension.until", draft.day(change.until()));
    }
    draft.text("paper.suspension.means");
  }

  /** Why an urgent suspension is over: its days, or what people said. */
  private void lapsed(
      LetterDraft draft, Certificate certificate, History history, StateChange change) {
    RulingState how =
        history.changes().stream()
            .filter(each -> each.suspends() && change.concerns(each))
            .filter(history::isUnconfirmed)
            .reduce((first, last) -> last)
            .flatMap(this::ruling)
            .map(Ruling::state)
            .orElse(RulingState.LAPSED);
    String why =
        switch (how) {
          case REJECTED -> "paper.lapse.rejected";
          case TAKEN_BACK -> "paper.lapse.takenBack";
          default -> "paper.lapse.over";
        };
    draft.text(why, certificate.number(), certificate.grade());
    boolean suspended = change.after() == CertificateState.SUSPENDED;
    draft.text(
        suspended ? "paper.lapse.still" : "paper.lapse.inUse",
        draft.day(change.since()),
        draft.day(certificate.validity().through()));
  }

  /** What is suspended for something else as well stays so, and the paper says it. */
  private static void lifted(
      LetterDraft draft, PaperKind kind, Certificate certificate, StateChange change) {
    draft.text(
        kind == PaperKind.ONE_LIFTED ? "paper.lifting.still" : "paper.lifting",
        certificate.number(),
        certificate.grade(),
        draft.day(change.since()),
        draft.day(certificate.validity().through()));
  }

  /** What the decision of people says beyond the state that it leads to. */
  private void ruled(LetterDraft draft, StateChange change) {
    ruling(change)
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

  private Optional<Ruling> ruling(StateChange change) {
    return Optional.ofNullable(change.mandate()).flatMap(proceedings::trustedRuling);
  }

  private void appeal(LetterDraft draft, Certificate certificate, Act act) {
    schemes
        .find(certificate.schemeId())
        .ifPresent(it -> draft.appeal(it.limits(), act.day(), calendar));
  }
}
