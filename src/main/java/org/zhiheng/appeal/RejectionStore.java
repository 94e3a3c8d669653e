package org.zhiheng.appeal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;

/** What one person found inadmissible and another one agreed to or not, in the database. */
@Repository
class RejectionStore {

  private final JdbcClient jdbc;

  RejectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID appeal, Rejection rejection) {
    jdbc.sql(
            """
            insert into appeal.rejection (appeal, ground, received_on, reason, by, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(appeal)
        .param(rejection.ground().name())
        .param(rejection.receivedOn())
        .param(rejection.reason())
        .param(rejection.by().value())
        .param(Timestamp.from(rejection.at()))
        .update();
  }

  /** The one that waits for another person. */
  Optional<Rejection> waiting(UUID appeal) {
    return jdbc.sql(
            """
            select r.ground, r.received_on, r.reason, r.by, a.person, r.at
            from appeal.rejection r join identity.account a on a.id = r.by
            where r.appeal = ? and r.settled_at is null
            """)
        .param(appeal)
        .query(
            (row, number) ->
                new Rejection(
                    Inadmissible.valueOf(row.getString("ground")),
                    row.getObject("received_on", LocalDate.class),
                    row.getString("reason"),
                    new AccountId(row.getObject("by", UUID.class)),
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }

  void settle(UUID appeal, boolean agreed, String why, Actor by, Instant at) {
    jdbc.sql(
            """
            update appeal.rejection
            set agreed = ?, settled_why = ?, settled_by = ?, settled_at = ?
            where appeal = ? and settled_at is null
            """)
        .params(agreed, why, by.id().value(), Timestamp.from(at), appeal)
        .update();
  }
}
