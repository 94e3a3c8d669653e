package org.zhiheng.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;

/** The seats of panels in the database, where whoever sat stays on record. */
@Repository
class PanelStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;
  private final ReadOnce once;

  PanelStore(JdbcClient jdbc, ReadOnce once, ActingScope scope) {
    this.scope = scope;
    this.jdbc = jdbc;
    this.once = once;
  }

  void seat(Decision decision, Panellist panellist, Instant at) {
    jdbc.sql(
            """
            insert into decision.panellist
              (case_id, round, account_id, person, name, despite, seated_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision.id().value(),
            decision.round(),
            panellist.account().value(),
            panellist.person().value(),
            panellist.name(),
            panellist.despite(),
            Timestamp.from(at))
        .update();
  }

  /** Records that a panellist left, or by whom one who had left was replaced. */
  void leave(Decision decision, Panellist panellist) {
    @Nullable Instant leftAt = panellist.leftAt();
    @Nullable AccountId replacedBy = panellist.replacedBy();
    jdbc.sql(
            """
            update decision.panellist
            set left_at = :leftAt, left_for = :leftFor, replaced_by = :replacedBy
            where case_id = :id and round = :round and account_id = :account
            """)
        .param("leftAt", leftAt == null ? null : Timestamp.from(leftAt))
        .param("leftFor", panellist.leftFor())
        .param("replacedBy", replacedBy == null ? null : replacedBy.value())
        .param("id", decision.id().value())
        .param("round", decision.round())
        .param("account", panellist.account().value())
        .update();
  }

  /** Everybody who sits or sat, with the time of their ballot in the present vote. */
  List<Panellist> of(CaseId id, int round, Poll present) {
    Map<AccountId, Instant> voted =
        present.ballots().stream().collect(Collectors.toMap(Ballot::account, Ballot::at));
    return jdbc.sql(
            """
            select account_id, person, name, left_at, left_for, replaced_by, despite
            from decision.panellist where case_id = ? and round = ?
            order by name, account_id
            """)
        .params(id.value(), round)
        .query((row, number) -> panellist(row, voted))
        .list();
  }

  /** Everybody who sat on a panel of a case before a round. */
  Set<PersonId> before(CaseId id, int round) {
    return once.of(
        "decision/panellistsBefore",
        List.of(id, round),
        () ->
            jdbc.sql("select person from decision.panellist where case_id = ? and round < ?")
                .params(id.value(), round)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .set());
  }

  /** From now on a case waits for its panel. */
  void startWaiting(CaseId id, int round, Instant since) {
    jdbc.sql(
            """
            insert into decision.waiting (case_id, round, since) values (?, ?, ?)
            on conflict (case_id) do update set round = excluded.round, since = excluded.since
            """)
        .params(id.value(), round, Timestamp.from(since))
        .update();
  }

  /** A case waits for no panel any more; whether it did is known to one caller only. */
  boolean stopWaiting(CaseId id) {
    return jdbc.sql("delete from decision.waiting where case_id = ?").param(id.value()).update()
        == 1;
  }

  /** Whether somebody sits on the panel of a case in whose file a document is evidence. */
  boolean mayRead(AccountId panellist, DocumentId document) {
    scope.tell();
    return jdbc.sql(
            """
            select exists (select from application.evidence e
              join decision.panellist p on p.case_id = e.case_id
              where e.document = ? and p.account_id = ? and p.left_at is null)
            """)
        .params(document.value(), panellist.value())
        .query(Boolean.class)
        .single();
  }

  private static Panellist panellist(ResultSet row, Map<AccountId, Instant> voted)
      throws SQLException {
    AccountId account = new AccountId(row.getObject("account_id", UUID.class));
    @Nullable Timestamp leftAt = row.getTimestamp("left_at");
    @Nullable UUID replacedBy = row.getObject("replaced_by", UUID.class);
    return new Panellist(
        account,
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        voted.get(account),
        leftAt == null ? null : leftAt.toInstant(),
        row.getString("left_for"),
        replacedBy == null ? null : new AccountId(replacedBy),
        row.getString("despite"));
  }
}
