package org.zhiheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed sign-ins in the database, so that every node counts the same. */
@Repository
class AttemptStore {

  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Attempt> find(String subject) {
    return jdbc.sql("select subject, failures, last_at from identity.attempt where subject = ?")
        .param(subject)
        .query(AttemptStore::attempt)
        .optional();
  }

  /** Counts one more failure; those of long ago are forgotten. */
  void count(String subject, Instant now, Instant forgotten) {
    jdbc.sql(
            """
            insert into identity.attempt (subject, failures, last_at) values (:subject, 1, :now)
            on conflict (subject) do update set last_at = excluded.last_at,
              failures = case when attempt.last_at < :forgotten then 1
                else least(attempt.failures + 1, 1000000) end
            """)
        .param("subject", subject)
        .param("now", Timestamp.from(now))
        .param("forgotten", Timestamp.from(forgotten))
        .update();
  }

  void forget(String subject) {
    jdbc.sql("delete from identity.attempt where subject = ?").param(subject).update();
  }

  Optional<Instant> oldest() {
    return jdbc.sql("select min(last_at) as at from identity.attempt")
        .query((row, number) -> Optional.ofNullable(row.getTimestamp("at")))
        .single()
        .map(Timestamp::toInstant);
  }

  int purge(Instant before) {
    return jdbc.sql("delete from identity.attempt where last_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  /** Those with the most failures first, and no more than somebody reads. */
  List<Attempt> most(Instant since, int atMost) {
    return jdbc.sql(
            """
            select subject, failures, last_at from identity.attempt
            where last_at >= ? order by failures desc, subject limit ?
            """)
        .params(Timestamp.from(since), atMost)
        .query(AttemptStore::attempt)
        .list();
  }

  private static Attempt attempt(ResultSet row, int number) throws SQLException {
    return new Attempt(
        row.getString("subject"), row.getInt("failures"), row.getTimestamp("last_at").toInstant());
  }
}
