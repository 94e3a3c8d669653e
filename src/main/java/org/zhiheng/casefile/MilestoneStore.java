package org.zhiheng.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;

/** What happened in cases, and to whom it may be told. */
@Repository
class MilestoneStore {

  /**
   * One milestone as it is kept.
   *
   * @param by whose act it was; null for a common act
   * @param name of the account; null for a common act and for the product itself
   */
  record Milestone(
      String event,
      String words,
      Instant at,
      @Nullable AccountId by,
      @Nullable String name,
      Hand hand,
      Audience audience) {}

  private final JdbcClient jdbc;

  MilestoneStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(CaseEvent event, Telling telling) {
    jdbc.sql(
            """
            insert into casefile.milestone (case_id, event, words, at, by, hand, audience)
            values (:id, :event, :words, :at, :by, :hand, :audience)
            """)
        .param("id", event.caseId().value())
        .param("event", event.messageKey())
        .param("words", Told.words(event))
        .param("at", Timestamp.from(event.at()))
        .param("by", telling.common() ? null : event.by().value())
        .param("hand", telling.hand().name())
        .param("audience", telling.audience().name())
        .update();
  }

  /** All of a case, the last first. */
  List<Milestone> of(CaseId id) {
    return jdbc.sql(
            """
            select m.event, m.words, m.at, m.by, a.name, m.hand, m.audience from casefile.milestone m
            left join identity.account a on a.id = m.by
            where m.case_id = ? order by m.sequence desc
            """)
        .param(id.value())
        .query(MilestoneStore::milestone)
        .list();
  }

  private static Milestone milestone(ResultSet row, int number) throws SQLException {
    UUID by = row.getObject("by", UUID.class);
    return new Milestone(
        row.getString("event"),
        row.getString("words"),
        row.getTimestamp("at").toInstant(),
        by == null ? null : new AccountId(by),
        row.getString("name"),
        Hand.valueOf(row.getString("hand")),
        Audience.valueOf(row.getString("audience")));
  }
}
