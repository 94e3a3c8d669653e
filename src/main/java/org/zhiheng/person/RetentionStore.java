package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.person.RetentionPeriod.Proposed;

/** How long personal data is kept, and what was let go, in the database. */
@Repository
class RetentionStore {

  private static final String PERIODS =
      """
      select p.*, b.person as proposer, r.count, r.at from person.period p
      left join identity.account b on b.id = p.proposed_by
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

  /** False when somebody else proposed or confirmed something meanwhile. */
  boolean propose(String kind, Proposed proposed, int version) {
    return jdbc.sql(
                """
                update person.period set proposed_days = ?, proposed_by = ?, proposed_at = ?,
                  version = version + 1
                where kind = ? and version = ?
                """)
            .params(
                proposed.days(),
                proposed.by().value(),
                Timestamp.from(proposed.at()),
                kind,
                version)
            .update()
        == 1;
  }

  /** False when somebody else proposed or confirmed something meanwhile. */
  boolean confirm(String kind, int version) {
    return jdbc.sql(
                """
                update person.period set days = proposed_days, proposed_days = null,
                  proposed_by = null, proposed_at = null, version = version + 1
                where kind = ? and version = ? and proposed_days is not null
                """)
            .params(kind, version)
            .update()
        == 1;
  }

  /** False when somebody else proposed or confirmed something meanwhile. */
  boolean takeBack(String kind, int version) {
    return jdbc.sql(
                """
                update person.period set proposed_days = null, proposed_by = null,
                  proposed_at = null, version = version + 1
                where kind = ? and version = ? and proposed_days is not null
                """)
            .params(kind, version)
            .update()
        == 1;
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
                  row.getInt("version"),
                  proposed(row),
                  null,
                  at == null ? null : row.getInt("count"),
                  at == null ? null : at.toInstant());
            });
  }

  private static @Nullable Proposed proposed(ResultSet row) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp("proposed_at");
    return at == null
        ? null
        : new Proposed(
            row.getInt("proposed_days"),
            new AccountId(row.getObject("proposed_by", UUID.class)),
            new PersonId(row.getObject("proposer", UUID.class)),
            at.toInstant());
  }
}
