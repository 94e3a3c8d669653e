package org.zhiheng.evaluation.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.Team;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
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

  private static final String CURRENT =
      """
      where e.case_id = :id and e.round = coalesce(
        (select max(l.round) from evaluation.later_round l where l.case_id = e.case_id), 1)
      """;

  private final JdbcClient jdbc;
  private final MemberStore members;
  private final Clock clock;
  private final ReadOnce once;

  EvaluationStore(JdbcClient jdbc, MemberStore members, Clock clock, ReadOnce once) {
    this.jdbc = jdbc;
    this.members = members;
    this.clock = clock;
    this.once = once;
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
    return once.of("evaluation/evaluation", id, () -> one(id, CURRENT));
  }

  Evaluation get(CaseId id) {
    return find(id).orElseThrow(() -> new NotFound(id));
  }

  /** Reads the current round and makes everybody else who wants to change it wait. */
  Evaluation lock(CaseId id) {
    return one(id, CURRENT + " for update of e").orElseThrow(() -> new NotFound(id));
  }

  /** The round that a team is appointed for. */
  int currentRound(CaseId id) {
    return jdbc.sql("select coalesce(max(round), 1) from evaluation.later_round where case_id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  /** Whether a team was ever appointed. */
  boolean isBegun(CaseId id) {
    return once.of(
        "evaluation/begun",
        id,
        () ->
            jdbc.sql("select exists (select from evaluation.evaluation where case_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single());
  }

  /** Who left the team of a round, by name. */
  Map<AccountId, String> left(RoundId id) {
    return members.left(id);
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
