package org.zhiheng.evaluation.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ActingScope;

/** What the members say to agreed values that deny a grade, in the database (S10). */
@Repository
class ConsentStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;

  ConsentStore(JdbcClient jdbc, ActingScope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  /** Records an answer to a row as it is now; each new value of the row is asked about anew. */
  void save(RoundId id, int sitting, String row, int version, Consent consent) {
    jdbc.sql(
            """
            insert into evaluation.consent
              (case_id, round, sitting, row_id, row_version, account_id, agrees, reason, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_id, round, sitting, row_id, row_version, account_id) do update
            set agrees = excluded.agrees, reason = excluded.reason, at = excluded.at
            """)
        .params(
            id.caseId().value(),
            id.round(),
            sitting,
            row,
            version,
            consent.member().value(),
            consent.agrees(),
            consent.reason(),
            Timestamp.from(consent.at()))
        .update();
  }

  /** By row id, to the value that each row has now. */
  Map<String, List<Consent>> of(RoundId id, int sitting) {
    var consents = new HashMap<String, List<Consent>>();
    scope.tell();
    jdbc.sql(
            """
            select c.row_id, c.account_id, c.agrees, c.reason, c.at
            from evaluation.consent c
            join evaluation.consensus_row r using (case_id, round, sitting, row_id)
            where c.case_id = ? and c.round = ? and c.sitting = ? and c.row_version = r.version
            order by c.at, c.account_id
            """)
        .params(id.caseId().value(), id.round(), sitting)
        .query(
            row -> {
              consents
                  .computeIfAbsent(row.getString("row_id"), key -> new ArrayList<>())
                  .add(consent(row));
            });
    return consents;
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getBoolean("agrees"),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }
}
