package org.zhiheng.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Slice;

/** Decisions on public notice and what is objected to them, in the database. */
@Repository
class PublicNoticeStore {

  private final JdbcClient jdbc;
  private final ObjectionStore objections;

  PublicNoticeStore(JdbcClient jdbc, ObjectionStore objections) {
    this.jdbc = jdbc;
    this.objections = objections;
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

  /**
   * What stands in public on a day, the last decided first.
   *
   * @param before the place of the last row of the page before
   */
  Slice<PublishedLine> published(LocalDate today, long before) {
    List<PublishedLine> lines =
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
    return Slice.of(lines, line -> Long.toString(line.place()));
  }

  /** The case that a place in that list stands for, as long as it is not over with. */
  Optional<CaseId> inPublic(long place) {
    return jdbc.sql("select case_id from decision.notice where place = ? and closed_on is null")
        .param(place)
        .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
        .optional();
  }

  private static PublishedLine line(ResultSet row, int number) throws SQLException {
    return new PublishedLine(
        row.getLong("place"),
        row.getString("applicant_name"),
        row.getString("organisation_name"),
        row.getString("grade"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class));
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
        objections.of(id, round, edition));
  }
}
