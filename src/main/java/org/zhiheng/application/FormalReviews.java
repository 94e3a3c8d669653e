package org.zhiheng.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Scheme;

/**
 * The formal review (8.2): accept, return for supplement, refuse; done by officers who have nothing
 * to do with the applicant.
 *
 * <p>The time for the review begins anew with each submission: a file that was returned is whole
 * only then (P5).
 */
@Service
@Transactional
public class FormalReviews {

  private final ApplicationStore store;
  private final ReviewStore reviews;
  private final Dossiers dossiers;
  private final Applications applications;
  private final CaseTies ties;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FormalReviews(
      ApplicationStore store,
      ReviewStore reviews,
      Dossiers dossiers,
      Applications applications,
      CaseTies ties,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.reviews = reviews;
    this.dossiers = dossiers;
    this.applications = applications;
    this.ties = ties;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /** 受理: the file goes on to the evaluation. */
  public void accept(CaseId id, int version, Actor by) {
    Dossier dossier = submitted(id, version);
    Refused.unlessEmpty(whyNotAccept(dossier, by));
    Instant now = clock.instant();
    reviews.insert(id, new FormalReview(null, by.id(), now));
    store.update(dossier.application().accept());
    events.publishEvent(new ApplicationEvents.ApplicationAccepted(id, by.id(), now));
  }

  /** 补正: tells everything that is missing at once, and gives the file back for that long. */
  public void returnForSupplement(CaseId id, int version, List<Supplement.Item> items, Actor by) {
    Dossier dossier = submitted(id, version);
    Refused.unlessEmpty(whyNotReturn(dossier, by));
    Refused.unlessEmpty(ReviewRules.whyNotNotify(items));
    Instant now = clock.instant();
    int days = applications.scheme(dossier.application()).limits().supplement();
    LocalDate dueOn = workingDays.after(LocalDate.now(clock), days);
    Application returned = dossier.application().returnForSupplement(dueOn);
    reviews.insert(id, new Supplement(returned.supplementRounds(), dueOn, by.id(), now, items));
    store.update(returned);
    events.publishEvent(new ApplicationEvents.ApplicationReturned(id, dueOn, by.id(), now));
  }

  /** 不予受理: by a ground of 8.2, with what it rests on. */
  public void refuse(CaseId id, int version, Occurrence ground, Actor by) {
    Dossier dossier = submitted(id, version);
    Application application = dossier.application();
    Refused.unlessEmpty(whyNotRefuse(dossier, by));
    Scheme scheme = applications.scheme(application);
    Refused.unlessEmpty(
        ReviewRules.whyNotFor(ground, scheme, submittedOn(application), LocalDate.now(clock)));
    Instant now = clock.instant();
    reviews.insert(id, new FormalReview(ground, by.id(), now));
    store.update(application.refuse());
    events.publishEvent(
        new ApplicationEvents.ApplicationRefused(id, ground.clause(), by.id(), now));
  }

  /** 视为撤回: the supplement did not come in time, or all rounds were not enough (P7). */
  public void deemWithdrawn(CaseId id, int version, Actor by) {
    Dossier dossier = submitted(id, version);
    Refused.unlessEmpty(whyNotDeemWithdrawn(dossier, by));
    store.update(dossier.application().withdraw());
    events.publishEvent(new ApplicationEvents.ApplicationWithdrawn(id, by.id(), clock.instant()));
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotAccept(Dossier dossier, Actor by) {
    Application application = dossier.application();
    return ReviewRules.whyNotAccept(
        dossier,
        applications.scheme(application),
        submittedOn(application),
        ties.whyNotHandle(dossier, by));
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotReturn(Dossier dossier, Actor by) {
    Scheme scheme = applications.scheme(dossier.application());
    return ReviewRules.whyNotReturn(dossier, scheme, ties.whyNotHandle(dossier, by));
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotRefuse(Dossier dossier, Actor by) {
    return ReviewRules.whyNotRefuse(dossier, ties.whyNotHandle(dossier, by));
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotDeemWithdrawn(Dossier dossier, Actor by) {
    Scheme scheme = applications.scheme(dossier.application());
    return ReviewRules.whyNotDeemWithdrawn(
        dossier, scheme, LocalDate.now(clock), ties.whyNotHandle(dossier, by));
  }

  /** What the machine found about 5.1 and 8.1, as of the submission. */
  @Transactional(readOnly = true)
  public List<Finding> findings(Dossier dossier) {
    Application application = dossier.application();
    return ApplicationRules.findings(
        dossier, applications.scheme(application), submittedOn(application));
  }

  private Dossier submitted(CaseId id, int version) {
    Application application =
        store
            .lock(id)
            .filter(it -> it.submittedAt() != null)
            .orElseThrow(() -> new NotFound(id))
            .seen(version);
    return dossiers.of(application);
  }

  private LocalDate submittedOn(Application application) {
    Instant at = application.submittedAt();
    ZoneId zone = clock.getZone();
    return at == null ? LocalDate.now(clock) : LocalDate.ofInstant(at, zone);
  }
}
