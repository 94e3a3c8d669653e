package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;

/** Recommendations in the database. */
@Repository
class RecommendationStore {

  private final JdbcClient jdbc;

  RecommendationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Recommendation> find(CaseId id) {
    return jdbc.sql(
            """
            select organisation, signed_by, signer, signatory, position, opinion, signed_at, version
            from application.recommendation where case_id = ?
            """)
        .param(id.value())
        .query(RecommendationStore::recommendation)
        .optional();
  }

  void request(CaseId id, CreditCode organisation) {
    jdbc.sql(
            """
            insert into application.recommendation
              (case_id, organisation, signatory, position, opinion, version)
            values (?, ?, '', '', '', 1)
            """)
        .params(id.value(), organisation.value())
        .update();
  }

  /** Signs the version that the signer read. */
  void sign(CaseId id, Recommendation signed) {
    int changed =
        jdbc.sql(
                """
                update application.recommendation set signed_by = ?, signer = ?, signatory = ?,
                  position = ?, opinion = ?, signed_at = ?, version = version + 1
                where case_id = ? and version = ?
                """)
            .param(signed.signedBy() == null ? null : signed.signedBy().value())
            .param(signed.signer() == null ? null : signed.signer().value())
            .param(signed.signatory())
            .param(signed.position())
            .param(signed.opinion())
            .param(signed.signedAt() == null ? null : Timestamp.from(signed.signedAt()))
            .param(id.value())
            .param(signed.version())
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  private static Recommendation recommendation(ResultSet row, int number) throws SQLException {
    @Nullable UUID signedBy = row.getObject("signed_by", UUID.class);
    @Nullable UUID signer = row.getObject("signer", UUID.class);
    @Nullable Timestamp signedAt = row.getTimestamp("signed_at");
    return new Recommendation(
        new CreditCode(row.getString("organisation")),
        signedBy == null ? null : new AccountId(signedBy),
        signer == null ? null : new PersonId(signer),
        row.getString("signatory"),
        row.getString("position"),
        row.getString("opinion"),
        signedAt == null ? null : signedAt.toInstant(),
        row.getInt("version"));
  }
}
