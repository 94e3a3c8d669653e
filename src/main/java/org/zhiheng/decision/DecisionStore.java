package org.zhiheng.decision;

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
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;

/** Panels, ballots and decisions in the database, where no ballot can be changed. */
@Repository
class DecisionStore {

  private static final String SELECT =
      """
      select d.case_id, d.number, d.applicant, d.applicant_name, d.organisation_name, d.scheme,
        d.grade, d.stage, d.convened_at, d.due_on, d.outcome, d.decided_on, d.version
      from decision.decision d
      """;

  private final JdbcClient jdbc;

  DecisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was the first panel of its case. */
  boolean insert(Decision decision, AccountId by) {
    int inserted =
        jdbc.sql(
                """
                insert into decision.decision (case_id, number, applicant, applicant_name,
                  organisation_name, scheme, grade, stage, convened_by, convened_at, due_on, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                decision.id().value(),
                decision.number(),
                decision.applicant().value(),
                decision.applicantName(),
                decision.organisationName(),
                decision.schemeId(),
                decision.grade(),
                decision.stage().name(),
                by.value(),
                Timestamp.from(decision.convenedAt()),
                decision.dueOn(),
                decision.version())
            .update();
    if (inserted == 1) {
      decision.panel().forEach(panellist -> insert(decision.id(), panellist));
    }
    return inserted == 1;
  }

  void insert(CaseId id, Ballot ballot) {
    jdbc.sql(
            """
            insert into decision.ballot (case_id, account_id, vote, reason, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            id.value(),
            ballot.account().value(),
            ballot.vote().name(),
            ballot.reason(),
            Timestamp.from(ballot.at()))
        .update();
  }

  void update(Decision decision) {
    @Nullable Outcome outcome = decision.outcome();
    int changed =
        jdbc.sql(
                """
                update decision.decision
                set stage = :stage, outcome = :outcome, decided_on = :decidedOn,
                  version = version + 1
                where case_id = :id and version = :version
                """)
            .param("stage", decision.stage().name())
            .param("outcome", outcome == null ? null : outcome.name())
            .param("decidedOn", decision.decidedOn())
            .param("id", decision.id().value())
            .param("version", decision.version())
            .update();
    if (changed == 0) {
      throw new Stale(decision.id());
    }
  }

  Optional<Decision> find(CaseId id) {
    return jdbc.sql(SELECT + "where d.case_id = ?")
        .param(id.value())
        .query(this::decision)
        .optional();
  }

  /** Finds a decision and keeps others from changing it until the transaction ends. */
  Optional<Decision> lock(CaseId id) {
    return jdbc.sql(SELECT + "where d.case_id = ? for update")
        .param(id.value())
        .query(this::decision)
        .optional();
  }

  /** Those of panels that somebody sits on; all of them for those who oversee; never one's own. */
  List<Decision> listFor(Actor reader) {
    return jdbc.sql(
            SELECT
                + """
                where d.applicant <> :reader and (:oversees or :panellist and exists (
                  select from decision.panellist p
                  where p.case_id = d.case_id and p.account_id = :reader))
                order by d.stage = 'DECIDED', d.decided_on desc, d.due_on, d.case_id
                """)
        .param("reader", reader.id().value())
        .param("oversees", DecisionAccess.oversees(reader))
        .param("panellist", reader.is(Role.PANELLIST))
        .query(this::decision)
        .list();
  }

  Set<CaseId> cases() {
    return jdbc.sql("select case_id from decision.decision")
        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
        .set();
  }

  /** The cases on whose panels somebody sits. */
  Set<CaseId> casesOf(AccountId panellist) {
    return jdbc.sql("select case_id from decision.panellist where account_id = ?")
        .param(panellist.value())
        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
        .set();
  }

  private void insert(CaseId id, Panellist panellist) {
    jdbc.sql("insert into decision.panellist (case_id, account_id, name) values (?, ?, ?)")
        .params(id.value(), panellist.account().value(), panellist.name())
        .update();
  }

  private List<Panellist> panel(CaseId id) {
    return jdbc.sql(
            """
            select p.account_id, p.name, b.at
            from decision.panellist p
            left join decision.ballot b on b.case_id = p.case_id and b.account_id = p.account_id
            where p.case_id = ? order by p.name, p.account_id
            """)
        .param(id.value())
        .query(DecisionStore::panellist)
        .list();
  }

  private List<Ballot> ballots(CaseId id) {
    return jdbc.sql(
            """
            select b.account_id, p.name, b.vote, b.reason, b.at
            from decision.ballot b
            join decision.panellist p on p.case_id = b.case_id and p.account_id = b.account_id
            where b.case_id = ? order by b.at, p.name
            """)
        .param(id.value())
        .query(DecisionStore::ballot)
        .list();
  }

  private Decision decision(ResultSet row, int number) throws SQLException {
    CaseId id = new CaseId(row.getObject("case_id", UUID.class));
    @Nullable String outcome = row.getString("outcome");
    return new Decision(
        id,
        row.getString("number"),
        new AccountId(row.getObject("applicant", UUID.class)),
        row.getString("applicant_name"),
        row.getString("organisation_name"),
        row.getString("scheme"),
        row.getString("grade"),
        Stage.valueOf(row.getString("stage")),
        panel(id),
        ballots(id),
        row.getTimestamp("convened_at").toInstant(),
        row.getObject("due_on", LocalDate.class),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getObject("decided_on", LocalDate.class),
        row.getInt("version"));
  }

  private static Panellist panellist(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp votedAt = row.getTimestamp("at");
    return new Panellist(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("name"),
        votedAt == null ? null : votedAt.toInstant());
  }

  private static Ballot ballot(ResultSet row, int number) throws SQLException {
    return new Ballot(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("name"),
        Vote.valueOf(row.getString("vote")),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }
}
