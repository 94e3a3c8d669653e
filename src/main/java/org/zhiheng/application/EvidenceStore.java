package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Stale;

/** Evidence and the rows it supports, in the database. */
@Repository
class EvidenceStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;

  EvidenceStore(JdbcClient jdbc, ActingScope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  /** An application's evidence, in the order in which it came. */
  List<Evidence> of(CaseId id, FileReading reading) {
    return jdbc.sql(
            """
            select e.id, e.document, e.title, e.kind, e.date, e.issuer, e.level, e.own_part,
              e.version,
              array(select r.row from %s r where r.evidence = e.id) as rows
            from %s e where e.case_id = :id order by e.position
            """
                .formatted(reading.from("evidence_row", scope), reading.from("evidence", scope)))
        .param("id", id.value())
        .query(EvidenceStore::evidence)
        .list();
  }

  boolean holds(CaseId id, DocumentId document) {
    return jdbc.sql(
            """
            select exists (select from application.trusted_evidence(:id)
              where document = :document)
            """)
        .param("id", id.value())
        .param("document", document.value())
        .query(Boolean.class)
        .single();
  }

  /** Which of some documents are evidence, or the paper of another body. */
  Set<DocumentId> documentsAmong(Set<DocumentId> ids) {
    return scope.asProgram(
        () ->
            Set.copyOf(
                jdbc.sql(
                        """
                        select document from application.evidence where document = any(:ids)
                        union select document from application.foreign_certificate
                        where document = any(:ids)
                        union select document from application.foreign_look
                        where document = any(:ids)
                        """)
                    .param("ids", ids.stream().map(DocumentId::value).toArray(UUID[]::new))
                    .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
                    .list()));
  }

  void insert(CaseId id, Evidence evidence) {
    jdbc.sql(
            """
            insert into application.evidence (id, case_id, document, title, kind, date, issuer,
              level, own_part, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(evidence.id())
        .param(id.value())
        .param(evidence.document().value())
        .param(evidence.title())
        .param(evidence.kind().name())
        .param(evidence.date())
        .param(evidence.issuer())
        .param(evidence.level().name())
        .param(evidence.ownPart())
        .param(evidence.version())
        .update();
    evidence.rows().forEach(row -> link(evidence.id(), row));
  }

  void delete(CaseId id, UUID evidence, int version) {
    int changed =
        jdbc.sql("delete from application.evidence where id = ? and case_id = ? and version = ?")
            .params(evidence, id.value(), version)
            .update();
    if (changed == 0) {
      throw new Stale(evidence);
    }
  }

  void link(UUID evidence, String row) {
    jdbc.sql(
            """
            insert into application.evidence_row (evidence, row) values (?, ?)
            on conflict do nothing
            """)
        .params(evidence, row)
        .update();
  }

  void unlink(UUID evidence, String row) {
    jdbc.sql("delete from application.evidence_row where evidence = ? and row = ?")
        .params(evidence, row)
        .update();
  }

  private static Evidence evidence(ResultSet row, int number) throws SQLException {
    return new Evidence(
        row.getObject("id", UUID.class),
        new DocumentId(row.getObject("document", UUID.class)),
        row.getString("title"),
        EvidenceKind.valueOf(row.getString("kind")),
        row.getObject("date", LocalDate.class),
        row.getString("issuer"),
        EvidenceLevel.valueOf(row.getString("level")),
        row.getString("own_part"),
        Set.of((String[]) row.getArray("rows").getArray()),
        row.getInt("version"));
  }
}
