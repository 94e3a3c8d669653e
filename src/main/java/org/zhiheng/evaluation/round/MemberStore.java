package org.zhiheng.evaluation.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.Departure;
import org.zhiheng.evaluation.IndependenceState;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.Seat;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.Team;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;

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
  private final ReadOnce once;

  MemberStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  Team team(RoundId id) {
    return new Team(
        jdbc.sql(COLUMNS + "where case_id = ? and round = ? and left_at is null" + ORDER)
            .params(id.caseId().value(), id.round())
            .query((row, number) -> member(row))
            .list());
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
    return once.of(
        "evaluation/evaluators",
        id,
        () ->
            Set.copyOf(
                jdbc.sql("select distinct person from evaluation.member where case_id = ?")
                    .param(id.value())
                    .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                    .list()));
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
