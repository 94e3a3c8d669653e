package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Stale;

/** What applicants say about each row, in the database. */
@Repository
class SelfEvaluationStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;

  SelfEvaluationStore(JdbcClient jdbc, ActingScope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  List<SelfEvaluation> of(CaseId id, FileReading reading) {
    return jdbc.sql(
            """
            select row, text, coefficient, version from %s
            where case_id = :id order by row
            """
                .formatted(reading.from("self_evaluation", scope)))
        .param("id", id.value())
        .query(SelfEvaluationStore::selfEvaluation)
        .list();
  }

  /** What a person said about a row in the last of the other cases that were decided. */
  Optional<SelfEvaluation> earlier(Application application, String row) {
    scope.tell();
    return jdbc.sql(
            """
            select s.row, s.text, s.coefficient, s.version from application.self_evaluation s
            join application.application a on a.id = s.case_id
            where a.person = ? and a.id <> ? and a.stage = 'CONCLUDED' and s.row = ?
            order by a.submitted_at desc limit 1
            """)
        .params(application.person().value(), application.id().value(), row)
        .query(SelfEvaluationStore::selfEvaluation)
        .optional();
  }

  /** Saves over the version that was read; 0 where nothing was saved yet. */
  void save(CaseId id, SelfEvaluation typed) {
    int changed = typed.version() == 0 ? insert(id, typed) : update(id, typed);
    if (changed == 0) {
      throw new Stale(id + " " + typed.row());
    }
  }

  private int insert(CaseId id, SelfEvaluation typed) {
    return jdbc.sql(
            """
            insert into application.self_evaluation (case_id, row, text, coefficient, version)
            values (?, ?, ?, ?, 1) on conflict do nothing
            """)
        .param(id.value())
        .param(typed.row())
        .param(typed.text())
        .param(typed.coefficient())
        .update();
  }

  private int update(CaseId id, SelfEvaluation typed) {
    return jdbc.sql(
            """
            update application.self_evaluation set text = ?, coefficient = ?, version = version + 1
            where case_id = ? and row = ? and version = ?
            """)
        .param(typed.text())
        .param(typed.coefficient())
        .param(id.value())
        .param(typed.row())
        .param(typed.version())
        .update();
  }

  private static SelfEvaluation selfEvaluation(ResultSet row, int number) throws SQLException {
    return new SelfEvaluation(
        row.getString("row"),
        row.getString("text"),
        row.getBigDecimal("coefficient"),
        row.getInt("version"));
  }
}
