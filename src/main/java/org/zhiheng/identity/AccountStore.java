package org.zhiheng.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;

/** Accounts and invitations in the database. */
@Repository
class AccountStore {

  private static final String COLUMNS =
      "select a.id, a.person, a.login, a.name, a.roles, a.organisation, a.active, a.version"
          + " from identity.account a ";

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Account account, @Nullable String password) {
    jdbc.sql(
            """
            insert into identity.account (id, person, login, name, roles, organisation, password)
            values (:id, :person, :login, :name, string_to_array(:roles, ','), :organisation, :password)
            """)
        .param("id", account.id().value())
        .param("person", account.person().value())
        .param("login", account.login())
        .param("name", account.name())
        .param("roles", account.roles().stream().map(Role::name).collect(Collectors.joining(",")))
        .param("organisation", account.organisation())
        .param("password", password)
        .update();
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql(COLUMNS + "where a.id = ?")
        .param(id.value())
        .query(AccountStore::account)
        .optional();
  }

  Optional<Account> findByLogin(String login) {
    return jdbc.sql(COLUMNS + "where lower(a.login) = lower(?)")
        .param(login)
        .query(AccountStore::account)
        .optional();
  }

  List<Account> ofPerson(PersonId person) {
    return jdbc.sql(COLUMNS + "where a.person = ? order by a.login")
        .param(person.value())
        .query(AccountStore::account)
        .list();
  }

  List<Account> all() {
    return jdbc.sql(COLUMNS + "order by a.name, a.login").query(AccountStore::account).list();
  }

  /** The hash of an account's password; none as long as its invitation is open. */
  Optional<String> password(AccountId id) {
    return jdbc.sql("select password from identity.account where id = ? and password is not null")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  void setPassword(AccountId id, String password) {
    jdbc.sql("update identity.account set password = ?, version = version + 1 where id = ?")
        .params(password, id.value())
        .update();
  }

  void setActive(AccountId id, boolean active, int version) {
    int changed =
        jdbc.sql(
                """
                update identity.account set active = ?, version = version + 1
                where id = ? and version = ?
                """)
            .params(active, id.value(), version)
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  void insertInvitation(String hash, AccountId id, Instant expiresAt) {
    jdbc.sql("insert into identity.invitation (token_hash, account_id, expires_at) values (?,?,?)")
        .params(hash, id.value(), Timestamp.from(expiresAt))
        .update();
  }

  Optional<Account> invited(String hash, Instant now) {
    return jdbc.sql(
            COLUMNS
                + """
                join identity.invitation i on i.account_id = a.id
                where i.token_hash = ? and i.used_at is null and i.expires_at > ? and a.active
                """)
        .params(hash, Timestamp.from(now))
        .query(AccountStore::account)
        .optional();
  }

  void useInvitation(String hash, Instant now) {
    jdbc.sql("update identity.invitation set used_at = ? where token_hash = ?")
        .params(Timestamp.from(now), hash)
        .update();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    Array roles = row.getArray("roles");
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("login"),
        row.getString("name"),
        Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toSet()),
        row.getString("organisation"),
        row.getBoolean("active"),
        row.getInt("version"));
  }
}
