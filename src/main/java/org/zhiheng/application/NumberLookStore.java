package org.zhiheng.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;

/** Who read whose numbers in full, in the database. */
@Repository
class NumberLookStore {

  private final JdbcClient jdbc;

  NumberLookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CaseId id, Actor by, String reason, Instant at) {
    jdbc.sql(
            """
            insert into application.number_look (id, case_id, by, reader, reason, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(id.value())
        .param(by.id().value())
        .param(by.name())
        .param(reason)
        .param(Timestamp.from(at))
        .update();
  }

  /** All of a case, the latest first. */
  List<NumberLook> of(CaseId id) {
    return jdbc.sql(
            "select reason, reader, at from application.number_look where case_id = ? order by at"
                + " desc")
        .param(id.value())
        .query(
            (row, number) ->
                new NumberLook(
                    row.getString("reason"),
                    row.getString("reader"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
