package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.scheme.RunningLimit;

/** The limits that run for decisions, in the database. */
@Repository
class DecisionLimitStore {

  private final JdbcClient jdbc;

  DecisionLimitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RunningLimit> runningUntil(LocalDate earliest) {
    return jdbc.sql(
            """
            select case_id, scheme, due_on from decision.decision
            where stage in ('CONVENED', 'SENT_BACK') and due_on >= ?
            """)
        .param(earliest)
        .query(
            (row, number) ->
                new RunningLimit(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("scheme"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  boolean move(CountedLimit limit, LocalDate to) {
    return jdbc.sql(
                """
                update decision.decision set due_on = :to, version = version + 1
                where case_id = :id and stage in ('CONVENED', 'SENT_BACK') and due_on = :before
                """)
            .param("to", to)
            .param("id", limit.caseId().value())
            .param("before", limit.dueOn())
            .update()
        == 1;
  }
}
