package org.zhiheng.evaluation.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.scheme.RunningLimit;

/** The limits that run for evaluations, in the database. */
@Repository
class EvaluationLimitStore {

  private final JdbcClient jdbc;

  EvaluationLimitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RunningLimit> runningUntil(LocalDate earliest) {
    return jdbc.sql(
            """
            select case_id, scheme_id, due_on from evaluation.evaluation
            where stage not in ('REPORTED', 'ENDED') and due_on >= ?
            """)
        .param(earliest)
        .query(
            (row, number) ->
                new RunningLimit(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("scheme_id"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  boolean move(CountedLimit limit, LocalDate to) {
    return jdbc.sql(
                """
                update evaluation.evaluation set due_on = :to, version = version + 1
                where case_id = :id and stage not in ('REPORTED', 'ENDED') and due_on = :before
                """)
            .param("to", to)
            .param("id", limit.caseId().value())
            .param("before", limit.dueOn())
            .update()
        == 1;
  }
}
