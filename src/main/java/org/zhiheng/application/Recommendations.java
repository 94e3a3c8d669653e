package org.zhiheng.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.Employers;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.organisation.Organisation;

/**
 * The recommendations of 8.1 a): applicants ask their organisation for one, and somebody else of
 * that organisation signs it (P4). A recommendation stays when the applicant goes on writing: it
 * speaks for the person, and the officer reads it beside the file.
 */
@Service
@Transactional
public class Recommendations {

  private final ApplicationStore applications;
  private final LineStore lines;
  private final RecommendationStore store;
  private final SnapshotStore snapshots;
  private final Dossiers dossiers;
  private final Employers employers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Recommendations(
      ApplicationStore applications,
      LineStore lines,
      RecommendationStore store,
      SnapshotStore snapshots,
      Dossiers dossiers,
      Employers employers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.applications = applications;
    this.lines = lines;
    this.store = store;
    this.snapshots = snapshots;
    this.dossiers = dossiers;
    this.employers = employers;
    this.events = events;
    this.clock = clock;
  }

  /** Asks the applicant's organisation. */
  public void request(CaseId id, Actor by) {
    Application application =
        applications.lock(id).filter(it -> by.is(it.person())).orElseThrow(() -> new NotFound(id));
    Refused.unlessEmpty(RecommendationRules.whyNotRequest(dossiers.of(application)));
    Instant now = clock.instant();
    store.request(id, application.organisation(), now);
    events.publishEvent(
        new ApplicationEvents.RecommendationRequested(
            id, application.organisation().value(), null, by.id(), now));
  }

  /** Signs in the name of the organisation; {@code version} is the recommendation's. */
  public void sign(
      CaseId id, int version, String opinion, String signatory, String position, Actor by) {
    Application application = applications.lock(id).orElseThrow(() -> new NotFound(id));
    Dossier dossier = dossier(id, by);
    Recommendation recommendation = requested(dossier);
    Refused.unlessEmpty(RecommendationRules.whyNotSign(dossier, by));
    String applicantName = dossier.person().person().name();
    Refused.unlessEmpty(
        RecommendationRules.whyNotWrite(opinion, signatory, position, applicantName));
    Instant now = clock.instant();
    var words = new Recommendation.Words(opinion, signatory, position);
    store.sign(id, recommendation, version, words, by, now);
    if (!application.stage().isWithApplicant()) {
      freeze(dossier, now);
    }
    if (dossier.done().lastEmployerChange().isPresent()) {
      follow(application, by);
    }
    events.publishEvent(new ApplicationEvents.RecommendationSigned(id, by.id(), now));
  }

  // by its signature the new employer says that the applicant works there
  private void follow(Application application, Actor by) {
    employers.moveTrusted(
        application.applicant(),
        application.organisation().value(),
        Objects.requireNonNullElse(application.number(), application.id().toString()),
        by.id());
  }

  // a later employer joins a file that is frozen already, as it stands when it recommends
  private void freeze(Dossier dossier, Instant now) {
    CaseId id = dossier.application().id();
    Organisation organisation = dossier.organisation();
    SnapshotV1 frozen = dossiers.frozen(id, dossier.done()).orElseThrow();
    snapshots.save(id, frozen.with(SnapshotForm.of(organisation)), now);
    applications.name(dossier.application(), dossier.person().person().name(), organisation.name());
  }

  /**
   * The file, for the applicant and for those who sign for the organisation that was asked.
   *
   * @throws NotFound for everybody else
   */
  @Transactional(readOnly = true)
  public Dossier dossier(CaseId id, Actor actor) {
    Application application = applications.find(id).orElseThrow(() -> new NotFound(id));
    String organisation = actor.organisation();
    boolean asked =
        actor.is(Role.EMPLOYER) && organisation != null && store.wasAsked(id, organisation);
    if (!asked && !actor.is(application.person())) {
      throw new NotFound(id);
    }
    return dossiers.of(application);
  }

  /** What speaks against asking, for the applicant, or against signing, for everybody else. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNot(Dossier dossier, Actor actor) {
    return actor.is(dossier.application().person())
        ? RecommendationRules.whyNotRequest(dossier)
        : RecommendationRules.whyNotSign(dossier, actor);
  }

  /**
   * What the actor's organisation was asked for, what is still open first.
   *
   * @param after names the last row of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public Slice<ApplicationLine> askedOf(@Nullable String after, Actor actor) {
    String organisation = actor.organisation();
    return organisation == null || !actor.is(Role.EMPLOYER)
        ? new Slice<>(List.of(), null)
        : lines.askingFor(organisation, after);
  }

  private static Recommendation requested(Dossier dossier) {
    Recommendation recommendation = dossier.recommendation();
    if (recommendation == null) {
      throw new NotFound(dossier.application().id());
    }
    return recommendation;
  }
}
