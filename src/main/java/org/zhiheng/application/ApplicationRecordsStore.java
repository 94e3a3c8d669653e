package org.zhiheng.application;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonalRecords;

/** The applications of a person, and the recommendations they signed. */
@Repository
class ApplicationRecordsStore implements PersonalRecords {

  private final JdbcClient jdbc;
  private final SnapshotStore snapshots;

  ApplicationRecordsStore(JdbcClient jdbc, SnapshotStore snapshots) {
    this.jdbc = jdbc;
    this.snapshots = snapshots;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        part(
            "application.records.applications",
            """
            select (to_jsonb(a) - 'words_folded' - 'pairs')::text
            from application.application a where a.person = ? order by a.started_at
            """,
            inquiry),
        ofCases("application.records.selfEvaluations", "self_evaluation", inquiry),
        evidence(inquiry),
        ofCases("application.records.declarations", "declarations", inquiry),
        ofCases("application.records.recommendations", "recommendation", inquiry),
        ofCases("application.records.supplements", "supplement_item", inquiry),
        ofCases("application.records.looks", "number_look", inquiry),
        ofCases("application.records.reviews", "formal_review", inquiry),
        ofCases("application.records.employerChanges", "employer_change", inquiry),
        ofCases("application.records.endings", "ending", inquiry),
        new Part("application.records.frozen", frozen(inquiry)),
        part(
            "application.records.signed",
            """
            select (to_jsonb(r) - 'position_in_list')::text
            from application.recommendation r where r.signer = ? order by r.signed_at
            """,
            inquiry));
  }

  /** What stands below the person's own cases. */
  private Part ofCases(String key, String table, Inquiry inquiry) {
    return part(
        key,
        "select (to_jsonb(t) - 'by' - 'signed_by' - 'signer')::text from application."
            + table
            + " t join application.application a on a.id = t.case_id where a.person = ?"
            + " order by a.started_at, t.case_id",
        inquiry);
  }

  private Part evidence(Inquiry inquiry) {
    Part rows = ofCases("application.records.evidence", "evidence", inquiry);
    List<DocumentId> documents =
        jdbc.sql(
                """
                select e.document from application.evidence e
                join application.application a on a.id = e.case_id
                where a.person = ? order by e.case_id, e.position
                """)
            .param(inquiry.person().value())
            .query((row, number) -> new DocumentId(row.getObject("document", UUID.class)))
            .list();
    return new Part(rows.key(), rows.rows(), documents);
  }

  private List<String> frozen(Inquiry inquiry) {
    return jdbc
        .sql("select id from application.application where person = ? order by started_at")
        .param(inquiry.person().value())
        .query((row, number) -> new CaseId(row.getObject("id", UUID.class)))
        .list()
        .stream()
        .flatMap(id -> snapshots.contents(id).stream())
        .toList();
  }

  private Part part(String key, String sql, Inquiry inquiry) {
    return new Part(
        key,
        jdbc.sql(sql)
            .param(inquiry.person().value())
            .query((row, number) -> row.getString(1))
            .list());
  }
}
