package org.zhiheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.identity.AttemptRules.Allowance;

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

  /**
   * Counts one more failure before anything is looked at, if the wait after the last one is over;
   * in one statement, so that of many at once no more pass than may. Those of long ago are
   * forgotten; one that was counted before the clock was set back holds nobody up.
   *
   * @return whether it was counted
   */
  boolean take(String subject, Allowance allowance, Instant now, Instant forgotten) {
    return jdbc.sql(
                """
                insert into identity.attempt as a (subject, failures, last_at)
                values (:subject, 1, :now)
                on conflict (subject) do update set last_at = excluded.last_at,
                  failures = case when a.last_at < :forgotten then 1
                    else least(a.failures + 1, 1000000) end
                where a.failures <= :free
                  or not a.last_at + make_interval(secs =>
                      least(power(2::float8, least(a.failures - :free, :longest)), :most))
                    > :now
                  or a.last_at > :now::timestamptz + make_interval(secs =>
                      least(power(2::float8, least(a.failures - :free, :longest)), :most))
                """)
            .param("subject", subject)
            .param("now", Timestamp.from(now))
            .param("forgotten", Timestamp.from(forgotten))
            .param("free", allowance.free())
            .param("longest", AttemptRules.LONGEST_POWER)
            .param("most", allowance.most().toSeconds())
            .update()
        == 1;
  }

  /** What was counted was no failure; whoever had waited before it waits no more for it. */
  void giveBack(String subject, Allowance allowance) {
    jdbc.sql(
            """
            with gone as (
              delete from identity.attempt where subject = :subject and failures = 1)
            update identity.attempt
            set failures = failures - 1, last_at = last_at - make_interval(secs => :most)
            where subject = :subject and failures > 1
            """)
        .param("subject", subject)
        .param("most", allowance.most().toSeconds())
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
