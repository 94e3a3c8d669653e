package org.zhiheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;

/** The public halves of passkeys in the database. */
@Repository
class PasskeyStore {

  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What proves an answer.
   *
   * @param attested the attested credential data (Web Authentication, 6.5.1) in hexadecimal
   * @param counter how often it had signed when last seen; zero for ever where it does not count
   */
  record Stored(UUID id, String attested, long counter) {}

  List<Passkey> of(AccountId account) {
    return jdbc.sql(
            """
            select id, name, since, used from identity.passkey
            where account_id = ? order by since, id
            """)
        .param(account.value())
        .query(PasskeyStore::passkey)
        .list();
  }

  List<byte[]> credentials(AccountId account) {
    return jdbc.sql(
            "select credential_id from identity.passkey where account_id = ? order by since, id")
        .param(account.value())
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  Optional<Stored> find(AccountId account, byte[] credential) {
    return jdbc.sql(
            """
            select id, attested, counter from identity.passkey
            where account_id = ? and credential_id = ?
            """)
        .params(account.value(), credential)
        .query(
            (row, number) ->
                new Stored(
                    row.getObject(1, UUID.class),
                    HexFormat.of().formatHex(row.getBytes(2)),
                    row.getLong(3)))
        .optional();
  }

  /** False when the credential is known already, be it of another account. */
  boolean insert(
      AccountId account, Passkey made, byte[] credential, byte[] attested, long counter) {
    return jdbc.sql(
                """
                insert into identity.passkey
                  (id, account_id, name, credential_id, attested, counter, since)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (credential_id) do nothing
                """)
            .params(
                made.id(),
                account.value(),
                made.name(),
                credential,
                attested,
                counter,
                Timestamp.from(made.since()))
            .update()
        == 1;
  }

  /** Uses a challenge; none is used twice or after a later one. */
  boolean use(UUID id, Instant challenged, long counter, Instant at) {
    return jdbc.sql(
                """
                update identity.passkey set challenged = :challenged, counter = :counter, used = :at
                where id = :id and (challenged is null or challenged < :challenged)
                """)
            .param("challenged", Timestamp.from(challenged))
            .param("counter", counter)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update()
        == 1;
  }

  boolean delete(AccountId account, UUID id) {
    return jdbc.sql("delete from identity.passkey where account_id = ? and id = ?")
            .params(account.value(), id)
            .update()
        == 1;
  }

  boolean deleteAll(AccountId account) {
    return jdbc.sql("delete from identity.passkey where account_id = ?")
            .param(account.value())
            .update()
        > 0;
  }

  private static Passkey passkey(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp used = row.getTimestamp("used");
    return new Passkey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getTimestamp("since").toInstant(),
        used == null ? null : used.toInstant());
  }
}
