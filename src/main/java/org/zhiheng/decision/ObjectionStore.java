package org.zhiheng.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.decision.Objection.Answer;
import org.zhiheng.decision.Objection.Settlement;
import org.zhiheng.decision.Objection.View;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** What is objected to decisions on public notice, in the database. */
@Repository
class ObjectionStore {

  private static final String OBJECTIONS =
      """
      select o.*, i.person as recorder, t.told_on
      from decision.objection o left join identity.account i on i.id = o.by
      left join decision.objector_told t on t.objection = o.id
      where o.case_id = :id
      """;

  private final JdbcClient jdbc;

  ObjectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(PublicNotice notice, Objection objection) {
    jdbc.sql(
            """
            insert into decision.objection (id, case_id, round, edition, objector, matter,
              received_on, answer_by, by, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(objection.id())
        .param(notice.caseId().value())
        .param(notice.round())
        .param(notice.edition())
        .param(objection.objector())
        .param(objection.matter())
        .param(objection.receivedOn())
        .param(objection.answerBy())
        .param(objection.isFromOutside() ? null : objection.by().value())
        .param(Timestamp.from(objection.at()))
        .update();
  }

  void answer(UUID objection, Answer answer) {
    jdbc.sql(
            """
            update decision.objection set answer = ?, answered_by = ?, answered_at = ? where id = ?
            """)
        .params(answer.text(), answer.by().value(), Timestamp.from(answer.at()), objection)
        .update();
  }

  /** Puts one manager's view down, beside those of others. */
  void view(UUID objection, View view) {
    jdbc.sql(
            """
            insert into decision.objection_view (objection, upheld, why, by, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(objection, view.upheld(), view.why(), view.by().value(), Timestamp.from(view.at()))
        .update();
  }

  void settle(UUID objection, Settlement settlement) {
    jdbc.sql(
            """
            update decision.objection set upheld = ?, why = ?, settled_by = ?, settled_at = ?
            where id = ?
            """)
        .params(
            settlement.upheld(),
            settlement.why(),
            settlement.by().value(),
            Timestamp.from(settlement.at()),
            objection)
        .update();
  }

  void tell(UUID objection, LocalDate on, AccountId by, Instant at) {
    jdbc.sql("insert into decision.objector_told (objection, told_on, by, at) values (?, ?, ?, ?)")
        .params(objection, on, by.value(), Timestamp.from(at))
        .update();
  }

  /** All of a case, of whichever notice. */
  List<Objection> ofCase(CaseId id) {
    Map<UUID, List<View>> views = views(id);
    return jdbc.sql(OBJECTIONS + " order by o.at, o.id")
        .param("id", id.value())
        .query((row, number) -> objection(row, views))
        .list();
  }

  /** Those of one notice. */
  List<Objection> of(CaseId id, int round, int edition) {
    Map<UUID, List<View>> views = views(id);
    return jdbc.sql(
            OBJECTIONS + " and o.round = :round and o.edition = :edition order by o.at, o.id")
        .param("id", id.value())
        .param("round", round)
        .param("edition", edition)
        .query((row, number) -> objection(row, views))
        .list();
  }

  private Map<UUID, List<View>> views(CaseId id) {
    var views = new HashMap<UUID, List<View>>();
    jdbc.sql(
            """
            select v.objection, v.upheld, v.why, v.by, a.person, v.at
            from decision.objection_view v
            join decision.objection o on o.id = v.objection
            join identity.account a on a.id = v.by
            where o.case_id = ? order by v.place
            """)
        .param(id.value())
        .query(
            (row, number) ->
                Map.entry(
                    row.getObject("objection", UUID.class),
                    new View(
                        row.getBoolean("upheld"),
                        row.getString("why"),
                        account(row, "by"),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getTimestamp("at").toInstant())))
        .list()
        .forEach(
            entry ->
                views
                    .computeIfAbsent(entry.getKey(), of -> new ArrayList<>())
                    .add(entry.getValue()));
    return views;
  }

  private static Objection objection(ResultSet row, Map<UUID, List<View>> views)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Objection(
        id,
        row.getString("objector"),
        row.getString("matter"),
        row.getObject("received_on", LocalDate.class),
        row.getObject("answer_by", LocalDate.class),
        account(row, "by"),
        new PersonId(known(row, "recorder")),
        row.getTimestamp("at").toInstant(),
        answer(row),
        views.getOrDefault(id, List.of()),
        settlement(row),
        row.getObject("told_on", LocalDate.class));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp("answered_at");
    return at == null
        ? null
        : new Answer(row.getString("answer"), account(row, "answered_by"), at.toInstant());
  }

  private static @Nullable Settlement settlement(ResultSet row) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp("settled_at");
    return at == null
        ? null
        : new Settlement(
            row.getBoolean("upheld"),
            row.getString("why"),
            account(row, "settled_by"),
            at.toInstant());
  }

  private static AccountId account(ResultSet row, String column) throws SQLException {
    return new AccountId(known(row, column));
  }

  /** What came in through the public form was recorded by nobody of the body. */
  private static UUID known(ResultSet row, String column) throws SQLException {
    @Nullable UUID id = row.getObject(column, UUID.class);
    return id == null ? AccountId.SYSTEM.value() : id;
  }
}
