package org.zhiheng.application;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** How the body ended cases, in the database. */
@Repository
class EndingStore {

  private final JdbcClient jdbc;

  EndingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Ending> find(CaseId id) {
    return jdbc.sql(
            """
            select ground, happened_on, evidence, by, person, at
            from application.ending where case_id = ?
            """)
        .param(id.value())
        .query(
            (row, number) ->
                new Ending(
                    new Occurrence(
                        row.getString("ground"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("evidence")),
                    new AccountId(row.getObject("by", UUID.class)),
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }

  /**
   * Keeps an end.
   *
   * @param proposal that was confirmed; null where nobody recommended
   */
  void insert(CaseId id, Ending ending, @Nullable UUID proposal) {
    jdbc.sql(
            """
            insert into application.ending
              (case_id, ground, happened_on, evidence, proposal, by, person, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id.value())
        .param(ending.ground().clause())
        .param(ending.ground().happenedOn())
        .param(ending.ground().evidence())
        .param(proposal)
        .param(ending.by().value())
        .param(ending.person().value())
        .param(Timestamp.from(ending.at()))
        .update();
  }
}
