package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/** What formal reviews ended with and what they asked for, in the database. */
@Repository
class ReviewStore {

  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<FormalReview> find(CaseId id) {
    return jdbc.sql(
            """
            select ground, happened_on, evidence, by, at
            from application.formal_review where case_id = ?
            """)
        .param(id.value())
        .query(ReviewStore::review)
        .optional();
  }

  void insert(CaseId id, FormalReview review) {
    @Nullable Occurrence ground = review.ground();
    jdbc.sql(
            """
            insert into application.formal_review (case_id, ground, happened_on, evidence, by, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(id.value())
        .param(ground == null ? null : ground.clause())
        .param(ground == null ? null : ground.happenedOn())
        .param(ground == null ? "" : ground.evidence())
        .param(review.by().value())
        .param(Timestamp.from(review.at()))
        .update();
  }

  /** All notices, the first one first. */
  List<Supplement> supplements(CaseId id) {
    return jdbc.sql(
            """
            select round, due_on, by, at from application.supplement
            where case_id = ? order by round
            """)
        .param(id.value())
        .query((row, number) -> supplement(id, row))
        .list();
  }

  void insert(CaseId id, Supplement supplement) {
    jdbc.sql(
            """
            insert into application.supplement (case_id, round, due_on, by, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            id.value(),
            supplement.round(),
            supplement.dueOn(),
            supplement.by().value(),
            Timestamp.from(supplement.at()))
        .update();
    for (int i = 0; i < supplement.items().size(); i++) {
      insert(id, supplement.round(), i, supplement.items().get(i));
    }
  }

  private void insert(CaseId id, int round, int position, Supplement.Item item) {
    jdbc.sql(
            """
            insert into application.supplement_item (case_id, round, position, part, missing)
            values (?, ?, ?, ?, ?)
            """)
        .params(id.value(), round, position, item.part().name(), item.missing())
        .update();
  }

  private Supplement supplement(CaseId id, ResultSet row) throws SQLException {
    int round = row.getInt("round");
    List<Supplement.Item> items =
        jdbc.sql(
                """
                select part, missing from application.supplement_item
                where case_id = ? and round = ? order by position
                """)
            .params(id.value(), round)
            .query(
                (it, number) ->
                    new Supplement.Item(
                        FilePart.valueOf(it.getString("part")), it.getString("missing")))
            .list();
    return new Supplement(
        round,
        row.getObject("due_on", LocalDate.class),
        new AccountId(row.getObject("by", UUID.class)),
        row.getTimestamp("at").toInstant(),
        items);
  }

  private static FormalReview review(ResultSet row, int number) throws SQLException {
    @Nullable String clause = row.getString("ground");
    @Nullable Occurrence ground =
        clause == null
            ? null
            : new Occurrence(
                clause, row.getObject("happened_on", LocalDate.class), row.getString("evidence"));
    return new FormalReview(
        ground, new AccountId(row.getObject("by", UUID.class)), row.getTimestamp("at").toInstant());
  }
}
