package org.zhiheng.surveillance.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;

/** Reports of events in the database; here stands which of them somebody may read as staff. */
@Repository
class IncidentStore {

  private static final String SELECT =
      """
      select i.id, i.kind, i.subject, i.happened_on, i.description, i.by, a.person, i.informant, i.at, i.state,
        i.source, i.sorted_by, i.sorted_at, i.sort_reason, i.sort_source, i.version, i.place,
        array(select f.document from surveillance.sanction_file f
          where f.incident = i.id and f.proceeding is null order by f.place) as files
      from surveillance.incident i
      left join identity.account a on a.id = i.by
      """;

  /** Nothing of what touches a holder or an organisation that the reader is tied to. */
  private static final String UNTIED =
      """
      not exists (select from surveillance.apart(:today) t
        where t.incident = i.id and t.person = :person)
      """;

  private record Row(Incident incident, long place) {}

  private final JdbcClient jdbc;

  IncidentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a report.
   *
   * @param waitsIn the case in which it becomes a task; null where it touches no certificate
   */
  void insert(Incident incident, @Nullable CaseId waitsIn) {
    jdbc.sql(
            """
            insert into surveillance.incident (id, kind, subject, happened_on, description, source, by,
              informant, at, state, sort_reason, sort_source, version, waits_in)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(incident.id())
        .param(incident.report().kind().name())
        .param(incident.report().subject())
        .param(incident.report().happenedOn())
        .param(incident.report().description())
        .param(incident.report().source())
        .param(incident.informant().isEmpty() ? incident.by().value() : null)
        .param(incident.informant())
        .param(Timestamp.from(incident.at()))
        .param(incident.state().name())
        .param(incident.sortReason())
        .param(incident.sortSource())
        .param(incident.version())
        .param(waitsIn == null ? null : waitsIn.value())
        .update();
    attach(incident.id(), null, incident.files());
  }

  void attach(UUID incident, @Nullable UUID proceeding, List<DocumentId> files) {
    files.forEach(
        file ->
            jdbc.sql(
                    """
                    insert into surveillance.sanction_file (document, incident, proceeding)
                    values (?, ?, ?)
                    """)
                .param(file.value())
                .param(incident)
                .param(proceeding)
                .update());
  }

  void update(Incident incident) {
    int changed =
        jdbc.sql(
                """
                update surveillance.incident
                set state = :state, sorted_by = :by, sorted_at = :at, sort_reason = :reason,
                  sort_source = :source, version = version + 1
                where id = :id and version = :version
                """)
            .param("state", incident.state().name())
            .param("by", Objects.requireNonNull(incident.sortedBy()).value())
            .param("at", Timestamp.from(Objects.requireNonNull(incident.sortedAt())))
            .param("reason", incident.sortReason())
            .param("source", incident.sortSource())
            .param("id", incident.id())
            .param("version", incident.version())
            .update();
    if (changed == 0) {
      throw new Stale(incident.id());
    }
  }

  /** The case in which a report is a task; empty where it touched no certificate. */
  Optional<CaseId> waitsIn(UUID id) {
    return jdbc.sql(
            "select waits_in from surveillance.incident where id = ? and waits_in is not null")
        .param(id)
        .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Whoever may read it: whom it concerns is asked elsewhere. */
  Optional<Incident> find(UUID id) {
    return jdbc.sql(SELECT + "where i.id = ?").param(id).query(IncidentStore::incident).optional();
  }

  /** For staff without a tie to the person concerned. */
  Optional<Incident> find(UUID id, PersonId reader, LocalDate today) {
    return jdbc.sql(SELECT + "where i.id = :id and " + UNTIED)
        .param("id", id)
        .param("person", reader.value())
        .param("today", today)
        .query(IncidentStore::incident)
        .optional();
  }

  /** A page of them, the last one first. */
  Slice<Incident> list(
      @Nullable IncidentState state, String after, PersonId reader, LocalDate today) {
    var parameters = new HashMap<String, Object>();
    var conditions = new ArrayList<>(List.of("i.place < :before", UNTIED));
    parameters.put("before", Slice.place(after, Long.MAX_VALUE));
    parameters.put("person", reader.value());
    parameters.put("today", today);
    parameters.put("most", Slice.LENGTH + 1);
    if (state != null) {
      conditions.add("i.state = :state");
      parameters.put("state", state.name());
    }
    List<Row> rows =
        jdbc.sql(
                SELECT
                    + "where "
                    + String.join(" and ", conditions)
                    + " order by i.place desc limit :most")
            .params(parameters)
            .query((row, number) -> new Row(incident(row, number), row.getLong("place")))
            .list();
    Slice<Row> slice = Slice.of(rows, row -> Long.toString(row.place()));
    return new Slice<>(slice.rows().stream().map(Row::incident).toList(), slice.after());
  }

  /**
   * C4: the holders who were employed by an organisation on a day: by the paper that counted then,
   * or by the first one where the certificate came later.
   */
  List<CertificateNumber> employed(String organisation, LocalDate on, LocalDate today) {
    return jdbc.sql(
            """
            select c.number from certificate.certificate c
            where (c.state in ('ACTIVE', 'SUSPENDED') and c.valid_through >= :today)
              and :organisation = (select e.organisation from certificate.edition e
                where e.number = c.number
                order by (e.issued_at at time zone 'Asia/Shanghai')::date <= :on desc,
                  case when (e.issued_at at time zone 'Asia/Shanghai')::date <= :on
                    then -e.edition else e.edition end
                limit 1)
            order by c.place
            """)
        .param("organisation", organisation)
        .param("on", on)
        .param("today", today)
        .query((row, number) -> new CertificateNumber(row.getString(1)))
        .list();
  }

  /** Which of some documents came with a report or an answer. */
  Set<DocumentId> filesAmong(Set<DocumentId> ids) {
    return Set.copyOf(
        jdbc.sql("select document from surveillance.sanction_file where document = any(?)")
            .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
            .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
            .list());
  }

  /** The event that a document belongs to. */
  Optional<UUID> ofFile(DocumentId file) {
    return jdbc.sql("select incident from surveillance.sanction_file where document = ?")
        .param(file.value())
        .query(UUID.class)
        .optional();
  }

  /** Whether a holder who is heard on an event may read a file: the report's, and the own ones. */
  boolean isShown(DocumentId file, PersonId holder) {
    return jdbc.sql(
            """
            select exists (select from surveillance.sanction_file f
              join surveillance.proceeding p on p.incident = f.incident
              join certificate.certificate c on c.number = p.number
              where f.document = ? and c.holder = ? and p.answer_by is not null
                and (f.proceeding is null or f.proceeding = p.id))
            """)
        .params(file.value(), holder.value())
        .query(Boolean.class)
        .single();
  }

  private static Incident incident(ResultSet row, int number) throws SQLException {
    @Nullable UUID sortedBy = row.getObject("sorted_by", UUID.class);
    @Nullable Timestamp sortedAt = row.getTimestamp("sorted_at");
    return new Incident(
        row.getObject("id", UUID.class),
        new IncidentReport(
            StateGround.valueOf(row.getString("kind")),
            row.getString("subject"),
            row.getObject("happened_on", LocalDate.class),
            row.getString("description"),
            row.getString("source")),
        new AccountId(known(row, "by")),
        new PersonId(known(row, "person")),
        row.getString("informant"),
        row.getTimestamp("at").toInstant(),
        files(row),
        IncidentState.valueOf(row.getString("state")),
        sortedBy == null ? null : new AccountId(sortedBy),
        sortedAt == null ? null : sortedAt.toInstant(),
        row.getString("sort_reason"),
        row.getString("sort_source"),
        row.getInt("version"));
  }

  /** Somebody without an account is nobody of the accounts. */
  private static UUID known(ResultSet row, String column) throws SQLException {
    @Nullable UUID id = row.getObject(column, UUID.class);
    return id == null ? AccountId.SYSTEM.value() : id;
  }

  static List<DocumentId> files(ResultSet row) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray("files").getArray()).map(DocumentId::new).toList();
  }
}
