package org.zhiheng.surveillance.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Stale;

/** What events mean for holders, in the database. */
@Repository
class ProceedingStore {

  private static final String SELECT =
      """
      select p.id, p.incident, p.number, p.state, p.linked, p.link_reason, p.answer_by, p.answer,
        p.answered_at, p.recalled, p.handed_back_on, p.opened_by, p.opened_at, p.version,
        array(select f.document from surveillance.sanction_file f
          where f.proceeding = p.id order by f.place) as files
      from surveillance.proceeding p
      """;

  private final JdbcClient jdbc;

  ProceedingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Proceeding proceeding) {
    jdbc.sql(
            """
            insert into surveillance.proceeding (id, incident, number, state, linked, link_reason,
              answer_by, answer, recalled, opened_by, opened_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(proceeding.id())
        .param(proceeding.incident())
        .param(proceeding.number().value())
        .param(proceeding.state().name())
        .param(proceeding.linked())
        .param(proceeding.linkReason())
        .param(proceeding.answerBy())
        .param(proceeding.answer())
        .param(proceeding.recalled())
        .param(proceeding.openedBy().value())
        .param(Timestamp.from(proceeding.openedAt()))
        .param(proceeding.version())
        .update();
  }

  void update(Proceeding proceeding) {
    int changed =
        jdbc.sql(
                """
                update surveillance.proceeding
                set state = :state, linked = :linked, link_reason = :why, answer_by = :answerBy,
                  answer = :answer, answered_at = :answeredAt, recalled = :recalled,
                  handed_back_on = :back, version = version + 1
                where id = :id and version = :version
                """)
            .param("state", proceeding.state().name())
            .param("linked", proceeding.linked())
            .param("why", proceeding.linkReason())
            .param("answerBy", proceeding.answerBy())
            .param("answer", proceeding.answer())
            .param(
                "answeredAt",
                proceeding.answeredAt() == null ? null : Timestamp.from(proceeding.answeredAt()))
            .param("recalled", proceeding.recalled())
            .param("back", proceeding.handedBackOn())
            .param("id", proceeding.id())
            .param("version", proceeding.version())
            .update();
    if (changed == 0) {
      throw new Stale(proceeding.id());
    }
  }

  Optional<Proceeding> find(UUID id) {
    return jdbc.sql(SELECT + "where p.id = ?").param(id).query(ProceedingStore::read).optional();
  }

  /** The same, kept from changing until the transaction ends. */
  Optional<Proceeding> lock(UUID id) {
    jdbc.sql("select id from surveillance.proceeding where id = ? for update")
        .param(id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  List<TouchedHolder> touched(UUID incident) {
    return jdbc.sql(
            """
            select p.number, e.holder_name, e.organisation_name, p.state, p.linked
            from surveillance.proceeding p
            join certificate.certificate c on c.number = p.number
            join certificate.edition e on (e.number, e.edition) = (c.number, c.edition)
            where p.incident = ? order by e.holder_name, p.number
            """)
        .param(incident)
        .query(
            (row, count) ->
                new TouchedHolder(
                    new CertificateNumber(row.getString("number")),
                    row.getString("holder_name"),
                    row.getString("organisation_name"),
                    ProceedingState.valueOf(row.getString("state")),
                    row.getObject("linked", Boolean.class)))
        .list();
  }

  /** The last one first. */
  List<Proceeding> ofNumber(CertificateNumber number) {
    return jdbc.sql(SELECT + "where p.number = ? order by p.place desc")
        .param(number.value())
        .query(ProceedingStore::read)
        .list();
  }

  /** Hearings whose time is over without an answer, as long as nobody was told so. */
  List<UUID> silent(LocalDate today) {
    return jdbc.sql(
            """
            select id from surveillance.proceeding
            where state = 'HEARING' and answered_at is null and silent_at is null and answer_by < ?
            order by place
            """)
        .param(today)
        .query((row, line) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Whether it was noted just now that a hearing ended without an answer. */
  boolean noteSilence(UUID id, Instant at) {
    return jdbc.sql(
                """
                update surveillance.proceeding set silent_at = ?
                where id = ? and state = 'HEARING' and answered_at is null and silent_at is null
                """)
            .params(Timestamp.from(at), id)
            .update()
        == 1;
  }

  /** Suspensions of what runs whose last day has come, as long as nobody was told of that day. */
  List<UUID> due(LocalDate today) {
    return jdbc.sql(
            """
            select p.id from surveillance.proceeding p
            where p.state = 'SUSPENDED' and surveillance.suspended_until(p.id) <= :today
              and p.due_told is distinct from surveillance.suspended_until(p.id)
              and exists (select from certificate.certificate own
                join certificate.certificate c on c.holder = own.holder
                where own.number = p.number and c.state = 'SUSPENDED'
                  and c.valid_through >= :today
                  and p.id in (select certificate.suspending(c.number)))
            order by p.place
            """)
        .param("today", today)
        .query((row, line) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Whether it was noted just now that the last day of a suspension is told. */
  boolean noteDue(UUID id) {
    return jdbc.sql(
                """
                update surveillance.proceeding set due_told = surveillance.suspended_until(id)
                where id = ? and state = 'SUSPENDED'
                  and due_told is distinct from surveillance.suspended_until(id)
                """)
            .param(id)
            .update()
        == 1;
  }

  private static Proceeding read(ResultSet row, int count) throws SQLException {
    @Nullable Timestamp answeredAt = row.getTimestamp("answered_at");
    return new Proceeding(
        row.getObject("id", UUID.class),
        row.getObject("incident", UUID.class),
        new CertificateNumber(row.getString("number")),
        ProceedingState.valueOf(row.getString("state")),
        row.getObject("linked", Boolean.class),
        row.getString("link_reason"),
        row.getObject("answer_by", LocalDate.class),
        row.getString("answer"),
        answeredAt == null ? null : answeredAt.toInstant(),
        IncidentStore.files(row),
        row.getBoolean("recalled"),
        row.getObject("handed_back_on", LocalDate.class),
        new AccountId(row.getObject("opened_by", UUID.class)),
        row.getTimestamp("opened_at").toInstant(),
        row.getInt("version"));
  }
}
