package org.zhiheng.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** The people of the teams in the database; who left keeps the row. */
@Repository
class MemberStore {

  private static final String COLUMNS =
      """
      select case_id, round, account_id, person, name, seat, independence, statements,
        answered_at, departure, reason
      from evaluation.member
      """;

  /** The leader first, the others as they came. */
  private static final String ORDER = " order by seat <> 'LEADER', place";

  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Team team(RoundId id) {
    return new Team(
        jdbc.sql(COLUMNS + "where case_id = ? and round = ? and left_at is null" + ORDER)
            .params(id.caseId().value(), id.round())
            .query((row, number) -> member(row))
            .list());
  }

  void leave(RoundId id, AccountId account, Instant at) {
    jdbc.sql(
            """
            update evaluation.member set left_at = ?
            where case_id = ? and round = ? and account_id = ?
            """)
        .params(Timestamp.from(at), id.caseId().value(), id.round(), account.value())
        .update();
  }

  /** Who left the team of a round, by name. */
  Map<AccountId, String> left(RoundId id) {
    var left = new LinkedHashMap<AccountId, String>();
    jdbc.sql(
            """
            select account_id, name from evaluation.member
            where case_id = ? and round = ? and (left_at is not null or independence = 'LEFT')
            order by place
            """)
        .params(id.caseId().value(), id.round())
        .query(
            row -> {
              left.put(
                  new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"));
            });
    return left;
  }

  /** Who is or was in a team of the case, in whichever round. */
  Set<PersonId> evaluators(CaseId id) {
    return Set.copyOf(
        jdbc.sql("select distinct person from evaluation.member where case_id = ?")
            .param(id.value())
            .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
            .list());
  }

  /** Who led becomes a member, and somebody else leads. */
  void lead(RoundId id, AccountId account) {
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

  void save(RoundId id, Member member) {
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

  private static Member member(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("answered_at");
    String departure = row.getString("departure");
    return new Member(
        new AccountId(row.getObject("account_id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        Seat.valueOf(row.getString("seat")),
        IndependenceState.valueOf(row.getString("independence")),
        Arrays.stream((String[]) row.getArray("statements").getArray())
            .map(Statement::valueOf)
            .collect(Collectors.toSet()),
        at == null ? null : at.toInstant(),
        departure == null ? null : Departure.valueOf(departure),
        row.getString("reason"));
  }
}
