package org.zhiheng.jobs;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.WorkingDays;

/** The calendar that running limits were last counted by. */
@Repository
class CalendarStore {

  private final JdbcClient jdbc;

  CalendarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The caller has it alone until the end of the transaction. */
  Optional<WorkingDays> find() {
    return jdbc.sql("select holidays, make_up_days from jobs.calendar for update")
        .query((row, number) -> new WorkingDays(days(row, "holidays"), days(row, "make_up_days")))
        .optional();
  }

  void save(WorkingDays calendar, Instant now) {
    jdbc.sql(
            """
            insert into jobs.calendar (single, holidays, make_up_days, since)
            values (true, ?::date[], ?::date[], ?)
            on conflict (single) do update set holidays = excluded.holidays,
              make_up_days = excluded.make_up_days, since = excluded.since
            """)
        .params(texts(calendar.holidays()), texts(calendar.makeUpDays()), Timestamp.from(now))
        .update();
  }

  private static String[] texts(Collection<LocalDate> days) {
    return days.stream().sorted().map(LocalDate::toString).toArray(String[]::new);
  }

  private static Set<LocalDate> days(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Arrays.stream((Date[]) array.getArray())
        .map(Date::toLocalDate)
        .collect(Collectors.toSet());
  }
}
