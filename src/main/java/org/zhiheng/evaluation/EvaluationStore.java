package org.zhiheng.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Stale;

/** Evaluations in the database, their teams beside them. */
@Repository
class EvaluationStore {

  private static final String COLUMNS =
      """
      select case_id, number, applicant_id, applicant_name, organisation_name, scheme_id, stage,
        appointed_at, due_on, version
      from evaluation.evaluation
      """;

  private final JdbcClient jdbc;
  private final MemberStore members;

  EvaluationStore(JdbcClient jdbc, MemberStore members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  void insert(Evaluation evaluation) {
    jdbc.sql(
            """
            insert into evaluation.evaluation
              (case_id, number, applicant_id, applicant_name, organisation_name, scheme_id, stage,
               appointed_at, due_on)
            values (:id, :number, :applicant, :applicantName, :organisationName, :scheme, :stage,
              :appointedAt, :dueOn)
            """)
        .param("id", evaluation.id().value())
        .param("number", evaluation.number())
        .param("applicant", evaluation.applicant().value())
        .param("applicantName", evaluation.applicantName())
        .param("organisationName", evaluation.organisationName())
        .param("scheme", evaluation.schemeId())
        .param("stage", evaluation.stage().name())
        .param("appointedAt", Timestamp.from(evaluation.appointedAt()))
        .param("dueOn", evaluation.dueOn())
        .update();
    members.save(evaluation.id(), evaluation.team());
  }

  /** Writes stage and team; each write moves the version. */
  void update(Evaluation evaluation) {
    int changed =
        jdbc.sql(
                """
                update evaluation.evaluation set stage = ?, version = version + 1
                where case_id = ? and version = ?
                """)
            .params(evaluation.stage().name(), evaluation.id().value(), evaluation.version())
            .update();
    if (changed == 0) {
      throw new Stale(evaluation.id());
    }
    members.save(evaluation.id(), evaluation.team());
  }

  Optional<Evaluation> find(CaseId id) {
    return jdbc.sql(COLUMNS + "where case_id = ?")
        .param(id.value())
        .query((row, number) -> evaluation(row, members.team(id)))
        .optional();
  }

  Evaluation get(CaseId id) {
    return find(id).orElseThrow(() -> new NotFound(id));
  }

  /** Reads an evaluation and makes everybody else who wants to change it wait. */
  Evaluation lock(CaseId id) {
    boolean found =
        jdbc.sql("select case_id from evaluation.evaluation where case_id = ? for update")
            .param(id.value())
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!found) {
      throw new NotFound(id);
    }
    return get(id);
  }

  /** All evaluations: those still running first, by their due day. */
  List<Evaluation> all() {
    Map<CaseId, Team> teams = members.teams();
    return jdbc.sql(COLUMNS + "order by (stage = 'REPORTED'), due_on, number")
        .query((row, number) -> evaluation(row, Objects.requireNonNull(teams.get(caseId(row)))))
        .list();
  }

  /** The evaluations in whose present team somebody is. */
  List<Evaluation> of(AccountId account) {
    return all().stream()
        .filter(evaluation -> evaluation.team().member(account).isPresent())
        .toList();
  }

  /** How many running evaluations each assessor has. */
  Map<AccountId, Integer> running() {
    return jdbc
        .sql(
            """
            select m.account_id, count(*) as cases
            from evaluation.member m join evaluation.evaluation e using (case_id)
            where m.left_at is null and e.stage <> 'REPORTED' and m.declaration <> 'DECLINED'
            group by m.account_id
            """)
        .query(
            (row, number) ->
                Map.entry(
                    new AccountId(row.getObject("account_id", UUID.class)), row.getInt("cases")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Takes somebody out of the present team; the row stays. */
  void leave(CaseId id, AccountId account, Instant at) {
    members.leave(id, account, at);
  }

  Set<AccountId> left(CaseId id) {
    return members.left(id);
  }

  Set<AccountId> evaluators(CaseId id) {
    var everybody = new HashSet<>(left(id));
    find(id).ifPresent(evaluation -> everybody.addAll(evaluation.team().accounts()));
    return Set.copyOf(everybody);
  }

  private static Evaluation evaluation(ResultSet row, Team team) throws SQLException {
    return new Evaluation(
        caseId(row),
        row.getString("number"),
        new AccountId(row.getObject("applicant_id", UUID.class)),
        row.getString("applicant_name"),
        row.getString("organisation_name"),
        row.getString("scheme_id"),
        Stage.valueOf(row.getString("stage")),
        team,
        row.getTimestamp("appointed_at").toInstant(),
        row.getObject("due_on", LocalDate.class),
        row.getInt("version"));
  }

  private static CaseId caseId(ResultSet row) throws SQLException {
    return new CaseId(row.getObject("case_id", UUID.class));
  }
}
