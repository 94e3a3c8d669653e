package org.zhiheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;

/** Certificates and the sequence of their numbers in the database. */
@Repository
class CertificateStore {

  private static final String SELECT =
      """
      select number, case_id, holder, holder_name, organisation_name, grade, body_name, scheme,
        scheme_code, decided_on, valid_from, valid_through, state, paper, edition, version
      from certificate.certificate
      """;

  private final JdbcClient jdbc;

  CertificateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next place in the sequence of a year; others who ask wait until the transaction ends. */
  int nextPlace(int year) {
    return jdbc.sql(
            """
            insert into certificate.number as n (year, last) values (?, 1)
            on conflict (year) do update set last = n.last + 1
            returning last
            """)
        .param(year)
        .query(Integer.class)
        .single();
  }

  void insert(Certificate certificate, Instant at) {
    jdbc.sql(
            """
            insert into certificate.certificate (number, case_id, holder, holder_name,
              organisation_name, grade, body_name, scheme, scheme_code, decided_on, valid_from,
              valid_through, state, paper, edition, issued_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            certificate.number().value(),
            certificate.caseId().value(),
            certificate.holder().value(),
            certificate.holderName(),
            certificate.organisationName(),
            certificate.grade(),
            certificate.bodyName(),
            certificate.schemeId(),
            certificate.schemeCode(),
            certificate.decidedOn(),
            certificate.validity().from(),
            certificate.validity().through(),
            certificate.state().name(),
            certificate.paper().value(),
            certificate.edition(),
            Timestamp.from(at),
            certificate.version())
        .update();
  }

  Optional<Certificate> find(CertificateNumber number) {
    return jdbc.sql(SELECT + "where number = ?")
        .param(number.value())
        .query(CertificateStore::certificate)
        .optional();
  }

  Optional<Certificate> ofCase(CaseId id) {
    return jdbc.sql(SELECT + "where case_id = ?")
        .param(id.value())
        .query(CertificateStore::certificate)
        .optional();
  }

  /** Which of some documents are papers of certificates. */
  Set<DocumentId> papersAmong(Set<DocumentId> ids) {
    return Set.copyOf(
        jdbc.sql("select paper from certificate.certificate where paper = any(?)")
            .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
            .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
            .list());
  }

  Optional<Certificate> ofPaper(DocumentId paper) {
    return jdbc.sql(SELECT + "where paper = ?")
        .param(paper.value())
        .query(CertificateStore::certificate)
        .optional();
  }

  List<Certificate> ofHolder(AccountId holder) {
    return jdbc.sql(SELECT + "where holder = ? order by number desc")
        .param(holder.value())
        .query(CertificateStore::certificate)
        .list();
  }

  /** The highest number first; what has run out counts as expired. */
  List<Certificate> list(CertificateQuery query, LocalDate today, int atMost) {
    @Nullable CertificateState state = query.state();
    @Nullable CertificateNumber before = query.before();
    return jdbc.sql(
            SELECT
                + """
                where (:words = '' or position(lower(:words) in
                    lower(number || ' ' || holder_name || ' ' || organisation_name)) > 0)
                  and (:state::text is null or :state = case
                    when valid_through < :today and state in ('ACTIVE', 'SUSPENDED') then 'EXPIRED'
                    else state end)
                  and (:before::text is null or number < :before)
                order by number desc
                limit :atMost
                """)
        .param("words", query.words().strip())
        .param("state", state == null ? null : state.name())
        .param("today", today)
        .param("before", before == null ? null : before.value())
        .param("atMost", atMost)
        .query(CertificateStore::certificate)
        .list();
  }

  private static Certificate certificate(ResultSet row, int number) throws SQLException {
    return new Certificate(
        new CertificateNumber(row.getString("number")),
        new CaseId(row.getObject("case_id", UUID.class)),
        new AccountId(row.getObject("holder", UUID.class)),
        row.getString("holder_name"),
        row.getString("organisation_name"),
        row.getString("grade"),
        row.getString("body_name"),
        row.getString("scheme"),
        row.getString("scheme_code"),
        row.getObject("decided_on", LocalDate.class),
        new Validity(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_through", LocalDate.class)),
        CertificateState.valueOf(row.getString("state")),
        new DocumentId(row.getObject("paper", UUID.class)),
        row.getInt("edition"),
        row.getInt("version"));
  }
}
