package org.zhiheng.application.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationFiles;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Ending;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.OfficeClock;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.Proposal.Annulment;
import org.zhiheng.application.Proposal.Correction;
import org.zhiheng.application.Proposal.End;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Limits;

/** Carries out what two people of the body agreed on. */
@Component
class ProposalEffects {

  private final ApplicationFiles files;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  ProposalEffects(ApplicationFiles files, ApplicationEventPublisher events, OfficeClock clock) {
    this.files = files;
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
        files.end(
            dossier.application(), new Ending(ground, by.id(), by.person(), now), proposal.id());
      }
      case Correction it -> correct(dossier, it, by, now);
    }
  }

  // back to where it was, with the whole time limit of that stage
  private void annul(Dossier dossier, Actor by, Instant now) {
    Application application = dossier.application();
    FormalReview review = Objects.requireNonNull(dossier.review(), "the rules have seen it");
    Limits limits = files.scheme(application).limits();
    boolean returned = review.before() == ApplicationStage.RETURNED;
    LocalDate dueOn = clock.dueIn(returned ? limits.supplement() : limits.formalReview());
    files.update(application.takeUp(review.before(), dueOn));
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
    Dossier after = files.dossier(application);
    files.name(after);
    events.publishEvent(
        new ApplicationEvents.FactCorrected(
            application.id(),
            correction.fact().name(),
            correction.before(),
            correction.after(),
            after.person().person().name(),
            after.organisation().name(),
            by.id(),
            now));
  }
}
