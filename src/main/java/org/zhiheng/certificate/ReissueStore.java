package org.zhiheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.certificate.ReissueProposal.Settlement;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.Stale;

/** What is proposed and agreed about further papers, in the database. */
@Repository
class ReissueStore {

  private final JdbcClient jdbc;
  private final ReadOnce once;

  ReissueStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  /** All of a number, the first one first. */
  List<ReissueProposal> of(CertificateNumber number) {
    return once.of(
        "certificate/reissues",
        number,
        () ->
            jdbc.sql(
                    """
                    select r.id, r.number, r.edition, r.cause, r.holder_name, r.organisation,
                      r.organisation_name, r.reason, r.by, a.person, r.at, r.agreed, r.settled_why,
                      r.settled_by, r.settled_at
                    from certificate.reissue r join identity.account a on a.id = r.by
                    where r.number = ? order by r.at, r.id
                    """)
                .param(number.value())
                .query(ReissueStore::proposal)
                .list());
  }

  void insert(ReissueProposal proposal) {
    jdbc.sql(
            """
            insert into certificate.reissue (id, number, edition, cause, holder_name, organisation,
              organisation_name, reason, by, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            proposal.id(),
            proposal.number().value(),
            proposal.edition(),
            proposal.cause().name(),
            proposal.facts().holderName(),
            proposal.facts().organisation(),
            proposal.facts().organisationName(),
            proposal.reason(),
            proposal.by().value(),
            Timestamp.from(proposal.at()))
        .update();
  }

  /** Keeps what became of a proposal, unless somebody was faster. */
  void settle(UUID proposal, Settlement settlement) {
    int changed =
        jdbc.sql(
                """
                update certificate.reissue
                set agreed = ?, settled_why = ?, settled_by = ?, settled_at = ?
                where id = ? and settled_at is null
                """)
            .params(
                settlement.agreed(),
                settlement.why(),
                settlement.by().value(),
                Timestamp.from(settlement.at()),
                proposal)
            .update();
    if (changed == 0) {
      throw new Stale(proposal);
    }
  }

  private static ReissueProposal proposal(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp settledAt = row.getTimestamp("settled_at");
    return new ReissueProposal(
        row.getObject("id", UUID.class),
        new CertificateNumber(row.getString("number")),
        row.getInt("edition"),
        EditionCause.valueOf(row.getString("cause")),
        new HolderFacts(
            row.getString("holder_name"),
            row.getString("organisation"),
            row.getString("organisation_name")),
        row.getString("reason"),
        new AccountId(row.getObject("by", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("at").toInstant(),
        settledAt == null
            ? null
            : new Settlement(
                row.getBoolean("agreed"),
                row.getString("settled_why"),
                new AccountId(row.getObject("settled_by", UUID.class)),
                settledAt.toInstant()));
  }
}
