package org.zhiheng.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;

/** Evaluations in the database, their teams beside them; a case has one for each round. */
@Repository
class EvaluationStore {

  private static final String COLUMNS =
      """
      select e.case_id, e.round, e.number, e.applicant_id, e.applicant_person, e.applicant_name,
        e.organisation_name, e.scheme_id, e.stage, e.sitting, e.appointed_at, e.due_on, e.version,
        array(select m.person from evaluation.member m where m.case_id = e.case_id) as evaluators,
        array(select t.person from application.tied(:today) t
          where t.case_id = e.case_id and exists (select from identity.account s
            where s.person = t.person
              and s.roles && array['MANAGER', 'SUPERVISOR', 'PANELLIST'])) as tied
      from evaluation.evaluation e
      """;

  private static final String LATEST =
      """
       e.round = coalesce((select max(l.round) from evaluation.later_round l
          where l.case_id = e.case_id), 1)
      """;

  private static final String CURRENT = "where e.case_id = :id and" + LATEST;

  private final JdbcClient jdbc;
  private final MemberStore members;
  private final Clock clock;

  EvaluationStore(JdbcClient jdbc, MemberStore members, Clock clock) {
    this.jdbc = jdbc;
    this.members = members;
    this.clock = clock;
  }

  void insert(Evaluation evaluation, String weighed) {
    jdbc.sql(
            """
            insert into evaluation.evaluation
              (case_id, round, number, applicant_id, applicant_person, applicant_name,
               organisation_name, scheme_id, stage, sitting, weighed,
               appointed_at, due_on)
            values (:id, :round, :number, :applicant, :person, :applicantName, :organisationName,
              :scheme, :stage, :sitting, nullif(:weighed, ''), :appointedAt, :dueOn)
            """)
        .param("id", evaluation.id().value())
        .param("round", evaluation.round())
        .param("number", evaluation.number())
        .param("applicant", evaluation.applicant().value())
        .param("person", evaluation.applicantPerson().value())
        .param("applicantName", evaluation.applicantName())
        .param("organisationName", evaluation.organisationName())
        .param("scheme", evaluation.schemeId())
        .param("stage", evaluation.stage().name())
        .param("sitting", evaluation.sitting())
        .param("weighed", weighed)
        .param("appointedAt", Timestamp.from(evaluation.appointedAt()))
        .param("dueOn", evaluation.dueOn())
        .update();
    evaluation.team().members().forEach(member -> members.save(evaluation.key(), member));
  }

  /** Writes the stage and what one member's answer changed; each write moves the version. */
  void update(Evaluation evaluation, AccountId member) {
    touch(evaluation);
    members.save(evaluation.key(), evaluation.team().member(member).orElseThrow());
  }

  /** Writes who leads. */
  void updateLeader(Evaluation evaluation) {
    touch(evaluation);
    members.lead(evaluation.key(), evaluation.team().leader().account());
  }

  /** Writes the stage only, where the team stays as it is. */
  void touch(Evaluation evaluation) {
    int changed =
        jdbc.sql(
                """
                update evaluation.evaluation set stage = ?, sitting = ?, version = version + 1
                where case_id = ? and round = ? and version = ?
                """)
            .params(
                evaluation.stage().name(),
                evaluation.sitting(),
                evaluation.id().value(),
                evaluation.round(),
                evaluation.version())
            .update();
    if (changed == 0) {
      throw new Stale(evaluation.id());
    }
  }

  /** The current round; empty as long as it has no team. */
  Optional<Evaluation> find(CaseId id) {
    return one(id, CURRENT);
  }

  Evaluation get(CaseId id) {
    return find(id).orElseThrow(() -> new NotFound(id));
  }

  /** Reads the current round and makes everybody else who wants to change it wait. */
  Evaluation lock(CaseId id) {
    return one(id, CURRENT + " for update of e").orElseThrow(() -> new NotFound(id));
  }

  /** Makes everybody else who wants to appoint a team for a case wait. */
  void lockCase(CaseId id) {
    jdbc.sql("select 1 from application.application where id = ? for update")
        .param(id.value())
        .query(Integer.class)
        .optional();
  }

  /** The round that a team is appointed for. */
  int currentRound(CaseId id) {
    return jdbc.sql("select coalesce(max(round), 1) from evaluation.later_round where case_id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  void openRound(CaseId id, int round, String reason, AccountId by, Instant at) {
    jdbc.sql(
            """
            insert into evaluation.later_round (case_id, round, reason, opened_by, opened_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(id.value(), round, reason, by.value(), Timestamp.from(at))
        .update();
  }

  /** The cases in whose present team somebody still has something to do. */
  List<CaseId> runningOf(AccountId account) {
    return jdbc.sql(
            """
            select e.case_id from evaluation.evaluation e
            join evaluation.member m using (case_id, round)
            where m.account_id = ? and m.left_at is null
              and e.stage not in ('REPORTED', 'ENDED')
            order by e.case_id
            """)
        .param(account.value())
        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }

  /** Whether a team was ever appointed. */
  boolean isBegun(CaseId id) {
    return jdbc.sql("select exists (select from evaluation.evaluation where case_id = ?)")
        .param(id.value())
        .query(Boolean.class)
        .single();
  }

  /** Lists follow the names as they were corrected; null for one that stays. */
  void rename(CaseId id, @Nullable String applicant, @Nullable String organisation) {
    jdbc.sql(
            """
            update evaluation.evaluation
            set applicant_name = coalesce(?, applicant_name),
              organisation_name = coalesce(?, organisation_name)
            where case_id = ?
            """)
        .param(applicant)
        .param(organisation)
        .param(id.value())
        .update();
  }

  /** Takes somebody out of the present team; the row stays. */
  void leave(RoundId id, AccountId account, Instant at) {
    members.leave(id, account, at);
  }

  /** Everybody who was ever in a team of the case, in whichever round. */
  Set<PersonId> evaluators(CaseId id) {
    return members.evaluators(id);
  }

  private JdbcClient.StatementSpec reading(String sql) {
    return jdbc.sql(sql).param("today", LocalDate.now(clock));
  }

  private Optional<Evaluation> one(CaseId id, String which) {
    return reading(COLUMNS + which)
        .param("id", id.value())
        .query((row, number) -> evaluation(row, members.team(key(row))))
        .optional();
  }

  private static Evaluation evaluation(ResultSet row, Team team) throws SQLException {
    return new Evaluation(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getInt("round"),
        row.getString("number"),
        new AccountId(row.getObject("applicant_id", UUID.class)),
        new PersonId(row.getObject("applicant_person", UUID.class)),
        row.getString("applicant_name"),
        row.getString("organisation_name"),
        people(row, "tied"),
        row.getString("scheme_id"),
        EvaluationStage.valueOf(row.getString("stage")),
        row.getInt("sitting"),
        team,
        people(row, "evaluators"),
        row.getTimestamp("appointed_at").toInstant(),
        row.getObject("due_on", LocalDate.class),
        row.getInt("version"));
  }

  private static Set<PersonId> people(ResultSet row, String column) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray(column).getArray())
        .map(PersonId::new)
        .collect(Collectors.toSet());
  }

  private static RoundId key(ResultSet row) throws SQLException {
    return new RoundId(new CaseId(row.getObject("case_id", UUID.class)), row.getInt("round"));
  }
}
