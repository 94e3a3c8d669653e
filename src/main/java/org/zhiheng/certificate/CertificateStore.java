package org.zhiheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Stale;

/** Certificates in the database, which keeps one person from having two for one day. */
@Repository
class CertificateStore {

  /** A certificate with the edition that counts. */
  static final String SELECT =
      """
      select c.number, c.case_id, c.round, c.account, c.holder, c.grade, c.scheme, c.scheme_code,
        c.decided_on, c.valid_from, c.valid_through, c.state, c.since, c.place, c.version,
        e.edition, e.holder_name, e.organisation, e.organisation_name, e.body_name, e.cause,
        e.reason, e.issued_by, e.issued_at, e.paper
      from certificate.certificate c
      join certificate.edition e on (e.number, e.edition) = (c.number, c.edition)
      """;

  private static SearchWords words(Certificate certificate) {
    return SearchWords.of(
        certificate.number().value(), certificate.holderName(), certificate.organisationName());
  }

  private final JdbcClient jdbc;
  private final ReadOnce once;

  CertificateStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  void insert(Certificate certificate) {
    SearchWords words = words(certificate);
    jdbc.sql(
            """
            insert into certificate.certificate (number, case_id, round, account, holder, grade,
              scheme, scheme_code, decided_on, valid_from, valid_through, state, since, edition,
              issued_at, words_folded, pairs, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            certificate.number().value(),
            certificate.caseId().value(),
            certificate.round(),
            certificate.account().value(),
            certificate.holder().value(),
            certificate.grade(),
            certificate.schemeId(),
            certificate.schemeCode(),
            certificate.decidedOn(),
            certificate.validity().from(),
            certificate.validity().through(),
            certificate.state().name(),
            certificate.since(),
            certificate.paper().edition(),
            Timestamp.from(certificate.paper().issuedAt()),
            words.folded(),
            words.pairs().toArray(String[]::new),
            certificate.version())
        .update();
  }

  /** Writes what may change: the state, and which edition counts. */
  void update(Certificate certificate) {
    SearchWords words = words(certificate);
    int changed =
        jdbc.sql(
                """
                update certificate.certificate
                set state = :state, since = :since, edition = :edition, words_folded = :words,
                  pairs = :pairs, version = version + 1
                where number = :number and version = :version
                """)
            .param("state", certificate.state().name())
            .param("since", certificate.since())
            .param("edition", certificate.paper().edition())
            .param("words", words.folded())
            .param("pairs", words.pairs().toArray(String[]::new))
            .param("number", certificate.number().value())
            .param("version", certificate.version())
            .update();
    if (changed == 0) {
      throw new Stale(certificate.number());
    }
  }

  Optional<Certificate> find(CertificateNumber number) {
    return once.of(
        "certificate/certificate", number, () -> one("where c.number = ?", number.value()));
  }

  /** Finds a certificate and keeps others from changing it until the transaction ends. */
  Optional<Certificate> lock(CertificateNumber number) {
    lock("number = ?", number.value());
    return find(number);
  }

  /** The one of a case that was awarded last. */
  Optional<Certificate> ofCase(CaseId id) {
    return one("where c.case_id = ? order by c.round desc limit 1", id.value());
  }

  List<Certificate> allOfCase(CaseId id) {
    return many("where c.case_id = ? order by c.round", id.value());
  }

  /** Which of some documents are papers of certificates, whichever edition. */
  Set<DocumentId> papersAmong(Set<DocumentId> ids) {
    return Set.copyOf(
        jdbc.sql("select paper from certificate.edition where paper = any(?)")
            .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
            .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
            .list());
  }

  /** Whether the one rule of ties keeps somebody from seeing the certificate of a case as staff. */
  boolean isApart(CaseId id, PersonId person, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select from certificate.apart(?) t where t.case_id = ? and t.person = ?)
            """)
        .params(today, id.value(), person.value())
        .query(Boolean.class)
        .single();
  }

  /** The certificate of which a document is a paper, whichever edition. */
  Optional<Certificate> ofPaper(DocumentId paper) {
    return one(
        "where c.number = (select number from certificate.edition where paper = ?)", paper.value());
  }

  /** A person's own, the last one first. */
  List<Certificate> ofHolder(PersonId holder) {
    return many("where c.holder = ? order by c.place desc", holder.value());
  }

  /** A person's own that are in force or suspended, kept from changing. */
  List<Certificate> lockRunning(PersonId holder) {
    lock("holder = ? and state in ('ACTIVE', 'SUSPENDED')", holder.value());
    return many(
        "where c.holder = ? and c.state in ('ACTIVE', 'SUSPENDED') order by c.place desc",
        holder.value());
  }

  /** The last day of what a person holds in force, or held until it expired. */
  Optional<LocalDate> lastDay(PersonId holder) {
    return jdbc.sql(
            """
            select max(valid_through) from certificate.certificate
            where holder = ? and state in ('ACTIVE', 'EXPIRED')
            having count(*) > 0
            """)
        .param(holder.value())
        .query(LocalDate.class)
        .optional();
  }

  /** Some of those whose last day has passed and whose state does not tell so yet. */
  List<Certificate> runOut(LocalDate today, int atMost) {
    return jdbc.sql(
            SELECT
                + """
                where c.state in ('ACTIVE', 'SUSPENDED') and c.valid_through < ?
                order by c.valid_through, c.number limit ?
                """)
        .params(today, atMost)
        .query(CertificateStore::certificate)
        .list();
  }

  /**
   * First without the editions: a query that joins them finds nothing when it waited for somebody
   * who made another edition count.
   */
  private void lock(String where, Object of) {
    jdbc.sql(
            "select number from certificate.certificate where "
                + where
                + " order by place desc for update")
        .param(of)
        .query(String.class)
        .list();
  }

  private Optional<Certificate> one(String where, Object of) {
    return jdbc.sql(SELECT + where).param(of).query(CertificateStore::certificate).optional();
  }

  private List<Certificate> many(String where, Object of) {
    return jdbc.sql(SELECT + where).param(of).query(CertificateStore::certificate).list();
  }

  static Certificate certificate(ResultSet row, int number) throws SQLException {
    return new Certificate(
        new CertificateNumber(row.getString("number")),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getInt("round"),
        new AccountId(row.getObject("account", UUID.class)),
        new PersonId(row.getObject("holder", UUID.class)),
        row.getString("grade"),
        row.getString("scheme"),
        row.getString("scheme_code"),
        row.getObject("decided_on", LocalDate.class),
        new Validity(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_through", LocalDate.class)),
        CertificateState.valueOf(row.getString("state")),
        row.getObject("since", LocalDate.class),
        EditionStore.edition(row, number),
        row.getInt("version"));
  }
}
