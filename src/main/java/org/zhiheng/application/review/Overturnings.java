package org.zhiheng.application.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationFiles;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.OfficeClock;
import org.zhiheng.application.ReviewOutcome;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.scheme.Limits;

/**
 * Undoes how a formal review ended (8.2) once an appeal against it is upheld: the file goes back to
 * where it was, and another officer reviews it. It is called by the appeal, whose own rules and
 * events say who may and who did.
 */
@Service
@Transactional
public class Overturnings {

  private final ApplicationFiles files;
  private final ReviewStore reviews;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  Overturnings(
      ApplicationFiles files,
      ReviewStore reviews,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.reviews = reviews;
    this.events = events;
    this.clock = clock;
  }

  /** Why it cannot be undone today; its person may have another case by now. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNot(CaseId id) {
    Application application = files.find(id);
    return whyNot(application, standing(id));
  }

  /**
   * Undoes the end that stands.
   *
   * @param appeal the number of the upheld appeal
   */
  public void overturn(CaseId id, String appeal, AccountId by) {
    Application application = files.lock(id, it -> true);
    Optional<FormalReview> standing = standing(id);
    Refused.unlessEmpty(whyNot(application, standing));
    FormalReview review = standing.orElseThrow();
    Limits limits = files.scheme(application).limits();
    boolean returned = review.before() == ApplicationStage.RETURNED;
    LocalDate dueOn = clock.dueIn(returned ? limits.supplement() : limits.formalReview());
    Instant now = clock.now();
    reviews.overturn(review, appeal, by, now);
    files.update(application.takeUp(review.before(), dueOn));
    events.publishEvent(
        review.outcome() == ReviewOutcome.REFUSED
            ? new ApplicationEvents.RefusalAnnulled(id, dueOn, by, now)
            : new ApplicationEvents.WithdrawalAnnulled(id, returned, dueOn, by, now));
  }

  private List<Refusal> whyNot(Application application, Optional<FormalReview> review) {
    if (review.filter(it -> !it.accepted()).isEmpty()) {
      return List.of(ApplicationRefusal.STAGE_FORBIDS.because(application.stage()));
    }
    return ApplicationRules.whyNotTakeUp(
        application, review.get().before(), files.ofPerson(application.person()));
  }

  private Optional<FormalReview> standing(CaseId id) {
    return reviews.of(id).stream().filter(FormalReview::stands).reduce((first, last) -> last);
  }
}
