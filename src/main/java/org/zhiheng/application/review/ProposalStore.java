package org.zhiheng.application.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.Proposal.Annulment;
import org.zhiheng.application.Proposal.Correction;
import org.zhiheng.application.Proposal.End;
import org.zhiheng.application.Proposal.Matter;
import org.zhiheng.application.Proposal.Settlement;
import org.zhiheng.application.ProposalMatter;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;

/** What two people of the body do together, in the database. */
@Repository
class ProposalStore {

  private final JdbcClient jdbc;

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of a case, the first one first; who proposed is told as the person is known today. */
  List<Proposal> of(CaseId id) {
    return jdbc.sql(
            """
            select p.id, p.case_id, p.matter, p.reason, p.review, p.ground, p.happened_on, p.fact,
              p.snapshot, p.before, p.after, p.by, a.person, p.at, p.confirmed, p.settled_why,
              p.settled_by, p.settled_person, p.settled_at
            from application.proposal p join identity.account a on a.id = p.by
            where p.case_id = ? order by p.at, p.id
            """)
        .param(id.value())
        .query(ProposalStore::proposal)
        .list();
  }

  void insert(Proposal proposal) {
    jdbc.sql(
            """
            insert into application.proposal (id, case_id, matter, reason, review, ground,
              happened_on, fact, snapshot, before, after, by, person, at)
            values (:id, :case, :matter, :reason, :review::uuid, :ground, :happenedOn::date, :fact,
              :snapshot::int, :before, :after, :by, :person, :at)
            """)
        .param("id", proposal.id())
        .param("case", proposal.caseId().value())
        .param("matter", proposal.matter().word().name())
        .param("reason", proposal.reason())
        .params(columns(proposal.matter()))
        .param("by", proposal.by().value())
        .param("person", proposal.person().value())
        .param("at", Timestamp.from(proposal.at()))
        .update();
  }

  /** Keeps what the second person said, unless a third was faster. */
  void settle(UUID proposal, Settlement settlement) {
    int changed =
        jdbc.sql(
                """
                update application.proposal set confirmed = ?, settled_why = ?, settled_by = ?,
                  settled_person = ?, settled_at = ?
                where id = ? and settled_at is null
                """)
            .params(
                settlement.confirmed(),
                settlement.why(),
                settlement.by().value(),
                settlement.person().value(),
                Timestamp.from(settlement.at()),
                proposal)
            .update();
    if (changed == 0) {
      throw new Stale(proposal);
    }
  }

  private static Map<String, @Nullable Object> columns(Matter matter) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    for (String name :
        List.of("review", "ground", "happenedOn", "fact", "snapshot", "before", "after")) {
      columns.put(name, null);
    }
    switch (matter) {
      case Annulment it -> columns.put("review", it.review());
      case End it -> {
        columns.put("ground", it.clause());
        columns.put("happenedOn", it.happenedOn());
      }
      case Correction it -> {
        columns.put("fact", it.fact().name());
        columns.put("snapshot", it.snapshot());
        columns.put("before", it.before());
        columns.put("after", it.after());
      }
    }
    return columns;
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        new CaseId(row.getObject("case_id", UUID.class)),
        matter(row),
        row.getString("reason"),
        new AccountId(row.getObject("by", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("at").toInstant(),
        settlement(row));
  }

  private static Matter matter(ResultSet row) throws SQLException {
    return switch (ProposalMatter.valueOf(row.getString("matter"))) {
      case ANNULMENT -> new Annulment(row.getObject("review", UUID.class));
      case ENDING ->
          new End(row.getString("ground"), row.getObject("happened_on", LocalDate.class));
      case CORRECTION ->
          new Correction(
              CorrectableFact.valueOf(row.getString("fact")),
              row.getInt("snapshot"),
              row.getString("before"),
              row.getString("after"));
    };
  }

  private static @Nullable Settlement settlement(ResultSet row) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp("settled_at");
    return at == null
        ? null
        : new Settlement(
            row.getBoolean("confirmed"),
            row.getString("settled_why"),
            new AccountId(row.getObject("settled_by", UUID.class)),
            new PersonId(row.getObject("settled_person", UUID.class)),
            at.toInstant());
  }
}
