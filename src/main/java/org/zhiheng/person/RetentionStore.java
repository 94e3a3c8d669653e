package org.zhiheng.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long personal data is kept, and what was let go, in the database. */
@Repository
class RetentionStore {

  private static final String PERIODS =
      """
      select p.kind, p.days, p.least, p.most, r.count, r.at from person.period p
      left join lateral (select count, at from person.removal
        where kind = p.kind order by sequence desc limit 1) r on true
      """;

  private final JdbcClient jdbc;

  RetentionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RetentionPeriod> all() {
    return periods(PERIODS + " order by p.kind").list();
  }

  Optional<RetentionPeriod> find(String kind) {
    return periods(PERIODS + " where p.kind = ?", kind).optional();
  }

  void change(String kind, int days) {
    jdbc.sql("update person.period set days = ? where kind = ?").params(days, kind).update();
  }

  void removed(String kind, int count, Instant at) {
    jdbc.sql("insert into person.removal (kind, count, at) values (?, ?, ?)")
        .params(kind, count, Timestamp.from(at))
        .update();
  }

  private JdbcClient.MappedQuerySpec<RetentionPeriod> periods(String sql, Object... params) {
    return jdbc.sql(sql)
        .params(params)
        .query(
            (row, number) -> {
              Timestamp at = row.getTimestamp("at");
              return new RetentionPeriod(
                  row.getString("kind"),
                  row.getInt("days"),
                  row.getInt("least"),
                  row.getInt("most"),
                  null,
                  at == null ? null : row.getInt("count"),
                  at == null ? null : at.toInstant());
            });
  }
}
