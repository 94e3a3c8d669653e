package org.zhiheng.application.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationFiles;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.OfficeClock;
import org.zhiheng.application.RequirementCheck;
import org.zhiheng.application.ReviewOutcome;
import org.zhiheng.application.Supplement;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.IdentityQuestions;
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

  private final ApplicationFiles files;
  private final ReviewStore reviews;
  private final CaseTies ties;
  private final IdentityQuestions questions;
  private final ForeignLooks foreign;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  FormalReviews(
      ApplicationFiles files,
      ReviewStore reviews,
      CaseTies ties,
      IdentityQuestions questions,
      ForeignLooks foreign,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.reviews = reviews;
    this.ties = ties;
    this.questions = questions;
    this.foreign = foreign;
    this.events = events;
    this.clock = clock;
  }

  /** 受理: the file goes on to the evaluation. */
  public void accept(CaseId id, int version, Actor by) {
    Dossier dossier = submitted(id, version, by);
    Refused.unlessEmpty(whyNot(dossier, by).accept());
    Instant now = clock.now();
    end(dossier, ReviewOutcome.ACCEPTED, null, by, now);
    files.update(dossier.application().accept());
    events.publishEvent(new ApplicationEvents.ApplicationAccepted(id, by.id(), now));
  }

  /** 补正: tells everything that is missing at once, and gives the file back for that long. */
  public void returnForSupplement(CaseId id, int version, List<Supplement.Item> items, Actor by) {
    Dossier dossier = submitted(id, version, by);
    Refused.unlessEmpty(whyNot(dossier, by).giveBack());
    Refused.unlessEmpty(ReviewRules.whyNotNotify(items));
    Instant now = clock.now();
    int days = files.scheme(dossier.application()).limits().supplement();
    LocalDate dueOn = clock.dueIn(days);
    Application returned = dossier.application().returnForSupplement(dueOn);
    reviews.insert(id, new Supplement(returned.supplementRounds(), dueOn, by.id(), now, items));
    files.update(returned);
    events.publishEvent(new ApplicationEvents.ApplicationReturned(id, dueOn, by.id(), now));
  }

  /** 不予受理: by a ground of 8.2, with what it rests on. */
  public void refuse(CaseId id, int version, Occurrence ground, Actor by) {
    Dossier dossier = submitted(id, version, by);
    Application application = dossier.application();
    Refused.unlessEmpty(whyNot(dossier, by).refuse());
    Scheme scheme = files.scheme(application);
    Refused.unlessEmpty(
        ReviewRules.whyNotFor(
            ground, scheme, submittedOn(application), foreign.waits(dossier), clock.today()));
    Instant now = clock.now();
    end(dossier, ReviewOutcome.REFUSED, ground, by, now);
    files.update(application.refuse());
    events.publishEvent(
        new ApplicationEvents.ApplicationRefused(id, ground.clause(), by.id(), now));
  }

  /** 视为撤回: the supplement did not come in time, or all rounds were not enough (P7). */
  public void deemWithdrawn(CaseId id, int version, Actor by) {
    Dossier dossier = submitted(id, version, by);
    Refused.unlessEmpty(whyNot(dossier, by).deemWithdrawn());
    Instant now = clock.now();
    end(dossier, ReviewOutcome.DEEMED_WITHDRAWN, null, by, now);
    files.update(dossier.application().withdraw());
    events.publishEvent(new ApplicationEvents.ApplicationWithdrawn(id, true, by.id(), now));
  }

  /** What speaks against each way to end the review. */
  @Transactional(readOnly = true)
  public WhyNot whyNot(Dossier dossier, Actor by) {
    Application application = dossier.application();
    Scheme scheme = files.scheme(application);
    List<Refusal> conflicts = ties.whyNotHandle(dossier, by, overturned(dossier));
    List<Refusal> unsettled = questions.whyNotRely(application.person(), dossier.person().person());
    return new WhyNot(
        ReviewRules.whyNotAccept(
            dossier,
            scheme,
            submittedOn(application),
            Stream.of(conflicts, unsettled, foreign.whyNotAccept(dossier))
                .flatMap(List::stream)
                .toList()),
        ReviewRules.whyNotReturn(dossier, scheme, conflicts),
        ReviewRules.whyNotRefuse(dossier, conflicts),
        ReviewRules.whyNotDeemWithdrawn(dossier, scheme, clock.today(), conflicts));
  }

  /** What speaks against each way to end a review; empty where the way is open. */
  public record WhyNot(
      List<Refusal> accept,
      List<Refusal> giveBack,
      List<Refusal> refuse,
      List<Refusal> deemWithdrawn) {}

  /** What the machine found about 5.1 and 8.1, as of the submission. */
  @Transactional(readOnly = true)
  public List<RequirementCheck> findings(Dossier dossier) {
    Application application = dossier.application();
    return ApplicationRules.findings(dossier, files.scheme(application), submittedOn(application));
  }

  // most cases were reviewed by nobody yet
  private Set<PersonId> overturned(Dossier dossier) {
    return dossier.done().reviews().isEmpty()
        ? Set.of()
        : reviews.overturned(dossier.application().id());
  }

  private Dossier submitted(CaseId id, int version, Actor by) {
    return files.dossier(
        files
            .lock(id, application -> application.submittedAt() != null && by.is(Role.OFFICER))
            .seen(version));
  }

  private void end(
      Dossier dossier, ReviewOutcome outcome, @Nullable Occurrence ground, Actor by, Instant now) {
    Application application = dossier.application();
    reviews.insert(
        application.id(), FormalReview.of(outcome, application.stage(), ground, by, now));
  }

  private LocalDate submittedOn(Application application) {
    Instant at = application.submittedAt();
    return at == null ? clock.today() : clock.dayOf(at);
  }
}
