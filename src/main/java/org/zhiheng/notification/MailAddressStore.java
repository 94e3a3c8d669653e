package org.zhiheng.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;

/** The addresses of accounts for mail, in the database. */
@Repository
class MailAddressStore {

  /** An account that has something to be mailed. */
  record Due(AccountId account, String address) {}

  /** Whose address was confirmed. */
  record Confirmed(AccountId account, String address) {}

  private final JdbcClient jdbc;

  MailAddressStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  MailAddress find(AccountId account) {
    return jdbc.sql("select email, pending from notification.address where account_id = ?")
        .param(account.value())
        .query((row, line) -> new MailAddress(row.getString("email"), row.getString("pending")))
        .optional()
        .orElse(new MailAddress(null, null));
  }

  /** Keeps an address that has to be confirmed; the one of before goes on until then. */
  void ask(AccountId account, String address, String secretHash, Instant until) {
    jdbc.sql(
            """
            insert into notification.address (account_id, pending, secret_hash, expires_at)
            values (:account, :address, :hash, :until)
            on conflict (account_id) do update set pending = excluded.pending,
              secret_hash = excluded.secret_hash, expires_at = excluded.expires_at
            """)
        .param("account", account.value())
        .param("address", address)
        .param("hash", secretHash)
        .param("until", Timestamp.from(until))
        .update();
  }

  boolean isPending(String secretHash, Instant now) {
    return jdbc.sql(
            """
            select exists (select from notification.address
              where secret_hash = ? and expires_at > ?)
            """)
        .params(secretHash, Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  /** Confirms the address that a secret was mailed to; a secret serves once. */
  Optional<Confirmed> confirm(String secretHash, Instant now) {
    return jdbc.sql(
            """
            update notification.address set email = pending, pending = null, secret_hash = null,
              expires_at = null
            where secret_hash = ? and expires_at > ? returning account_id, email
            """)
        .params(secretHash, Timestamp.from(now))
        .query(
            (row, line) ->
                new Confirmed(
                    new AccountId(row.getObject("account_id", UUID.class)), row.getString("email")))
        .optional();
  }

  boolean remove(AccountId account) {
    return jdbc.sql("delete from notification.address where account_id = ?")
            .param(account.value())
            .update()
        > 0;
  }

  /** Some of those who have an address and something unread that was not mailed. */
  List<Due> due(AccountId after, int atMost) {
    return jdbc.sql(
            """
            select a.account_id, a.email from notification.address a
            join identity.account i on i.id = a.account_id and i.active
            where a.email is not null and a.account_id > :after and exists (
              select from notification.notification n where n.account_id = a.account_id
                and n.read_at is null and n.mail_id is null)
            order by a.account_id limit :most
            """)
        .param("after", after.value())
        .param("most", atMost)
        .query(
            (row, line) ->
                new Due(
                    new AccountId(row.getObject("account_id", UUID.class)), row.getString("email")))
        .list();
  }
}
