package org.zhiheng.surveillance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;
import org.zhiheng.surveillance.EducationRecord.Annulment;

/** Records of continuing education in the database. */
@Repository
class EducationStore {

  static final String COLUMNS =
      """
      r.id, r.number, r.year, r.kind, r.title, r.organiser, r.held_on, r.hours, r.proof, r.state,
        r.entered_by, r.entered_at, r.checked_by, r.checked_at, r.annulled_by, r.annulled_at, r.reason,
        r.version, r.place
      """;

  private static final String SELECT = "select " + COLUMNS + " from surveillance.education r ";

  private final JdbcClient jdbc;

  EducationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(EducationRecord record) {
    jdbc.sql(
            """
            insert into surveillance.education (id, number, year, kind, title, organiser, held_on,
              hours, proof, state, entered_by, entered_at, checked_by, checked_at, reason, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(record.id())
        .param(record.number().value())
        .param(record.year())
        .param(record.entry().kind().name())
        .param(record.entry().title())
        .param(record.entry().organiser())
        .param(record.entry().heldOn())
        .param(record.entry().hours())
        .param(proof(record))
        .param(record.state().name())
        .param(record.enteredBy().value())
        .param(Timestamp.from(record.enteredAt()))
        .param(checker(record))
        .param(record.checkedAt() == null ? null : Timestamp.from(record.checkedAt()))
        .param(record.reason())
        .param(record.version())
        .update();
  }

  /** Writes what may change, over the version that was read. */
  void update(EducationRecord record) {
    @Nullable Annulment annulled = record.annulled();
    int changed =
        jdbc.sql(
                """
                update surveillance.education
                set year = :year, kind = :kind, title = :title, organiser = :organiser,
                  held_on = :heldOn, hours = :hours, proof = :proof, state = :state,
                  checked_by = :by, checked_at = :at, annulled_by = :annulledBy,
                  annulled_at = :annulledAt, reason = :reason, version = version + 1
                where id = :id and version = :version
                """)
            .param("year", record.year())
            .param("kind", record.entry().kind().name())
            .param("title", record.entry().title())
            .param("organiser", record.entry().organiser())
            .param("heldOn", record.entry().heldOn())
            .param("hours", record.entry().hours())
            .param("proof", proof(record))
            .param("state", record.state().name())
            .param("by", checker(record))
            .param("annulledBy", annulled == null ? null : annulled.by().value())
            .param("annulledAt", annulled == null ? null : Timestamp.from(annulled.at()))
            .param("at", record.checkedAt() == null ? null : Timestamp.from(record.checkedAt()))
            .param("reason", record.reason())
            .param("id", record.id())
            .param("version", record.version())
            .update();
    if (changed == 0) {
      throw new Stale(record.id());
    }
  }

  Optional<EducationRecord> find(UUID id) {
    return jdbc.sql(SELECT + "where r.id = ?").param(id).query(EducationStore::record).optional();
  }

  /** All of a certificate, by year and in the order in which they came. */
  List<EducationRecord> of(CertificateNumber number) {
    return jdbc.sql(SELECT + "where r.number = ? order by r.year, r.place")
        .param(number.value())
        .query(EducationStore::record)
        .list();
  }

  /** Whether the same activity of a day is on record for a certificate. */
  boolean holds(CertificateNumber number, EducationEntry entry) {
    return jdbc.sql(
            """
            select exists (select from surveillance.education
              where number = ? and held_on = ? and title = ? and state not in ('WITHDRAWN', 'ANNULLED'))
            """)
        .params(number.value(), entry.heldOn(), entry.title())
        .query(Boolean.class)
        .single();
  }

  /** The running certificate of a person that was valid on a day. */
  Optional<CertificateNumber> heldBy(PersonId person, LocalDate day) {
    return jdbc.sql(
            """
            select number from certificate.certificate
            where holder = ? and state in ('ACTIVE', 'SUSPENDED')
              and ? between valid_from and valid_through
            """)
        .params(person.value(), day)
        .query((row, line) -> new CertificateNumber(row.getString(1)))
        .optional();
  }

  /** The certificate of a person that began last, of those that have begun. */
  Optional<CertificateNumber> lastOf(PersonId person, LocalDate today) {
    return jdbc.sql(
            """
            select number from certificate.certificate where holder = ? and valid_from <= ?
            order by valid_from desc, decided_on desc limit 1
            """)
        .params(person.value(), today)
        .query((row, line) -> new CertificateNumber(row.getString(1)))
        .optional();
  }

  /** Which of some documents are proofs. */
  Set<DocumentId> proofsAmong(Set<DocumentId> ids) {
    return Set.copyOf(
        jdbc.sql("select proof from surveillance.education where proof = any(?)")
            .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
            .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
            .list());
  }

  /** The certificate for which a document is a proof. */
  Optional<CertificateNumber> numberOf(DocumentId proof) {
    return jdbc.sql("select number from surveillance.education where proof = ?")
        .param(proof.value())
        .query((row, number) -> new CertificateNumber(row.getString(1)))
        .optional();
  }

  private static @Nullable UUID proof(EducationRecord record) {
    return record.proof() == null ? null : record.proof().value();
  }

  private static @Nullable UUID checker(EducationRecord record) {
    return record.checkedBy() == null ? null : record.checkedBy().value();
  }

  static EducationRecord record(ResultSet row, int number) throws SQLException {
    @Nullable UUID proof = row.getObject("proof", UUID.class);
    @Nullable UUID checkedBy = row.getObject("checked_by", UUID.class);
    @Nullable Timestamp checkedAt = row.getTimestamp("checked_at");
    @Nullable UUID annulledBy = row.getObject("annulled_by", UUID.class);
    return new EducationRecord(
        row.getObject("id", UUID.class),
        new CertificateNumber(row.getString("number")),
        row.getInt("year"),
        new EducationEntry(
            EducationKind.valueOf(row.getString("kind")),
            row.getString("title"),
            row.getString("organiser"),
            row.getObject("held_on", LocalDate.class),
            row.getBigDecimal("hours")),
        proof == null ? null : new DocumentId(proof),
        EducationState.valueOf(row.getString("state")),
        new AccountId(row.getObject("entered_by", UUID.class)),
        row.getTimestamp("entered_at").toInstant(),
        checkedBy == null ? null : new AccountId(checkedBy),
        checkedAt == null ? null : checkedAt.toInstant(),
        annulledBy == null
            ? null
            : new Annulment(new AccountId(annulledBy), row.getTimestamp("annulled_at").toInstant()),
        row.getString("reason"),
        row.getInt("version"));
  }
}
