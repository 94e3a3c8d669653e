package org.zhiheng.body;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Slice;

/** Risks to impartiality in the database, each review a row. */
@Repository
class RiskStore {

  private static final String LAST =
      " not exists (select from body.risk later where later.no = r.no and later.version >"
          + " r.version)";

  private final JdbcClient jdbc;

  RiskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of the risks as they were found last, the first one first. */
  Slice<RiskReview> page(int after) {
    List<RiskReview> read =
        jdbc.sql("select r.* from body.risk r where r.no > ? and" + LAST + " order by r.no limit ?")
            .params(after, Slice.LENGTH + 1)
            .query(RiskStore::review)
            .list();
    return Slice.of(read, each -> Integer.toString(each.risk().no()));
  }

  /** All reviews of a risk, the last one first. */
  List<RiskReview> of(int no) {
    return jdbc.sql("select r.* from body.risk r where r.no = ? order by r.version desc")
        .param(no)
        .query(RiskStore::review)
        .list();
  }

  int due(LocalDate today) {
    return jdbc.sql("select count(*) from body.risk r where r.review_on <= ? and" + LAST)
        .param(today)
        .query(Integer.class)
        .single();
  }

  int nextNo() {
    return jdbc.sql("select nextval('body.risk_no')").query(Integer.class).single();
  }

  /** Whether nobody else reviewed it since it was read. */
  boolean insert(Risk risk, AccountId by, Instant at) {
    return jdbc.sql(
                """
                insert into body.risk (no, version, what, source, likelihood, severity, measure,
                  owner, review_on, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(risk.no())
            .param(risk.version())
            .param(risk.what())
            .param(risk.source())
            .param(risk.likelihood())
            .param(risk.severity())
            .param(risk.measure())
            .param(risk.owner())
            .param(risk.reviewOn())
            .param(by.value())
            .param(Timestamp.from(at))
            .update()
        == 1;
  }

  private static RiskReview review(ResultSet row, int number) throws SQLException {
    return new RiskReview(
        new Risk(
            row.getInt("no"),
            row.getString("what"),
            row.getString("source"),
            row.getInt("likelihood"),
            row.getInt("severity"),
            row.getString("measure"),
            row.getString("owner"),
            row.getObject("review_on", LocalDate.class),
            row.getInt("version")),
        new AccountId(row.getObject("by", UUID.class)),
        row.getTimestamp("at").toInstant());
  }
}
