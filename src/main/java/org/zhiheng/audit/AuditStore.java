package org.zhiheng.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

/** The audit records in the database, where a trigger keeps them from being changed. */
@Repository
class AuditStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void append(DomainEvent event) {
    jdbc.sql(
            """
            insert into audit.record (at, type, subject, by, detail)
            values (:at, :type, :subject, :by, :detail::jsonb)
            """)
        .param("at", Timestamp.from(event.at()))
        .param("type", event.messageKey())
        .param("subject", event.subject())
        .param("by", event.by().value())
        .param("detail", json.writeValueAsString(event))
        .update();
  }

  /** What a number of an application or a certificate was given to. */
  List<String> numbered(String number) {
    return jdbc.sql(
            """
            select distinct subject from audit.record
            where detail -> 'number' is not null and detail ->> 'number' = ?
            """)
        .param(number)
        .query((row, line) -> row.getString("subject"))
        .list();
  }

  /**
   * The newest ones.
   *
   * @param subject how what they are about begins; null for all
   * @param exact what they are about; empty where {@code subject} says it
   */
  List<AuditRecord> records(
      @Nullable String subject,
      List<String> exact,
      @Nullable Long before,
      int atMost,
      List<OwnParts.Kept> kept) {
    return jdbc.sql(
            """
            select r.sequence, r.at, r.type, r.subject, r.by, r.detail
            from audit.record r
            where not exists (select from unnest(:subjects::text[], :types::text[]) k(subject, type)
                where k.subject = r.subject and starts_with(r.type, k.type))
            """
                + about(subject, exact)
                + (before == null ? "" : " and r.sequence < :before")
                + " order by r.sequence desc limit :atMost")
        .param("subjects", kept.stream().map(OwnParts.Kept::subject).toArray(String[]::new))
        .param("types", kept.stream().map(OwnParts.Kept::type).toArray(String[]::new))
        .param("subject", subject)
        .param("exact", exact.toArray(String[]::new))
        .param("before", before)
        .param("atMost", atMost)
        .query(AuditStore::auditRecord)
        .list();
  }

  private static String about(@Nullable String subject, List<String> exact) {
    if (!exact.isEmpty()) {
      return " and r.subject = any(:exact)";
    }
    return subject == null ? "" : " and starts_with(r.subject, :subject)";
  }

  List<AuditRecord> recordsAfter(long sequence, int atMost) {
    return jdbc.sql(
            """
            select sequence, at, type, subject, by, detail
            from audit.record
            where sequence > ? order by sequence limit ?
            """)
        .params(sequence, atMost)
        .query(AuditStore::auditRecord)
        .list();
  }

  private static AuditRecord auditRecord(ResultSet row, int number) throws SQLException {
    return new AuditRecord(
        row.getLong("sequence"),
        row.getTimestamp("at").toInstant(),
        row.getString("type"),
        row.getString("subject"),
        new AccountId(row.getObject("by", UUID.class)),
        row.getString("detail"));
  }
}
