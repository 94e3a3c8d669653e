package org.zhiheng.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.shell.Message;

/** The warnings in the database. */
@Repository
class WarningStore {

  private final JdbcClient jdbc;

  WarningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void raise(String key, List<String> args, Instant now) {
    jdbc.sql(
            """
            insert into jobs.warning (key, args, since) values (?, ?, ?)
            on conflict (key) do update set args = excluded.args
            """)
        .params(key, args.toArray(String[]::new), Timestamp.from(now))
        .update();
  }

  void clear(String key) {
    jdbc.sql("delete from jobs.warning where key = ?").param(key).update();
  }

  List<Warning> all() {
    return jdbc.sql("select key, args, since from jobs.warning order by since, key")
        .query(WarningStore::warning)
        .list();
  }

  int count() {
    return jdbc.sql("select count(*) from jobs.warning").query(Integer.class).single();
  }

  private static Warning warning(ResultSet row, int number) throws SQLException {
    Object[] args = (Object[]) row.getArray("args").getArray();
    return new Warning(
        Message.of(row.getString("key"), args), row.getTimestamp("since").toInstant());
  }
}
