package org.zhiheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;

/** One-time links in the database, by the hashes of their secrets. */
@Repository
class InvitationStore {

  private final JdbcClient jdbc;

  InvitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a new link of an account and kills the one that was open. */
  void replace(String hash, AccountId account, AccountId by, Instant now, Instant expiresAt) {
    // whoever issues at the same moment waits here, so that the later link is the valid one
    jdbc.sql("select id from identity.account where id = ? for update")
        .param(account.value())
        .query(UUID.class)
        .single();
    jdbc.sql(
            """
            update identity.invitation set replaced_at = ?
            where account_id = ? and used_at is null and replaced_at is null
            """)
        .params(Timestamp.from(now), account.value())
        .update();
    jdbc.sql(
            """
            insert into identity.invitation (token_hash, account_id, issued_by, issued_at, expires_at)
            values (?,?,?,?,?)
            """)
        .params(hash, account.value(), by.value(), Timestamp.from(now), Timestamp.from(expiresAt))
        .update();
  }

  /** The account that a valid link opens. */
  Optional<AccountId> account(String hash, Instant now) {
    return jdbc.sql(
            """
            select i.account_id from identity.invitation i
            join identity.account a on a.id = i.account_id
            where i.token_hash = ? and i.used_at is null and i.replaced_at is null
              and i.expires_at > ? and a.active
            """)
        .params(hash, Timestamp.from(now))
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .optional();
  }

  /** Uses a link up; only one of those who try at the same moment succeeds. */
  boolean use(String hash, Instant now) {
    return jdbc.sql(
                """
                update identity.invitation set used_at = ?
                where token_hash = ? and used_at is null and replaced_at is null and expires_at > ?
                """)
            .params(Timestamp.from(now), hash, Timestamp.from(now))
            .update()
        == 1;
  }
}
