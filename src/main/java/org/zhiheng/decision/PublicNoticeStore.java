package org.zhiheng.decision;

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
import org.zhiheng.decision.Objection.Settlement;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Slice;

/** Decisions on public notice and what is objected to them, in the database. */
@Repository
class PublicNoticeStore {

  private final JdbcClient jdbc;

  PublicNoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(PublicNotice notice) {
    jdbc.sql(
            """
            insert into decision.notice (case_id, round, edition, opened_on, days, left_days,
              until_on, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            notice.caseId().value(),
            notice.round(),
            notice.edition(),
            notice.openedOn(),
            notice.days(),
            notice.left(),
            notice.until(),
            notice.decidedBy().value())
        .update();
  }

  /** Writes how the clock stands. */
  void update(PublicNotice notice) {
    jdbc.sql(
            """
            update decision.notice
            set days = :days, left_days = :left, until_on = :until, stopped_on = :stoppedOn
            where case_id = :id and round = :round and edition = :edition
            """)
        .param("days", notice.days())
        .param("left", notice.left())
        .param("until", notice.until())
        .param("stoppedOn", notice.stoppedOn())
        .param("id", notice.caseId().value())
        .param("round", notice.round())
        .param("edition", notice.edition())
        .update();
  }

  /** Nothing of it is in public any more. */
  void close(PublicNotice notice, LocalDate on) {
    jdbc.sql(
            """
            update decision.notice set closed_on = ? where case_id = ? and round = ? and edition = ?
            """)
        .params(on, notice.caseId().value(), notice.round(), notice.edition())
        .update();
  }

  /** The last one of a case. */
  Optional<PublicNotice> find(CaseId id) {
    return jdbc.sql(
            """
            select case_id, round, edition, opened_on, days, left_days, until_on, stopped_on,
              decided_by
            from decision.notice where case_id = ? order by round desc, edition desc limit 1
            """)
        .param(id.value())
        .query((row, number) -> notice(row))
        .optional();
  }

  /** Some of those whose clock runs and whose last day was not later than a day. */
  List<CaseId> until(LocalDate last, int atMost) {
    return jdbc.sql(
            """
            select case_id from decision.notice
            where closed_on is null and stopped_on is null and until_on <= ?
            order by until_on, case_id limit ?
            """)
        .params(last, atMost)
        .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
        .list();
  }

  void insert(PublicNotice notice, Objection objection) {
    jdbc.sql(
            """
            insert into decision.objection (id, case_id, round, edition, objector, matter,
              received_on, by, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            objection.id(),
            notice.caseId().value(),
            notice.round(),
            notice.edition(),
            objection.objector(),
            objection.matter(),
            objection.receivedOn(),
            objection.by().value(),
            Timestamp.from(objection.at()))
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

  /**
   * What stands in public on a day, the last decided first.
   *
   * @param before the place of the last row of the page before
   */
  Slice<PublishedLine> published(LocalDate today, long before) {
    List<Row> rows =
        jdbc.sql(
                """
                select n.place, d.applicant_name, d.organisation_name, v.grade, n.opened_on,
                  case when n.stopped_on is null then n.until_on end as until_on
                from decision.notice n
                join decision.decision d using (case_id, round)
                join decision.poll v using (case_id, round, edition)
                where n.closed_on is null and (n.stopped_on is not null or n.until_on >= ?)
                  and n.place < ?
                order by n.place desc limit ?
                """)
            .params(today, before, Slice.LENGTH + 1)
            .query(PublicNoticeStore::line)
            .list();
    Slice<Row> slice = Slice.of(rows, row -> Long.toString(row.place()));
    return new Slice<>(slice.rows().stream().map(Row::line).toList(), slice.after());
  }

  private record Row(long place, PublishedLine line) {}

  private static Row line(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("place"),
        new PublishedLine(
            row.getString("applicant_name"),
            row.getString("organisation_name"),
            row.getString("grade"),
            row.getObject("opened_on", LocalDate.class),
            row.getObject("until_on", LocalDate.class)));
  }

  private PublicNotice notice(ResultSet row) throws SQLException {
    CaseId id = new CaseId(row.getObject("case_id", UUID.class));
    int round = row.getInt("round");
    int edition = row.getInt("edition");
    return new PublicNotice(
        id,
        round,
        edition,
        row.getObject("opened_on", LocalDate.class),
        row.getInt("days"),
        row.getInt("left_days"),
        row.getObject("until_on", LocalDate.class),
        row.getObject("stopped_on", LocalDate.class),
        new AccountId(row.getObject("decided_by", UUID.class)),
        objections(id, round, edition));
  }

  private List<Objection> objections(CaseId id, int round, int edition) {
    return jdbc.sql(
            """
            select o.id, o.objector, o.matter, o.received_on, o.by, i.person, o.at, o.upheld, o.why,
              o.settled_by, o.settled_at
            from decision.objection o join identity.account i on i.id = o.by
            where o.case_id = ? and o.round = ? and o.edition = ?
            order by o.at, o.id
            """)
        .params(id.value(), round, edition)
        .query(PublicNoticeStore::objection)
        .list();
  }

  private static Objection objection(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp settledAt = row.getTimestamp("settled_at");
    return new Objection(
        row.getObject("id", UUID.class),
        row.getString("objector"),
        row.getString("matter"),
        row.getObject("received_on", LocalDate.class),
        new AccountId(row.getObject("by", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("at").toInstant(),
        settledAt == null
            ? null
            : new Settlement(
                row.getBoolean("upheld"),
                row.getString("why"),
                new AccountId(row.getObject("settled_by", UUID.class)),
                settledAt.toInstant()));
  }
}
