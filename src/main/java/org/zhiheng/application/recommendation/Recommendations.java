package org.zhiheng.application.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationFiles;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Recommendation;
import org.zhiheng.identity.Employers;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;

/**
 * The recommendations of 8.1 a): applicants ask their organisation for one, and somebody else of
 * that organisation signs it (P4). A recommendation stays when the applicant goes on writing: it
 * speaks for the person, and the officer reads it beside the file.
 */
@Service
@Transactional
public class Recommendations {

  private final ApplicationFiles files;
  private final RecommendationStore store;
  private final AskedStore asked;
  private final Employers employers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Recommendations(
      ApplicationFiles files,
      RecommendationStore store,
      AskedStore asked,
      Employers employers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.store = store;
    this.asked = asked;
    this.employers = employers;
    this.events = events;
    this.clock = clock;
  }

  /** Asks the applicant's organisation. */
  public void request(CaseId id, Actor by) {
    Application application = files.lock(id, it -> by.is(it.person()));
    Refused.unlessEmpty(RecommendationRules.whyNotRequest(files.dossier(application)));
    Instant now = clock.instant();
    store.request(id, application.organisation(), now);
    events.publishEvent(
        new ApplicationEvents.RecommendationRequested(
            id, application.organisation().value(), null, by.id(), now));
  }

  /** Signs in the name of the organisation; {@code version} is the recommendation's. */
  public void sign(
      CaseId id, int version, String opinion, String signatory, String position, Actor by) {
    Application application = files.lock(id, it -> true);
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
      files.freezeEmployer(dossier, now);
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

  /**
   * The file, for the applicant and for those who sign for the organisation that was asked.
   *
   * @throws NotFound for everybody else
   */
  @Transactional(readOnly = true)
  public Dossier dossier(CaseId id, Actor actor) {
    Application application = files.find(id);
    String organisation = actor.organisation();
    boolean wasAsked =
        actor.is(Role.EMPLOYER) && organisation != null && store.wasAsked(id, organisation);
    if (!wasAsked && !actor.is(application.person())) {
      throw new NotFound(id);
    }
    return files.dossier(application);
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
    if (organisation == null || !actor.is(Role.EMPLOYER)) {
      return new Slice<>(List.of(), null);
    }
    Slice<CaseId> cases = asked.of(organisation, after);
    return new Slice<>(files.lines(cases.rows()), cases.after());
  }

  private static Recommendation requested(Dossier dossier) {
    Recommendation recommendation = dossier.recommendation();
    if (recommendation == null) {
      throw new NotFound(dossier.application().id());
    }
    return recommendation;
  }
}
