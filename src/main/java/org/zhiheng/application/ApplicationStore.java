package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;

/** Applications in the database, and the one place that says who sees which. */
@Repository
class ApplicationStore {

  private static final String COLUMNS =
      """
      select a.id, a.number, a.applicant, a.person, a.organisation, a.scheme, a.fingerprint, a.kind, a.stage, a.started_at, a.submitted_at, a.supplement_rounds,
        a.due_on, a.version
      from application.application a
      """;

  /**
   * The applicant sees what is the applicant's, the body's staff what was ever submitted unless
   * they are tied to the case, by whichever of their accounts.
   */
  private static final String VISIBLE =
      """
       (a.person = :person or (:staff and a.submitted_at is not null
         and a.id not in (select t.case_id from application.tied(:today) t
           where t.person = :person)))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ReadOnce once;
  private final ActingScope acting;

  ApplicationStore(JdbcClient jdbc, Clock clock, ReadOnce once, ActingScope acting) {
    this.acting = acting;
    this.jdbc = jdbc;
    this.clock = clock;
    this.once = once;
  }

  /** False when the person has another one that is open, begun in the same moment. */
  boolean insert(Application application, String applicantName) {
    return jdbc.sql(
                """
                insert into application.application (id, applicant, person, applicant_name,
                  organisation, organisation_name, words_folded, pairs, scheme, fingerprint, kind,
                  stage, started_at, supplement_rounds, version)
                values (?, ?, ?, ?, ?, '', '', '{}', ?, ?, ?, ?, ?, 0, 0)
                on conflict (person) where stage = 'DRAFT' do nothing
                """)
            .params(
                application.id().value(),
                application.applicant().value(),
                application.person().value(),
                applicantName,
                application.organisation().value(),
                application.schemeId(),
                application.fingerprint(),
                application.kind().name(),
                application.stage().name(),
                Timestamp.from(application.startedAt()))
            .update()
        == 1;
  }

  /** Moves an application that still has the version its mover read. */
  void update(Application application) {
    int changed =
        jdbc.sql(
                """
                update application.application set number = ?, organisation = ?, kind = ?,
                  stage = ?, submitted_at = ?, supplement_rounds = ?, due_on = ?,
                  version = version + 1
                where id = ? and version = ?
                """)
            .param(application.number())
            .param(application.organisation().value())
            .param(application.kind().name())
            .param(application.stage().name())
            .param(timestamp(application.submittedAt()))
            .param(application.supplementRounds())
            .param(application.dueOn())
            .param(application.id().value())
            .param(application.version())
            .update();
    if (changed == 0) {
      throw new Stale(application.id());
    }
  }

  /** Keeps the names that lists show and searches find. */
  void name(Application application, String applicantName, String organisationName) {
    SearchWords words =
        SearchWords.of(
            application.number(),
            applicantName,
            organisationName,
            application.organisation().value());
    jdbc.sql(
            """
            update application.application
            set applicant_name = ?, organisation_name = ?, words_folded = ?, pairs = ?
            where id = ?
            """)
        .params(
            applicantName,
            organisationName,
            words.folded(),
            words.pairs().toArray(String[]::new),
            application.id().value())
        .update();
  }

  /** The next number of a year, from 1. */
  int nextNumber(int year) {
    return jdbc.sql(
            """
            insert into application.number (year, last) values (?, 1)
            on conflict (year) do update set last = application.number.last + 1
            returning last
            """)
        .param(year)
        .query(Integer.class)
        .single();
  }

  Optional<Application> find(CaseId id) {
    return once.of(
        "application/application",
        id,
        () ->
            jdbc.sql(COLUMNS + "where a.id = ?")
                .param(id.value())
                .query(ApplicationStore::application)
                .optional());
  }

  /** Finds it and keeps others from changing it, or a part of it, until the transaction ends. */
  Optional<Application> lock(CaseId id) {
    return jdbc.sql(COLUMNS + "where a.id = ? for update")
        .param(id.value())
        .query(ApplicationStore::application)
        .optional();
  }

  Optional<Application> findFor(CaseId id, Actor actor) {
    return once.of(
        "application/visible",
        List.of(id, actor.id()),
        () ->
            scoped(COLUMNS + "where a.id = :id and" + VISIBLE, actor)
                .param("id", id.value())
                .query(ApplicationStore::application)
                .optional());
  }

  /** Whether a file belongs to an application that the actor sees. */
  boolean mayRead(DocumentId document, Actor actor) {
    acting.tell();
    return scoped(
            """
            select exists (select from application.application a
              where a.id in (
                select e.case_id from application.evidence e where e.document = :document
                union all select f.case_id from application.foreign_certificate f
                join application.application b on b.id = f.case_id
                where f.document = :document
                  and (b.stage not in ('DRAFT', 'RETURNED') or b.person = :person)
                union all select l.case_id from application.foreign_look l
                where l.document = :document) and
            """
                + VISIBLE
                + ")",
            actor)
        .param("document", document.value())
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec scoped(String sql, Actor actor) {
    boolean staff = actor.isStaff();
    return jdbc.sql(sql)
        .param("person", actor.person().value())
        .param("staff", staff)
        .param("today", LocalDate.now(clock));
  }

  private static Application application(ResultSet row, int number) throws SQLException {
    return new Application(
        id(row),
        row.getString("number"),
        new AccountId(row.getObject("applicant", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        new CreditCode(row.getString("organisation")),
        row.getString("scheme"),
        row.getString("fingerprint"),
        ApplicationKind.valueOf(row.getString("kind")),
        ApplicationStage.valueOf(row.getString("stage")),
        row.getTimestamp("started_at").toInstant(),
        instant(row, "submitted_at"),
        row.getInt("supplement_rounds"),
        row.getObject("due_on", LocalDate.class),
        row.getInt("version"));
  }

  private static CaseId id(ResultSet row) throws SQLException {
    return new CaseId(row.getObject("id", UUID.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
