package org.zhiheng.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Retained;

/** What of applications is let go: drafts, files that were never accepted, looks at numbers. */
@Configuration(proxyBeanMethods = false)
class OldApplications {

  private final OldApplicationStore store;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OldApplications(
      OldApplicationStore store,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Counts from the start; whoever never handed it in may begin anew. */
  @Bean
  Retained oldDrafts() {
    return new Files("application.drafts", store::oldestDraft, store::draftsBefore, store::isDraft);
  }

  /** Refused or withdrawn before anybody evaluated it; counts from the last act of the body. */
  @Bean
  Retained oldEnded() {
    return new Files("application.ended", store::oldestEnded, store::endedBefore, store::isEnded);
  }

  @Bean
  Retained oldLooks() {
    return new Retained() {
      @Override
      public String kind() {
        return "application.looks";
      }

      @Override
      public Optional<Instant> oldest() {
        return store.oldestLook();
      }

      @Override
      public int letGo(Instant before) {
        return Objects.requireNonNull(
            transaction.execute(status -> store.deleteLooksBefore(before)));
      }
    };
  }

  /** False where it was taken up again after it was found. */
  private boolean letGo(CaseId id, Predicate<CaseId> isStill) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!isStill.test(id)) {
                return false;
              }
              // before the file, as the pictures of others refer to it
              events.publishEvent(
                  new ApplicationEvents.ApplicationLetGo(id, AccountId.SYSTEM, clock.instant()));
              store.delete(id);
              return true;
            }));
  }

  /** Whole files of applications. */
  private final class Files implements Retained {

    private final String kind;
    private final Supplier<Optional<Instant>> oldest;
    private final Function<Instant, List<CaseId>> due;
    private final Predicate<CaseId> isStill;

    Files(
        String kind,
        Supplier<Optional<Instant>> oldest,
        Function<Instant, List<CaseId>> due,
        Predicate<CaseId> isStill) {
      this.isStill = isStill;
      this.kind = kind;
      this.oldest = oldest;
      this.due = due;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Optional<Instant> oldest() {
      return oldest.get();
    }

    @Override
    public int letGo(Instant before) {
      return (int)
          due.apply(before).stream().filter(id -> OldApplications.this.letGo(id, isStill)).count();
    }
  }
}
