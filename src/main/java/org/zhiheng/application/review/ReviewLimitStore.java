package org.zhiheng.application.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.scheme.RunningLimit;

/** The limits that run for applications, in the database. */
@Repository
class ReviewLimitStore {

  private final JdbcClient jdbc;

  ReviewLimitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A limit that runs, and in which stage, which decides how long it is. */
  record Running(ApplicationStage stage, RunningLimit limit) {}

  List<Running> runningUntil(LocalDate earliest) {
    return jdbc.sql(
            """
            select id, stage, scheme, due_on from application.application
            where stage in ('SUBMITTED', 'RETURNED') and due_on >= ?
            """)
        .param(earliest)
        .query(
            (row, number) ->
                new Running(
                    ApplicationStage.valueOf(row.getString("stage")),
                    new RunningLimit(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("scheme"),
                        row.getObject("due_on", LocalDate.class))))
        .list();
  }

  /** The notice of a supplement keeps the day that it told; what counts is the application's. */
  boolean move(CountedLimit limit, LocalDate to) {
    return jdbc.sql(
                """
                update application.application set due_on = :to, version = version + 1
                where id = :id and stage in ('SUBMITTED', 'RETURNED') and due_on = :before
                """)
            .param("to", to)
            .param("id", limit.caseId().value())
            .param("before", limit.dueOn())
            .update()
        == 1;
  }
}
