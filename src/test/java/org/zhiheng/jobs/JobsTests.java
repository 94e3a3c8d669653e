package org.zhiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.ServerTest;

@ServerTest
@Import(JobsTests.Planted.class)
class JobsTests {

  private static final Actor ADMINISTRATOR =
      new Actor(AccountId.next(), PersonId.next(), "测试甲", Set.of(Role.ADMINISTRATOR), null);

  @Autowired private Jobs jobs;
  @Autowired private Warnings warnings;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource database;

  /** Something that happened, for the listener below. */
  record Happened(String what) {}

  /** A job and a listener that do as the test says. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Planted {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final List<String> HEARD = new ArrayList<>();
    private static volatile boolean broken;
    private static volatile Runnable work = () -> {};

    @Bean
    Job job() {
      return new Job() {
        @Override
        public String name() {
          return "jobs.planted";
        }

        @Override
        public Schedule schedule() {
          return Schedule.every(Duration.ofMinutes(1));
        }

        @Override
        public void run() {
          RUNS.incrementAndGet();
          work.run();
          if (broken) {
            throw new IllegalStateException("broken on purpose");
          }
        }
      };
    }

    @ApplicationModuleListener
    void hear(Happened event) {
      if (broken) {
        throw new IllegalStateException("deaf on purpose");
      }
      synchronized (HEARD) {
        HEARD.add(event.what());
      }
    }

    static List<String> heard() {
      synchronized (HEARD) {
        return List.copyOf(HEARD);
      }
    }
  }

  @BeforeEach
  void whole() {
    Planted.broken = false;
    Planted.work = () -> {};
    Planted.RUNS.set(0);
  }

  private JobState planted() {
    return jobs.states().stream()
        .filter(state -> state.name().equals("jobs.planted"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void how_a_run_went_is_kept() {
    assertThat(jobs.runNow("jobs.planted", ADMINISTRATOR)).isTrue();
    assertThat(planted().ended()).isNotNull();
    assertThat(planted().failures()).isZero();

    Planted.broken = true;
    assertThatThrownBy(() -> jobs.runNow("jobs.planted", ADMINISTRATOR))
        .hasRootCauseMessage("broken on purpose");
    assertThatThrownBy(() -> jobs.runNow("jobs.planted", ADMINISTRATOR))
        .hasRootCauseMessage("broken on purpose");
    assertThat(planted().failure()).contains("broken on purpose");
    assertThat(planted().failures()).isEqualTo(2);

    Planted.broken = false;
    jobs.runNow("jobs.planted", ADMINISTRATOR);
    assertThat(planted().failure()).isNull();
    assertThat(planted().failures()).isZero();
  }

  @Test
  void a_job_that_nobody_declared_is_not_found() {
    assertThatThrownBy(() -> jobs.runNow("jobs.nothing", ADMINISTRATOR))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobody_but_an_administrator_hastens_anything() {
    Actor other = new Actor(AccountId.next(), PersonId.next(), "测试乙", Set.of(Role.MANAGER), null);
    for (ThrowingCallable verb :
        List.<ThrowingCallable>of(
            () -> jobs.runNow("jobs.planted", other),
            () -> jobs.handOver(UUID.randomUUID(), other))) {
      assertThatThrownBy(verb)
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.refusals())
                      .containsExactly(JobRefusal.NOT_ADMINISTRATOR.because()));
    }
  }

  @Test
  void a_job_that_is_being_run_is_not_begun_again() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    Planted.work =
        () -> {
          begun.countDown();
          awaitOrFail(goOn);
        };
    var first = Thread.startVirtualThread(() -> jobs.runNow("jobs.planted", ADMINISTRATOR));
    awaitOrFail(begun);
    assertThat(jobs.runNow("jobs.planted", ADMINISTRATOR)).isFalse();
    goOn.countDown();
    first.join();
    assertThat(Planted.RUNS).hasValue(1);
  }

  @Test
  void two_nodes_run_a_job_once_when_it_falls_due() {
    var store = new PlanStore(database, Clock.systemUTC());
    var runs = new AtomicInteger();
    Job due = due(Duration.ofMillis(1));
    Scheduler one = store.plan(List.of(due), job -> runs.incrementAndGet());
    Scheduler other = store.plan(List.of(due), job -> runs.incrementAndGet());
    try {
      one.start();
      other.start();
      await(() -> runs.get() > 0);
      assertThat(jobs.states()).hasSizeGreaterThan(1);
      // the next glance is ten seconds away
      assertThat(runs).hasValue(1);
    } finally {
      one.stop();
      other.stop();
    }
  }

  private static Job due(Duration pause) {
    return new Job() {
      @Override
      public String name() {
        return "jobs.due";
      }

      @Override
      public Schedule schedule() {
        return Schedule.every(pause);
      }

      @Override
      public void run() {}
    };
  }

  @Test
  void an_event_whose_listener_failed_is_kept_and_handed_over_again() {
    Planted.broken = true;
    transaction.executeWithoutResult(status -> events.publishEvent(new Happened("first")));
    await(() -> jobs.unfinished().stream().anyMatch(event -> event.event().equals("Happened")));
    assertThat(Planted.heard()).doesNotContain("first");

    Planted.broken = false;
    await(
        () -> {
          jobs.runNow("jobs.retry", ADMINISTRATOR);
          return Planted.heard().contains("first");
        });
    await(() -> jobs.unfinished().isEmpty());
    assertThat(Planted.heard()).containsOnlyOnce("first");
  }

  @Test
  void an_administrator_hands_one_event_over_at_once() {
    Planted.broken = true;
    transaction.executeWithoutResult(status -> events.publishEvent(new Happened("second")));
    await(() -> !jobs.unfinished().isEmpty() && jobs.unfinished().getFirst().attempts() > 0);
    Unfinished waiting = jobs.unfinished().getFirst();
    assertThat(waiting.listener()).contains("Planted.hear");

    Planted.broken = false;
    await(
        () -> {
          jobs.handOver(waiting.id(), ADMINISTRATOR);
          return Planted.heard().contains("second");
        });
    await(() -> jobs.unfinished().isEmpty());
  }

  @Test
  void an_event_of_a_transaction_that_was_rolled_back_reaches_nobody() {
    transaction.executeWithoutResult(
        status -> {
          events.publishEvent(new Happened("third"));
          status.setRollbackOnly();
        });
    assertThat(jobs.unfinished()).isEmpty();
    assertThat(Planted.heard()).doesNotContain("third");
  }

  @Test
  void a_warning_stands_until_it_is_taken_back() {
    warnings.raise("jobs.since", "one");
    Instant since = warnings.all().getFirst().since();
    warnings.raise("jobs.since", "two");
    assertThat(warnings.all()).hasSize(1);
    assertThat(warnings.all().getFirst().message().args()).containsExactly("two");
    assertThat(warnings.all().getFirst().since()).isEqualTo(since);

    warnings.clear("jobs.since");
    assertThat(warnings.count()).isZero();
  }

  private static void awaitOrFail(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier done) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
