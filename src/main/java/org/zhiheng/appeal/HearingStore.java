package org.zhiheng.appeal;

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
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;

/** Handlers, statements and votes of appeals, in the database. */
@Repository
class HearingStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;

  HearingStore(JdbcClient jdbc, ActingScope scope) {
    this.scope = scope;
    this.jdbc = jdbc;
  }

  void insert(UUID appeal, Hearing hearing, AccountId by, Instant at) {
    jdbc.sql(
            """
            insert into appeal.hearing (appeal, seats, statements_until, chosen_by, chosen_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(appeal, hearing.seats(), hearing.statementsUntil(), by.value(), Timestamp.from(at))
        .update();
    hearing.handlers().forEach(handler -> seat(appeal, handler));
  }

  void seat(UUID appeal, Handler handler) {
    jdbc.sql(
            """
            insert into appeal.handler (appeal, account, person, name, despite)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            appeal,
            handler.account().value(),
            handler.person().value(),
            handler.name(),
            handler.despite())
        .update();
  }

  /** Writes what may change of a handler. */
  void update(UUID appeal, Handler handler) {
    jdbc.sql(
            """
            update appeal.handler
            set declared_at = :declared, left_at = :left, left_for = :why, replaced_by = :in
            where appeal = :appeal and account = :account
            """)
        .param("declared", timestamp(handler.declaredAt()))
        .param("left", timestamp(handler.leftAt()))
        .param("why", handler.leftFor())
        .param("in", handler.replacedBy() == null ? null : handler.replacedBy().value())
        .param("appeal", appeal)
        .param("account", handler.account().value())
        .update();
  }

  void insert(UUID appeal, AppealStatement statement) {
    jdbc.sql("insert into appeal.statement (appeal, side, text, by, at) values (?, ?, ?, ?, ?)")
        .params(
            appeal,
            statement.side().name(),
            statement.text(),
            statement.by().value(),
            Timestamp.from(statement.at()))
        .update();
  }

  void insert(UUID appeal, AppealVote vote) {
    jdbc.sql("insert into appeal.vote (appeal, account, vote, reason, at) values (?, ?, ?, ?, ?)")
        .params(
            appeal, vote.by().value(), vote.vote().name(), vote.reason(), Timestamp.from(vote.at()))
        .update();
  }

  Optional<Hearing> find(UUID appeal) {
    return jdbc.sql("select seats, statements_until from appeal.hearing where appeal = ?")
        .param(appeal)
        .query(
            (row, number) ->
                new Hearing(
                    row.getInt("seats"),
                    row.getObject("statements_until", LocalDate.class),
                    handlers(appeal),
                    statements(appeal),
                    votes(appeal)))
        .optional();
  }

  /** Whether somebody handles an appeal now, with any of their accounts. */
  boolean handles(UUID appeal, PersonId person) {
    return jdbc.sql(
            """
            select exists (select from appeal.handler
              where appeal = ? and person = ? and left_at is null)
            """)
        .params(appeal, person.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether a document is evidence in a case that somebody handles an appeal about. */
  boolean readsEvidence(PersonId person, DocumentId document) {
    scope.tell();
    return jdbc.sql(
            """
            select exists (select from application.evidence e
              where e.document = ? and appeal.hears(?, e.case_id))
            """)
        .params(document.value(), person.value())
        .query(Boolean.class)
        .single();
  }

  List<Handler> handlers(UUID appeal) {
    return jdbc.sql("select * from appeal.handler where appeal = ? order by place")
        .param(appeal)
        .query(HearingStore::handler)
        .list();
  }

  private List<AppealStatement> statements(UUID appeal) {
    return jdbc.sql(
            "select side, text, by, at from appeal.statement where appeal = ? order by place")
        .param(appeal)
        .query(
            (row, number) ->
                new AppealStatement(
                    Side.valueOf(row.getString("side")),
                    row.getString("text"),
                    new AccountId(row.getObject("by", UUID.class)),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private List<AppealVote> votes(UUID appeal) {
    return jdbc.sql(
            "select account, vote, reason, at from appeal.vote where appeal = ? order by at")
        .param(appeal)
        .query(
            (row, number) ->
                new AppealVote(
                    new AccountId(row.getObject("account", UUID.class)),
                    AppealOutcome.valueOf(row.getString("vote")),
                    row.getString("reason"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private static Handler handler(ResultSet row, int number) throws SQLException {
    @Nullable UUID replacedBy = row.getObject("replaced_by", UUID.class);
    return new Handler(
        new AccountId(row.getObject("account", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        row.getString("despite"),
        instant(row.getTimestamp("declared_at")),
        instant(row.getTimestamp("left_at")),
        row.getString("left_for"),
        replacedBy == null ? null : new AccountId(replacedBy));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
