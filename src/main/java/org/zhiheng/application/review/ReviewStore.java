package org.zhiheng.application.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.FileReading;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.ReviewOutcome;
import org.zhiheng.application.Supplement;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** What formal reviews ended with and what they asked for, in the database. */
@Repository
class ReviewStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;

  ReviewStore(JdbcClient jdbc, ActingScope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  /** All ends of the formal review of a case, those that were annulled too. */
  List<FormalReview> of(CaseId id) {
    return jdbc.sql(
            """
            select r.id, r.outcome, r.stage_before, r.ground, r.happened_on, r.evidence, r.by,
              r.person, r.at, coalesce(p.id, o.review) as annulled_by
            from application.formal_review r
            left join application.proposal p on p.review = r.id and p.confirmed
            left join application.overturning o on o.review = r.id
            where r.case_id = ? order by r.at
            """)
        .param(id.value())
        .query(ReviewStore::review)
        .list();
  }

  void insert(CaseId id, FormalReview review) {
    @Nullable Occurrence ground = review.ground();
    jdbc.sql(
            """
            insert into application.formal_review (id, case_id, outcome, stage_before, ground,
              happened_on, evidence, by, person, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(review.id())
        .param(id.value())
        .param(review.outcome().name())
        .param(review.before().name())
        .param(ground == null ? null : ground.clause())
        .param(ground == null ? null : ground.happenedOn())
        .param(ground == null ? "" : ground.evidence())
        .param(review.by().value())
        .param(review.person().value())
        .param(Timestamp.from(review.at()))
        .update();
  }

  /** An upheld appeal undoes how a review ended. */
  void overturn(FormalReview review, String appeal, AccountId by, Instant at) {
    jdbc.sql("insert into application.overturning (review, appeal, by, at) values (?, ?, ?, ?)")
        .params(review.id(), appeal, by.value(), Timestamp.from(at))
        .update();
  }

  /** Whose reviews an upheld appeal has undone: another officer does it again. */
  Set<PersonId> overturned(CaseId id) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct a.person from application.formal_review r
                join application.overturning o on o.review = r.id
                join identity.account a on a.id = r.by where r.case_id = ?
                """)
            .param(id.value())
            .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }

  /** All notices, the first one first. */
  List<Supplement> supplements(CaseId id, FileReading reading) {
    return jdbc.sql(
            """
            select s.round, s.due_on, s.by, s.at,
              array_agg(i.part order by i.position) filter (where i.part is not null) as parts,
              array_agg(i.missing order by i.position) filter (where i.part is not null) as missing
            from %s s left join %s i using (case_id, round)
            where s.case_id = :id
            group by s.round, s.due_on, s.by, s.at order by s.round
            """
                .formatted(
                    reading.from("supplement", scope), reading.from("supplement_item", scope)))
        .param("id", id.value())
        .query(
            (row, number) ->
                new Supplement(
                    row.getInt("round"),
                    row.getObject("due_on", LocalDate.class),
                    new AccountId(row.getObject("by", UUID.class)),
                    row.getTimestamp("at").toInstant(),
                    items(row.getArray("parts"), row.getArray("missing"))))
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

  private static List<Supplement.Item> items(@Nullable Array parts, @Nullable Array missing)
      throws SQLException {
    if (parts == null || missing == null) {
      return List.of();
    }
    String[] of = (String[]) parts.getArray();
    String[] what = (String[]) missing.getArray();
    return IntStream.range(0, of.length)
        .mapToObj(at -> new Supplement.Item(FilePart.valueOf(of[at]), what[at]))
        .toList();
  }

  private static FormalReview review(ResultSet row, int number) throws SQLException {
    @Nullable String clause = row.getString("ground");
    @Nullable Occurrence ground =
        clause == null
            ? null
            : new Occurrence(
                clause, row.getObject("happened_on", LocalDate.class), row.getString("evidence"));
    return new FormalReview(
        row.getObject("id", UUID.class),
        ReviewOutcome.valueOf(row.getString("outcome")),
        ApplicationStage.valueOf(row.getString("stage_before")),
        ground,
        new AccountId(row.getObject("by", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("at").toInstant(),
        row.getObject("annulled_by", UUID.class));
  }
}
