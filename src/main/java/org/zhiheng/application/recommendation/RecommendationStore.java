package org.zhiheng.application.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.FileReading;
import org.zhiheng.application.Recommendation;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;

/** Recommendations in the database. */
@Repository
class RecommendationStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;

  RecommendationStore(JdbcClient jdbc, ActingScope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  /** Of every organisation that was asked, the first one first. */
  List<Recommendation> of(CaseId id, FileReading reading) {
    return jdbc.sql(
            """
            select sequence, organisation, signed_by, signer, signatory, position, opinion,
              signed_at, version
            from %s where case_id = :id order by sequence
            """
                .formatted(reading.from("recommendation", scope)))
        .param("id", id.value())
        .query(RecommendationStore::recommendation)
        .list();
  }

  /** Whether an organisation was asked in a case. */
  boolean wasAsked(CaseId id, String organisation) {
    scope.tell();
    return jdbc.sql(
            """
            select exists (select from application.recommendation
              where case_id = ? and organisation = ?)
            """)
        .params(id.value(), organisation)
        .query(Boolean.class)
        .single();
  }

  void request(CaseId id, CreditCode organisation, Instant at) {
    jdbc.sql(
            """
            insert into application.recommendation (case_id, sequence, organisation, requested_at,
              signatory, position, opinion, version)
            select :id, coalesce(max(sequence), 0) + 1, :organisation, :at, '', '', '', 1
            from application.recommendation where case_id = :id
            """)
        .param("id", id.value())
        .param("organisation", organisation.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Signs the version that the signer read. */
  void sign(
      CaseId id,
      Recommendation read,
      int version,
      Recommendation.Words words,
      Actor by,
      Instant at) {
    int changed =
        jdbc.sql(
                """
                update application.recommendation set signed_by = ?, signer = ?, signatory = ?,
                  position = ?, opinion = ?, signed_at = ?, version = version + 1
                where case_id = ? and sequence = ? and version = ?
                """)
            .param(by.id().value())
            .param(by.person().value())
            .param(words.signatory())
            .param(words.position())
            .param(words.opinion())
            .param(Timestamp.from(at))
            .param(id.value())
            .param(read.sequence())
            .param(version)
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
        row.getInt("sequence"),
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
