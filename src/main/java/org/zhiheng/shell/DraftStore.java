package org.zhiheng.shell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiheng.kernel.AccountId;
import tools.jackson.databind.json.JsonMapper;

/** Forms half filled in, by account. */
@Repository
class DraftStore {

  /** How a draft is written down. */
  private record Kept(Map<String, List<String>> fields, Set<String> unkept) {}

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Draft> of(AccountId account, Instant since) {
    var drafts = new HashMap<String, Draft>();
    jdbc.sql("select form, typed, at from shell.draft where account_id = ? and at >= ?")
        .params(account.value(), Timestamp.from(since))
        .query((row, number) -> drafts.put(row.getString("form"), draft(row)))
        .list();
    return drafts;
  }

  private Draft draft(ResultSet row) throws SQLException {
    Kept kept = json.readValue(row.getString("typed"), Kept.class);
    return new Draft(
        new LinkedMultiValueMap<>(kept.fields()),
        kept.unkept(),
        row.getTimestamp("at").toInstant());
  }

  void save(AccountId account, String form, Draft draft) {
    jdbc.sql(
            """
            insert into shell.draft (account_id, form, typed, at) values (?, ?, ?::jsonb, ?)
            on conflict (account_id, form) do update set typed = excluded.typed, at = excluded.at
            """)
        .params(
            account.value(),
            form,
            json.writeValueAsString(new Kept(draft.fields(), draft.unkept())),
            Timestamp.from(draft.at()))
        .update();
  }

  void delete(AccountId account, String form) {
    jdbc.sql("delete from shell.draft where account_id = ? and form = ?")
        .params(account.value(), form)
        .update();
  }

  void purge(Instant before) {
    jdbc.sql("delete from shell.draft where at < ?").param(Timestamp.from(before)).update();
  }

  /** Leaves the newest ones of an account, and none from before. */
  void purge(AccountId account, int most, Instant before) {
    jdbc.sql(
            """
            delete from shell.draft where account_id = :account and (at < :before or form not in (
              select form from shell.draft where account_id = :account
              order by at desc limit :most))
            """)
        .param("account", account.value())
        .param("before", Timestamp.from(before))
        .param("most", most)
        .update();
  }
}
