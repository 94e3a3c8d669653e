package org.zhiheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Folding;

/** The editions of certificates in the database, where none is ever changed. */
@Repository
class EditionStore {

  private static final String SELECT =
      """
      select edition, holder_name, organisation, organisation_name, body_name, cause, reason,
        issued_by, issued_at, paper
      from certificate.edition
      """;

  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CertificateNumber number, Edition edition) {
    jdbc.sql(
            """
            insert into certificate.edition (number, edition, holder_name, organisation,
              organisation_name, organisation_folded, body_name, cause, reason, issued_by, issued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            number.value(),
            edition.edition(),
            edition.holderName(),
            edition.organisation(),
            edition.organisationName(),
            Folding.of(edition.organisationName()),
            edition.bodyName(),
            edition.cause().name(),
            edition.reason(),
            edition.issuedBy().value(),
            Timestamp.from(edition.issuedAt()))
        .update();
  }

  /** All of a number, the first one first. */
  List<Edition> of(CertificateNumber number) {
    return jdbc.sql(SELECT + "where number = ? order by edition")
        .param(number.value())
        .query(EditionStore::edition)
        .list();
  }

  /** An edition that is to be drawn; others who want to draw it wait. */
  Optional<Edition> lock(CertificateNumber number, int edition) {
    return jdbc.sql(SELECT + "where number = ? and edition = ? for update")
        .params(number.value(), edition)
        .query(EditionStore::edition)
        .optional();
  }

  void drawn(CertificateNumber number, int edition, DocumentId paper, Instant at) {
    jdbc.sql(
            """
            update certificate.edition set paper = ?, drawn_at = ? where number = ? and edition = ?
            """)
        .params(paper.value(), Timestamp.from(at), number.value(), edition)
        .update();
  }

  static Edition edition(ResultSet row, int number) throws SQLException {
    @Nullable UUID paper = row.getObject("paper", UUID.class);
    return new Edition(
        row.getInt("edition"),
        row.getString("holder_name"),
        row.getString("organisation"),
        row.getString("organisation_name"),
        row.getString("body_name"),
        EditionCause.valueOf(row.getString("cause")),
        row.getString("reason"),
        new AccountId(row.getObject("issued_by", UUID.class)),
        row.getTimestamp("issued_at").toInstant(),
        paper == null ? null : new DocumentId(paper));
  }
}
