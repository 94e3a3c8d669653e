package org.zhiheng.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationEvents.ApplicationWithdrawn;
import org.zhiheng.application.ApplicationEvents.CaseEnded;
import org.zhiheng.application.ApplicationEvents.EmployerChanged;
import org.zhiheng.application.ApplicationEvents.FactCorrected;
import org.zhiheng.application.ApplicationEvents.RecommendationSigned;
import org.zhiheng.evaluation.EvaluationEvents.ReportSigned;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.WorkingDays;

/** Follows what happens upstream, in the transaction in which it happens. */
@Component
class PanelFollowing {

  private final DecisionStore store;
  private final PanelStore panels;
  private final Matters matters;
  private final FileSealing sealing;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PanelFollowing(
      DecisionStore store,
      PanelStore panels,
      Matters matters,
      FileSealing sealing,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.panels = panels;
    this.matters = matters;
    this.sealing = sealing;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /** The first edition of a round waits for a panel; a later one is voted on by the one it has. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(ReportSigned signed) {
    Matter matter = matters.get(signed.caseId());
    Optional<Decision> decision =
        store.lock(matter.id()).filter(it -> it.round() == matter.round());
    decision.ifPresentOrElse(
        before -> resume(before, matter, signed),
        () -> panels.startWaiting(matter.id(), matter.round(), signed.at()));
  }

  /** Nothing is left to decide. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(ApplicationWithdrawn withdrawn) {
    end(withdrawn.caseId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(CaseEnded ended) {
    end(ended.caseId());
  }

  /** Lists and minutes name people and organisations as they are written now; so does the file. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(FactCorrected corrected) {
    store.rename(corrected.caseId(), corrected.applicantName(), corrected.organisationName());
    renew(corrected.caseId(), corrected.by(), corrected.at());
  }

  /** A later employer is part of the file once it has recommended. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(RecommendationSigned signed) {
    renew(signed.caseId(), signed.by(), signed.at());
  }

  /** Whether somebody may still sit is asked with every ballot. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(EmployerChanged changed) {
    store.rename(changed.caseId(), null, changed.organisationName());
  }

  private void renew(CaseId id, AccountId by, Instant at) {
    store
        .lock(id)
        .filter(decision -> decision.stage() == DecisionStage.CONVENED)
        .ifPresent(decision -> sealing.renew(decision, by, at));
  }

  private void end(CaseId id) {
    panels.stopWaiting(id);
    store.lock(id).filter(decision -> decision.stage().isOpen()).ifPresent(this::end);
  }

  private void end(Decision decision) {
    store.update(decision.end());
  }

  private void resume(Decision before, Matter matter, ReportSigned signed) {
    int days = matters.scheme(before.id()).limits().decision();
    LocalDate dueOn = workingDays.after(LocalDate.now(clock), days);
    Decision after = before.resume(matter, signed.at(), dueOn);
    store.update(after);
    store.open(after);
    sealing.seal(after, signed.by(), signed.at());
    Set<AccountId> members =
        after.panel().stream()
            .filter(Panellist::sits)
            .map(Panellist::account)
            .collect(Collectors.toSet());
    events.publishEvent(
        new DecisionEvents.VoteReopened(
            after.id(), after.round(), after.edition(), members, dueOn, signed.by(), signed.at()));
  }
}
