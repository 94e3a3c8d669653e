package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.Stale;

/** Certificates of other bodies that applicants named, in the database. */
@Repository
class ForeignStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;
  private final ReadOnce once;

  ForeignStore(JdbcClient jdbc, ActingScope scope, ReadOnce once) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.once = once;
  }

  Optional<ForeignCertificate> of(CaseId id, FileReading reading) {
    return once.of(
        "application/foreign/" + reading,
        id,
        () ->
            jdbc.sql(from(reading))
                .param("id", id.value())
                .query(ForeignStore::certificate)
                .optional());
  }

  private String from(FileReading reading) {
    return """
    select f.body, f.number, f.grade, f.valid_from, f.valid_through, f.document, f.version
    from %s f where f.case_id = :id
    """
        .formatted(reading.from("foreign_certificate", scope));
  }

  /** What nobody of the body has looked at yet; for a rule. */
  Optional<ForeignCertificate> unseen(CaseId id) {
    return jdbc.sql(
            from(FileReading.TRUSTED)
                + """
                and not exists (select from application.foreign_look l
                  where l.case_id = f.case_id and l.seen = f.version)
                """)
        .param("id", id.value())
        .query(ForeignStore::certificate)
        .optional();
  }

  /**
   * Keeps what was named, as the next version.
   *
   * @throws Stale when it is not the version that was seen
   */
  void save(CaseId id, ForeignCertificate named) {
    int changed =
        jdbc.sql(
                """
                insert into application.foreign_certificate
                  (case_id, body, number, grade, valid_from, valid_through, document, version)
                select ?, ?, ?, ?, ?, ?, ?, coalesce(max(l.seen), 0) + 1
                from application.foreign_look l where l.case_id = ?
                on conflict (case_id) do update set body = excluded.body,
                  number = excluded.number, grade = excluded.grade,
                  valid_from = excluded.valid_from, valid_through = excluded.valid_through,
                  document = excluded.document, version = foreign_certificate.version + 1
                where foreign_certificate.version = ?
                """)
            .param(id.value())
            .param(named.facts().body())
            .param(named.facts().number())
            .param(named.facts().grade())
            .param(named.facts().validFrom())
            .param(named.facts().validThrough())
            .param(named.document().value())
            .param(id.value())
            .param(named.version())
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  void delete(CaseId id, int version) {
    int changed =
        jdbc.sql("delete from application.foreign_certificate where case_id = ? and version = ?")
            .params(id.value(), version)
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  private static ForeignCertificate certificate(ResultSet row, int number) throws SQLException {
    return new ForeignCertificate(
        new ForeignFacts(
            row.getString("body"),
            row.getString("number"),
            row.getString("grade"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_through", LocalDate.class)),
        new DocumentId(row.getObject("document", UUID.class)),
        row.getInt("version"));
  }
}
