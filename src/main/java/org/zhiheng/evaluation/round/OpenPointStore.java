package org.zhiheng.evaluation.round;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.MemberObstacle;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.kernel.AccountId;

/** What stops a team, in the database; what was settled stays in the record. */
@Repository
class OpenPointStore {

  private final JdbcClient jdbc;

  OpenPointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was not open already. */
  boolean raise(RoundId id, AccountId member, MemberObstacle point, Instant at) {
    return jdbc.sql(
                """
                insert into evaluation.open_point (case_id, round, account_id, point, raised_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                id.caseId().value(), id.round(), member.value(), point.name(), Timestamp.from(at))
            .update()
        > 0;
  }

  /** Whether it was open. */
  boolean settle(RoundId id, AccountId member, MemberObstacle point, Instant at) {
    return jdbc.sql(
                """
                update evaluation.open_point set settled_at = ?
                where case_id = ? and round = ? and account_id = ? and point = ?
                  and settled_at is null
                """)
            .params(
                Timestamp.from(at), id.caseId().value(), id.round(), member.value(), point.name())
            .update()
        > 0;
  }

  Map<AccountId, Set<MemberObstacle>> of(RoundId id) {
    var points = new HashMap<AccountId, Set<MemberObstacle>>();
    List<Map.Entry<AccountId, MemberObstacle>> rows =
        jdbc.sql(
                """
                select account_id, point from evaluation.open_point
                where case_id = ? and round = ? and settled_at is null
                """)
            .params(id.caseId().value(), id.round())
            .query(
                (row, number) ->
                    Map.entry(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        MemberObstacle.valueOf(row.getString("point"))))
            .list();
    rows.forEach(
        row ->
            points
                .computeIfAbsent(
                    row.getKey(), key -> java.util.EnumSet.noneOf(MemberObstacle.class))
                .add(row.getValue()));
    return points;
  }
}
