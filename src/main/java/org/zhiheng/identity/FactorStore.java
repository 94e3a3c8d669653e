package org.zhiheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;

/** Second factors in the database: sealed secrets, and hashes of recovery codes. */
@Repository
class FactorStore {

  private final JdbcClient jdbc;

  FactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A sealed secret in hexadecimal, and the step of time whose code was used last. */
  record Factor(String sealed, long lastStep, Instant since) {}

  Optional<Factor> find(AccountId account) {
    return jdbc.sql(
            "select sealed, last_step, since from identity.second_factor where account_id = ?")
        .param(account.value())
        .query(
            (row, number) ->
                new Factor(
                    HexFormat.of().formatHex(row.getBytes(1)),
                    row.getLong(2),
                    row.getTimestamp(3).toInstant()))
        .optional();
  }

  /** False when there is one, maybe since the same moment. */
  boolean insert(AccountId account, byte[] sealed, long lastStep, Instant since) {
    return jdbc.sql(
                """
                insert into identity.second_factor (account_id, sealed, last_step, since)
                values (?, ?, ?, ?)
                on conflict (account_id) do nothing
                """)
            .params(account.value(), sealed, lastStep, Timestamp.from(since))
            .update()
        == 1;
  }

  /** Others who change what the account asks for, or its recovery codes, wait. */
  void lock(AccountId account) {
    jdbc.sql("select 1 from identity.account where id = ? for no key update")
        .param(account.value())
        .query(Integer.class)
        .optional();
  }

  /** Uses the code of a step; of two at the same moment one succeeds. */
  boolean use(AccountId account, long step) {
    return jdbc.sql(
                """
                update identity.second_factor set last_step = :step
                where account_id = :account and last_step < :step
                """)
            .param("step", step)
            .param("account", account.value())
            .update()
        == 1;
  }

  void replaceCodes(AccountId account, List<String> hashes) {
    jdbc.sql("delete from identity.recovery_code where account_id = ?")
        .param(account.value())
        .update();
    for (String hash : hashes) {
      jdbc.sql("insert into identity.recovery_code (account_id, hash) values (?, ?)")
          .params(account.value(), hash)
          .update();
    }
  }

  boolean useCode(AccountId account, String hash) {
    return jdbc.sql("delete from identity.recovery_code where account_id = ? and hash = ?")
            .params(account.value(), hash)
            .update()
        == 1;
  }

  int codesLeft(AccountId account) {
    return jdbc.sql("select count(*) from identity.recovery_code where account_id = ?")
        .param(account.value())
        .query(Integer.class)
        .single();
  }

  boolean delete(AccountId account) {
    return jdbc.sql("delete from identity.second_factor where account_id = ?")
            .param(account.value())
            .update()
        == 1;
  }
}
