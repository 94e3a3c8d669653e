package org.zhiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.kernel.CountedLimits;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.support.DemoServerTest;

/** The limits of real cases, told before the notice of their year was out. */
@DemoServerTest
class CountAgainTests {

  private static final LocalDate TOLD = LocalDate.of(2099, 1, 9);
  private static final Set<LocalDate> NEW_YEAR = Set.of(LocalDate.of(2099, 1, 1));

  @Autowired private CalendarStore store;
  @Autowired private List<CountedLimits> limits;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource database;
  @Autowired private Clock clock;

  @Test
  void days_off_in_the_notice_give_the_applicant_more_time_and_the_body_none() {
    WorkingDays notice =
        LimitRulesTests.notice(
            Set.of(LocalDate.of(2099, 1, 1), LocalDate.of(2099, 1, 5)), Set.of());
    rolledBack(
        () -> {
          load(notice);
          assertThat(dates("application.application", "stage = 'RETURNED'")).containsOnly(next());
          assertThat(dates("application.application", "stage = 'SUBMITTED'")).containsOnly(TOLD);
          assertThat(dates("evaluation.evaluation", "stage = 'SCORING'")).containsOnly(TOLD);
          assertThat(dates("casefile.entry", "phase = 'SUPPLEMENT'")).containsOnly(next());
          assertThat(
                  dates("casefile.task", "code = 'supplement-application' and closed_at is null"))
              .containsOnly(next());
          assertThat(told()).isEqualTo(dates("casefile.entry", "phase = 'SUPPLEMENT'").size());
        });
  }

  @Test
  void days_worked_in_the_notice_make_the_body_quicker_and_take_none_from_the_applicant() {
    WorkingDays notice = LimitRulesTests.notice(NEW_YEAR, Set.of(LocalDate.of(2099, 1, 4)));
    rolledBack(
        () -> {
          load(notice);
          LocalDate earlier = TOLD.minusDays(1);
          assertThat(dates("application.application", "stage = 'RETURNED'")).containsOnly(TOLD);
          assertThat(dates("application.application", "stage = 'SUBMITTED'")).containsOnly(earlier);
          assertThat(dates("evaluation.evaluation", "stage = 'SCORING'")).containsOnly(earlier);
          assertThat(dates("decision.decision", "stage = 'CONVENED'")).containsOnly(earlier);
          assertThat(dates("casefile.entry", "phase = 'FORMAL_REVIEW'")).containsOnly(earlier);
        });
  }

  @Test
  void a_start_without_a_new_notice_moves_nothing() {
    WorkingDays notice = LimitRulesTests.notice(NEW_YEAR, Set.of(LocalDate.of(2099, 1, 4)));
    rolledBack(
        () -> {
          load(notice);
          var moved = dates("casefile.entry", "due_on is not null");
          run(notice);
          assertThat(dates("casefile.entry", "due_on is not null")).isEqualTo(moved);
        });
  }

  /** A Friday; Monday follows. */
  private static LocalDate next() {
    return TOLD.plusDays(3);
  }

  private void load(WorkingDays notice) {
    for (String table :
        List.of(
            "application.application",
            "evaluation.evaluation",
            "casefile.entry",
            "casefile.task")) {
      sql("update " + table + " set due_on = date '2099-01-09' where due_on is not null");
    }
    sql("update decision.decision set due_on = date '2099-01-09' where stage = 'CONVENED'");
    sql("delete from jobs.calendar");
    run(WorkingDays.ofChina());
    run(notice);
  }

  private void run(WorkingDays calendar) {
    new CountAgain(store, calendar, limits, events, transaction, clock).run();
  }

  private List<LocalDate> dates(String table, String where) {
    return JdbcClient.create(database)
        .sql("select due_on from " + table + " where " + where + " order by 1")
        .query(LocalDate.class)
        .list();
  }

  private int told() {
    return JdbcClient.create(database)
        .sql("select count(*) from audit.record where type = 'jobs.LimitMoved'")
        .query(Integer.class)
        .single();
  }

  private void sql(String statement) {
    JdbcClient.create(database).sql(statement).update();
  }

  private void rolledBack(Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          test.run();
        });
  }
}
