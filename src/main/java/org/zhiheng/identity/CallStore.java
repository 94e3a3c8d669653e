package org.zhiheng.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Calls in the database, so that every node counts the same. Of each subject there is one moment:
 * when all its calls will be forgiven. Each call moves it on by a step, and nobody gets it further
 * ahead than a burst of steps.
 */
@Repository
class CallStore {

  private final JdbcClient jdbc;

  CallStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the call may be answered; it is counted only then. */
  boolean pass(String subject, Instant now, Duration step, int burst) {
    Instant furthest = now.plus(step.multipliedBy(burst - 1L));
    return jdbc.sql(
                """
                insert into identity.call as c (subject, forgiven_at)
                values (:subject, :next)
                on conflict (subject) do update
                  set forgiven_at = greatest(c.forgiven_at, :now) + make_interval(secs => :step)
                  where c.forgiven_at <= :furthest
                """)
            .param("subject", subject)
            .param("next", Timestamp.from(now.plus(step)))
            .param("now", Timestamp.from(now))
            .param("step", step.toMillis() / 1000.0)
            .param("furthest", Timestamp.from(furthest))
            .update()
        == 1;
  }

  /**
   * Remembers that a call was not answered.
   *
   * @param furthest as far ahead as calls can have got; what is beyond it was written before the
   *     clock was set back
   */
  Optional<Instant> refuse(String subject, Instant now, Instant furthest, Instant forgotten) {
    return jdbc.sql(
            """
            update identity.call
            set refused = case when refused_at < :forgotten then 1 else least(refused + 1, 1000000) end,
              refused_at = :now,
              forgiven_at = least(forgiven_at, :furthest)
            where subject = :subject
            returning forgiven_at
            """)
        .param("subject", subject)
        .param("now", Timestamp.from(now))
        .param("furthest", Timestamp.from(furthest))
        .param("forgotten", Timestamp.from(forgotten))
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  List<Slowed> slowed(Instant since, int atMost) {
    return jdbc.sql(
            """
            select subject, refused, refused_at from identity.call
            where refused_at >= ? order by refused desc, subject limit ?
            """)
        .params(Timestamp.from(since), atMost)
        .query(
            (row, number) ->
                new Slowed(row.getString(1), row.getInt(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  int purge(Instant now, Instant forgotten) {
    return jdbc.sql(
            """
            delete from identity.call
            where forgiven_at < ? and (refused_at is null or refused_at < ?)
            """)
        .params(Timestamp.from(now), Timestamp.from(forgotten))
        .update();
  }
}
