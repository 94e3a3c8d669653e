package org.zhiheng.jobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the runs of jobs went. */
@Repository
class JobStore {

  private final JdbcClient jdbc;
  private final DataSource database;

  JobStore(JdbcClient jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /** What is known of a job's last run. */
  record Run(Instant began, @Nullable Instant ended, @Nullable String failure, int failures) {}

  /**
   * Runs something unless it is being run, here or on another node. The claim is a lock of the
   * database session, so it ends with the process that holds it, however that ends.
   *
   * @return false when it is being run
   */
  boolean alone(String job, Runnable work) {
    try (Connection session = database.getConnection()) {
      if (!asked(session, "select pg_try_advisory_lock(hashtext('jobs.run'), hashtext(?))", job)) {
        return false;
      }
      try {
        work.run();
      } finally {
        asked(session, "select pg_advisory_unlock(hashtext('jobs.run'), hashtext(?))", job);
      }
      return true;
    } catch (SQLException e) {
      throw new TransientDataAccessResourceException("a job cannot be claimed: " + job, e);
    }
  }

  private static boolean asked(Connection session, String question, String job)
      throws SQLException {
    try (var statement = session.prepareStatement(question)) {
      statement.setString(1, job);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  void began(String job, Instant at) {
    jdbc.sql(
            """
            insert into jobs.run (job, began_at) values (?, ?)
            on conflict (job) do update
              set began_at = excluded.began_at, ended_at = null, failure = null
            """)
        .params(job, Timestamp.from(at))
        .update();
  }

  void ended(String job, Instant at, @Nullable String failure) {
    jdbc.sql(
            """
            update jobs.run
            set ended_at = greatest(began_at, :at), failure = :failure,
              failures = case when :failure::text is null then 0 else failures + 1 end
            where job = :job
            """)
        .param("at", Timestamp.from(at))
        .param("failure", failure)
        .param("job", job)
        .update();
  }

  Map<String, Run> runs() {
    Map<String, Run> runs = new HashMap<>();
    jdbc.sql("select job, began_at, ended_at, failure, failures from jobs.run")
        .query(
            row -> {
              runs.put(row.getString("job"), run(row));
            });
    return runs;
  }

  private static Run run(ResultSet row) throws SQLException {
    @Nullable Timestamp ended = row.getTimestamp("ended_at");
    return new Run(
        row.getTimestamp("began_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("failure"),
        row.getInt("failures"));
  }

  /** When each job is due. */
  Map<String, Instant> due() {
    Map<String, Instant> due = new HashMap<>();
    jdbc.sql("select task_name, execution_time from jobs.scheduled_task")
        .query(
            row -> {
              due.put(row.getString(1), row.getTimestamp(2).toInstant());
            });
    return due;
  }
}
