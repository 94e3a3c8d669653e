package org.zhiheng.evaluation.team;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/** Teams as managers and members change them, in the database. */
@Repository
class TeamStore {

  private final JdbcClient jdbc;
  private final Rounds rounds;

  TeamStore(JdbcClient jdbc, Rounds rounds) {
    this.jdbc = jdbc;
    this.rounds = rounds;
  }

  /** Makes everybody else who wants to appoint a team for a case wait. */
  void lockCase(CaseId id) {
    jdbc.sql("select 1 from application.application where id = ? for update")
        .param(id.value())
        .query(Integer.class)
        .optional();
  }

  void insert(Evaluation evaluation, String weighed, AccountId appointedBy) {
    jdbc.sql(
            """
            insert into evaluation.evaluation
              (case_id, round, number, applicant_id, applicant_person, applicant_name,
               organisation_name, scheme_id, stage, sitting, weighed,
               appointed_by, appointed_at, due_on)
            values (:id, :round, :number, :applicant, :person, :applicantName, :organisationName,
              :scheme, :stage, :sitting, nullif(:weighed, ''), :by, :appointedAt, :dueOn)
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
        .param("by", appointedBy.value())
        .param("appointedAt", Timestamp.from(evaluation.appointedAt()))
        .param("dueOn", evaluation.dueOn())
        .update();
    evaluation.team().members().forEach(member -> save(evaluation.key(), member));
  }

  /** Writes the stage and what one member's answer changed; each write moves the version. */
  void update(Evaluation evaluation, AccountId member) {
    rounds.touch(evaluation);
    save(evaluation.key(), evaluation.team().member(member).orElseThrow());
  }

  /** Writes who leads. */
  void updateLeader(Evaluation evaluation) {
    rounds.touch(evaluation);
    lead(evaluation.key(), evaluation.team().leader().account());
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
    jdbc.sql(
            """
            update evaluation.member set left_at = ?
            where case_id = ? and round = ? and account_id = ?
            """)
        .params(Timestamp.from(at), id.caseId().value(), id.round(), account.value())
        .update();
  }

  /** Who led becomes a member, and somebody else leads. */
  private void lead(RoundId id, AccountId account) {
    jdbc.sql(
            """
            update evaluation.member set seat = 'MEMBER'
            where case_id = ? and round = ? and seat = 'LEADER' and left_at is null
            """)
        .params(id.caseId().value(), id.round())
        .update();
    jdbc.sql(
            """
            update evaluation.member set seat = 'LEADER'
            where case_id = ? and round = ? and account_id = ?
            """)
        .params(id.caseId().value(), id.round(), account.value())
        .update();
  }

  private void save(RoundId id, Member member) {
    jdbc.sql(
            """
            insert into evaluation.member
              (case_id, round, account_id, person, place, name, seat, independence, statements,
               answered_at, departure, reason)
            select :id, :round, :account, :person, coalesce(max(m.place) + 1, 0), :name, :seat,
              :independence, string_to_array(:statements, ','), :at::timestamptz, :departure, :reason
            from evaluation.member m where m.case_id = :id and m.round = :round
            on conflict (case_id, round, account_id) do update
            set independence = excluded.independence, statements = excluded.statements,
              answered_at = excluded.answered_at, departure = excluded.departure,
              reason = excluded.reason
            """)
        .param("id", id.caseId().value())
        .param("round", id.round())
        .param("account", member.account().value())
        .param("person", member.person().value())
        .param("name", member.name())
        .param("seat", member.seat().name())
        .param("independence", member.independence().name())
        .param(
            "statements",
            member.statements().stream().map(Statement::name).collect(Collectors.joining(",")))
        .param("at", timestamp(member.at()))
        .param("departure", member.departure() == null ? null : member.departure().name())
        .param("reason", member.reason())
        .update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
