package org.zhiheng.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/** The people of the teams in the database; who left keeps the row. */
@Repository
class MemberStore {

  private static final String COLUMNS =
      """
      select case_id, account_id, name, part, declaration, statements, answered_at, reason
      from evaluation.member
      """;

  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(CaseId id, Team team) {
    int place = 0;
    for (Member member : team.members()) {
      save(id, place++, member);
    }
  }

  Team team(CaseId id) {
    return new Team(
        jdbc.sql(COLUMNS + "where case_id = ? and left_at is null order by place")
            .param(id.value())
            .query((row, number) -> member(row))
            .list());
  }

  /** The present teams of all cases. */
  Map<CaseId, Team> teams() {
    var members = new HashMap<CaseId, List<Member>>();
    jdbc.sql(COLUMNS + "where left_at is null order by case_id, place")
        .query(
            row -> {
              var id = new CaseId(row.getObject("case_id", UUID.class));
              members.computeIfAbsent(id, key -> new ArrayList<>()).add(member(row));
            });
    return members.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> new Team(each.getValue())));
  }

  void leave(CaseId id, AccountId account, Instant at) {
    jdbc.sql("update evaluation.member set left_at = ? where case_id = ? and account_id = ?")
        .params(Timestamp.from(at), id.value(), account.value())
        .update();
  }

  /** Who was in the team and was replaced. */
  Set<AccountId> left(CaseId id) {
    return Set.copyOf(
        jdbc.sql(
                """
                select account_id from evaluation.member
                where case_id = ? and left_at is not null
                """)
            .param(id.value())
            .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
            .list());
  }

  private void save(CaseId id, int place, Member member) {
    jdbc.sql(
            """
            insert into evaluation.member
              (case_id, account_id, place, name, part, declaration, statements, answered_at, reason)
            values (:id, :account, :place, :name, :part, :declaration,
              string_to_array(:statements, ','), :at, :reason)
            on conflict (case_id, account_id) do update
            set declaration = excluded.declaration, statements = excluded.statements,
              answered_at = excluded.answered_at, reason = excluded.reason
            """)
        .param("id", id.value())
        .param("account", member.account().value())
        .param("place", place)
        .param("name", member.name())
        .param("part", member.part().name())
        .param("declaration", member.declaration().name())
        .param(
            "statements",
            member.statements().stream().map(Statement::name).collect(Collectors.joining(",")))
        .param("at", timestamp(member.at()))
        .param("reason", member.reason())
        .update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Member member(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("answered_at");
    return new Member(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("name"),
        Part.valueOf(row.getString("part")),
        Declaration.valueOf(row.getString("declaration")),
        Arrays.stream((String[]) row.getArray("statements").getArray())
            .map(Statement::valueOf)
            .collect(Collectors.toSet()),
        at == null ? null : at.toInstant(),
        row.getString("reason"));
  }
}
