package org.zhiheng.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.Stale;

/** Decisions and their ballots in the database, where no ballot can be changed. */
@Repository
class DecisionStore {

  private static final String SELECT =
      """
      select case_id, round, number, applicant, applicant_person, applicant_name,
        organisation_name, scheme, stage, seats, convened_at, due_on, outcome, decided_on, version
      from decision.decision
      """;

  /** The last round of a case. */
  private static final String PRESENT = "where case_id = ? order by round desc limit 1";

  private final JdbcClient jdbc;
  private final PanelStore panels;
  private final ReadOnce once;

  DecisionStore(JdbcClient jdbc, PanelStore panels, ReadOnce once) {
    this.jdbc = jdbc;
    this.panels = panels;
    this.once = once;
  }

  /** Whether it was the first panel of its round. */
  boolean insert(Decision decision, AccountId by) {
    CaseHeading heading = decision.heading();
    int inserted =
        jdbc.sql(
                """
                insert into decision.decision (case_id, round, number, applicant, applicant_person,
                  applicant_name, organisation_name, scheme, stage, seats, convened_by,
                  convened_at, due_on, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                decision.id().value(),
                decision.round(),
                heading.number(),
                heading.applicant().value(),
                heading.person().value(),
                heading.applicantName(),
                heading.organisationName(),
                heading.schemeId(),
                decision.stage().name(),
                decision.seats(),
                by.value(),
                Timestamp.from(decision.convenedAt()),
                decision.dueOn(),
                decision.version())
            .update();
    if (inserted == 1) {
      open(decision);
      decision
          .panel()
          .forEach(panellist -> panels.seat(decision, panellist, decision.convenedAt()));
    }
    return inserted == 1;
  }

  /** The vote on the edition of the report that is before the panel begins. */
  void open(Decision decision) {
    Poll poll = decision.poll();
    jdbc.sql(
            """
            insert into decision.poll (case_id, round, edition, grade, opened_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            decision.id().value(),
            decision.round(),
            poll.edition(),
            poll.grade(),
            Timestamp.from(poll.openedAt()))
        .update();
  }

  void insert(Decision decision, Ballot ballot) {
    jdbc.sql(
            """
            insert into decision.ballot
              (case_id, round, edition, account_id, vote, reason, at, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision.id().value(),
            decision.round(),
            decision.edition(),
            ballot.account().value(),
            ballot.vote().name(),
            ballot.reason(),
            Timestamp.from(ballot.at()),
            ballot.seal())
        .update();
  }

  /** Records who ends the present vote without waiting for further ballots. */
  void closing(Decision decision, AccountId by) {
    jdbc.sql(
            """
            update decision.poll set closed_by = ?
            where case_id = ? and round = ? and edition = ? and closed_at is null
            """)
        .params(by.value(), decision.id().value(), decision.round(), decision.edition())
        .update();
  }

  /** Records how the present vote ended. */
  void close(Decision decision) {
    Poll poll = decision.poll();
    @Nullable Instant closedAt = poll.closedAt();
    jdbc.sql(
            """
            update decision.poll set closed_at = :closedAt, questions = :questions
            where case_id = :id and round = :round and edition = :edition
            """)
        .param("closedAt", closedAt == null ? null : Timestamp.from(closedAt))
        .param("questions", poll.questions())
        .param("id", decision.id().value())
        .param("round", decision.round())
        .param("edition", poll.edition())
        .update();
  }

  void update(Decision decision) {
    @Nullable Outcome outcome = decision.outcome();
    int changed =
        jdbc.sql(
                """
                update decision.decision
                set stage = :stage, outcome = :outcome, decided_on = :decidedOn, due_on = :dueOn,
                  version = version + 1
                where case_id = :id and round = :round and version = :version
                """)
            .param("stage", decision.stage().name())
            .param("outcome", outcome == null ? null : outcome.name())
            .param("decidedOn", decision.decidedOn())
            .param("dueOn", decision.dueOn())
            .param("id", decision.id().value())
            .param("round", decision.round())
            .param("version", decision.version())
            .update();
    if (changed == 0) {
      throw new Stale(decision.id());
    }
  }

  /**
   * Writes how people and organisation are called now into the last round of a case.
   *
   * @param applicant null to leave it as it is
   */
  void rename(CaseId id, @Nullable String applicant, String organisation) {
    jdbc.sql(
            """
            update decision.decision
            set applicant_name = coalesce(:applicant, applicant_name),
              organisation_name = :organisation
            where case_id = :id
              and round = (select max(round) from decision.decision where case_id = :id)
            """)
        .param("applicant", applicant)
        .param("organisation", organisation)
        .param("id", id.value())
        .update();
  }

  /** The decision on the last round of a case that has a panel. */
  Optional<Decision> find(CaseId id) {
    return once.of(
        "decision/decision",
        id,
        () -> jdbc.sql(SELECT + PRESENT).param(id.value()).query(this::decision).optional());
  }

  /** Finds a decision and keeps others from changing it until the transaction ends. */
  Optional<Decision> lock(CaseId id) {
    return jdbc.sql(SELECT + PRESENT + " for update")
        .param(id.value())
        .query(this::decision)
        .optional();
  }

  boolean isConvened(CaseId id, int round) {
    return jdbc.sql("select exists (select from decision.decision where case_id = ? and round = ?)")
        .params(id.value(), round)
        .query(Boolean.class)
        .single();
  }

  private Decision decision(ResultSet row, int number) throws SQLException {
    CaseId id = new CaseId(row.getObject("case_id", UUID.class));
    int round = row.getInt("round");
    @Nullable String outcome = row.getString("outcome");
    List<Poll> polls = polls(id, round);
    return new Decision(
        id,
        round,
        new CaseHeading(
            row.getString("number"),
            new AccountId(row.getObject("applicant", UUID.class)),
            new PersonId(row.getObject("applicant_person", UUID.class)),
            row.getString("applicant_name"),
            row.getString("organisation_name"),
            row.getString("scheme")),
        DecisionStage.valueOf(row.getString("stage")),
        row.getInt("seats"),
        panels.of(id, round, polls.getLast()),
        polls,
        row.getTimestamp("convened_at").toInstant(),
        row.getObject("due_on", LocalDate.class),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getObject("decided_on", LocalDate.class),
        row.getInt("version"));
  }

  /** The votes in their order, each with its ballots in the order in which they were cast. */
  private List<Poll> polls(CaseId id, int round) {
    Map<Integer, Poll> polls = new LinkedHashMap<>();
    jdbc.sql(
            """
            select l.edition, l.grade, l.opened_at, l.closed_at, l.questions,
              l.questions <> '' and exists (select from decision.notice n
                where (n.case_id, n.round, n.edition) = (l.case_id, l.round, l.edition)) as objected,
              b.account_id, p.name, b.vote, b.reason, b.at, b.seal
            from decision.poll l
            left join (decision.ballots(:id, :round) b
              join decision.panellist p using (case_id, round, account_id))
              on b.edition = l.edition
            where l.case_id = :id and l.round = :round
            order by l.edition, b.at, p.name
            """)
        .param("id", id.value())
        .param("round", round)
        .query(
            row -> {
              int edition = row.getInt("edition");
              Poll poll = polls.containsKey(edition) ? polls.get(edition) : poll(row);
              polls.put(edition, row.getString("vote") == null ? poll : poll.with(ballot(row)));
            });
    return List.copyOf(polls.values());
  }

  private static Poll poll(ResultSet row) throws SQLException {
    @Nullable Timestamp closedAt = row.getTimestamp("closed_at");
    return new Poll(
        row.getInt("edition"),
        row.getString("grade"),
        row.getTimestamp("opened_at").toInstant(),
        closedAt == null ? null : closedAt.toInstant(),
        row.getString("questions"),
        row.getBoolean("objected"),
        List.of());
  }

  private static Ballot ballot(ResultSet row) throws SQLException {
    return new Ballot(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("name"),
        Vote.valueOf(row.getString("vote")),
        row.getString("reason"),
        row.getTimestamp("at").toInstant(),
        row.getString("seal"));
  }
}
