package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Proposal.Annulment;
import org.zhiheng.application.Proposal.Correction;
import org.zhiheng.application.Proposal.End;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Limits;

/** Carries out what two people of the body agreed on. */
@Component
class ProposalEffects {

  private final ApplicationStore store;
  private final CaseEnds ends;
  private final Dossiers dossiers;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  ProposalEffects(
      ApplicationStore store,
      CaseEnds ends,
      Dossiers dossiers,
      Applications applications,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.store = store;
    this.ends = ends;
    this.dossiers = dossiers;
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Carries out a proposal.
   *
   * @param dossier the file as it was before the confirmation
   * @param by who confirmed
   */
  void carryOut(Dossier dossier, Proposal proposal, Actor by) {
    Instant now = clock.now();
    switch (proposal.matter()) {
      case Annulment it -> annul(dossier, by, now);
      case End it -> {
        Occurrence ground = new Occurrence(it.clause(), it.happenedOn(), proposal.reason());
        ends.end(dossier.application(), ground, proposal.id(), by, now);
      }
      case Correction it -> correct(dossier, it, by, now);
    }
  }

  // back to where it was, with the whole time limit of that stage
  private void annul(Dossier dossier, Actor by, Instant now) {
    Application application = dossier.application();
    FormalReview review = Objects.requireNonNull(dossier.review(), "the rules have seen it");
    Limits limits = applications.scheme(application).limits();
    boolean returned = review.before() == ApplicationStage.RETURNED;
    LocalDate dueOn = clock.dueIn(returned ? limits.supplement() : limits.formalReview());
    store.update(application.takeUp(review.before(), dueOn));
    CaseId id = application.id();
    events.publishEvent(
        switch (review.outcome()) {
          case ACCEPTED -> new ApplicationEvents.AcceptanceAnnulled(id, dueOn, by.id(), now);
          case REFUSED -> new ApplicationEvents.RefusalAnnulled(id, dueOn, by.id(), now);
          case DEEMED_WITHDRAWN ->
              new ApplicationEvents.WithdrawalAnnulled(id, returned, dueOn, by.id(), now);
        });
  }

  private void correct(Dossier dossier, Correction correction, Actor by, Instant now) {
    Application application = dossier.application();
    Dossier after = dossiers.of(application);
    String applicantName = after.person().person().name();
    String organisationName = after.organisation().name();
    store.name(application, applicantName, organisationName);
    events.publishEvent(
        new ApplicationEvents.FactCorrected(
            application.id(),
            correction.fact().name(),
            correction.before(),
            correction.after(),
            applicantName,
            organisationName,
            by.id(),
            now));
  }
}
