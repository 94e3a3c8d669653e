package org.zhiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;

class CalendarWatchTests {

  private final TestClock clock = TestClock.create();
  private final Warnings warnings =
      new Warnings(new WarningStore(JdbcClient.create(TestDatabase.fresh())), clock);

  @Test
  void from_december_on_the_notice_of_the_next_year_is_asked_for() {
    var watch = new CalendarWatch(WorkingDays.ofChina(), warnings, clock);
    clock.setDay(LocalDate.of(2026, 11, 30));
    watch.run();
    assertThat(warnings.all()).isEmpty();

    clock.setDay(LocalDate.of(2026, 12, 1));
    watch.run();
    assertThat(warnings.all()).hasSize(1);
    assertThat(warnings.all().getFirst().message().args()).containsExactly("2027");

    clock.setDay(LocalDate.of(2027, 1, 4));
    watch.run();
    assertThat(warnings.all().getFirst().message().args()).containsExactly("2027");

    Set<LocalDate> holidays = new HashSet<>(WorkingDays.ofChina().holidays());
    holidays.add(LocalDate.of(2027, 1, 1));
    new CalendarWatch(new WorkingDays(holidays, Set.of()), warnings, clock).run();
    assertThat(warnings.all()).isEmpty();
  }
}
