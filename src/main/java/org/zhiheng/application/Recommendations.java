package org.zhiheng.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;

/**
 * The recommendations of 8.1 a): applicants ask their organisation for one, and somebody else of
 * that organisation signs it (P4). A recommendation stays when the applicant goes on writing: it
 * speaks for the person, and the officer reads it beside the file.
 */
@Service
@Transactional
public class Recommendations {

  private final ApplicationStore applications;
  private final RecommendationStore store;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Recommendations(
      ApplicationStore applications,
      RecommendationStore store,
      Dossiers dossiers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.applications = applications;
    this.store = store;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
  }

  /** Asks the applicant's organisation. */
  public void request(CaseId id, Actor by) {
    Application application =
        applications.lock(id).filter(it -> by.is(it.person())).orElseThrow(() -> new NotFound(id));
    Refused.unlessEmpty(RecommendationRules.whyNotRequest(dossiers.of(application)));
    store.request(id, application.organisation());
    events.publishEvent(
        new ApplicationEvents.RecommendationRequested(
            id, application.organisation().value(), by.id(), clock.instant()));
  }

  /** Signs in the name of the organisation; {@code version} is the recommendation's. */
  public void sign(
      CaseId id, int version, String opinion, String signatory, String position, Actor by) {
    Application application = applications.lock(id).orElseThrow(() -> new NotFound(id));
    Dossier dossier = dossier(id, by);
    Recommendation recommendation = requested(dossier);
    Refused.unlessEmpty(RecommendationRules.whyNotSign(application, recommendation, by));
    String applicantName = dossier.person().person().name();
    Refused.unlessEmpty(
        RecommendationRules.whyNotWrite(opinion, signatory, position, applicantName));
    Instant now = clock.instant();
    store.sign(
        id,
        new Recommendation(
            recommendation.organisation(),
            by.id(),
            by.person(),
            signatory,
            position,
            opinion,
            now,
            version));
    events.publishEvent(new ApplicationEvents.RecommendationSigned(id, by.id(), now));
  }

  /**
   * The file, for the applicant and for those who sign for the organisation that was asked.
   *
   * @throws NotFound for everybody else
   */
  @Transactional(readOnly = true)
  public Dossier dossier(CaseId id, Actor actor) {
    Application application = applications.find(id).orElseThrow(() -> new NotFound(id));
    boolean asked =
        actor.is(Role.EMPLOYER)
            && store
                .find(id)
                .filter(it -> it.organisation().value().equals(actor.organisation()))
                .isPresent();
    if (!asked && !actor.is(application.person())) {
      throw new NotFound(id);
    }
    return dossiers.of(application);
  }

  /** What the actor's organisation was asked for, what is still open first. */
  @Transactional(readOnly = true)
  public List<ApplicationLine> askedOf(Actor actor) {
    String organisation = actor.organisation();
    return organisation == null || !actor.is(Role.EMPLOYER)
        ? List.of()
        : applications.askingFor(organisation);
  }

  private static Recommendation requested(Dossier dossier) {
    Recommendation recommendation = dossier.recommendation();
    if (recommendation == null) {
      throw new NotFound(dossier.application().id());
    }
    return recommendation;
  }
}
