package org.zhiheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;

/** What the holders of accounts are still to be told, in the database. */
@Repository
class AccountNoticeStore {

  private final JdbcClient jdbc;

  AccountNoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, AccountNoticeKind kind, String by, Instant at) {
    jdbc.sql("insert into identity.notice (account_id, kind, by_name, at) values (?,?,?,?)")
        .params(account.value(), kind.name(), by, Timestamp.from(at))
        .update();
  }

  /** What an account was not told yet, the oldest first; a holder reads no more at once. */
  List<AccountNotice> unread(AccountId account) {
    return jdbc.sql(
            """
            select number, kind, by_name, at from identity.notice
            where account_id = ? and read_at is null order by number limit 50
            """)
        .param(account.value())
        .query(
            (row, line) ->
                new AccountNotice(
                    row.getLong("number"),
                    AccountNoticeKind.valueOf(row.getString("kind")),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  Optional<Instant> oldestRead() {
    return jdbc.sql("select min(read_at) as at from identity.notice")
        .query((row, line) -> Optional.ofNullable(row.getTimestamp("at")))
        .single()
        .map(Timestamp::toInstant);
  }

  int deleteReadBefore(Instant before) {
    return jdbc.sql("delete from identity.notice where read_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  void read(AccountId account, long last, Instant at) {
    jdbc.sql(
            """
            update identity.notice set read_at = ?
            where account_id = ? and number <= ? and read_at is null
            """)
        .params(Timestamp.from(at), account.value(), last)
        .update();
  }
}
