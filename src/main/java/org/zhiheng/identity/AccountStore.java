package org.zhiheng.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;

/** Accounts in the database. */
@Repository
class AccountStore {

  private static final String COLUMNS =
      "select a.id, a.person, a.login, a.name, a.roles, a.organisation, a.active, a.version"
          + " from identity.account a ";

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a new account; refuses a login that was taken, maybe in the same moment. */
  void insert(Account account) {
    int inserted =
        jdbc.sql(
                """
                insert into identity.account (id, person, login, name, roles, organisation, found_by)
                values (:id, :person, :login, :name, string_to_array(:roles, ','), :organisation,
                  :foundBy)
                on conflict (lower(login)) do nothing
                """)
            .param("id", account.id().value())
            .param("person", account.person().value())
            .param("login", account.login())
            .param("name", account.name())
            .param("roles", names(account.roles()))
            .param("organisation", account.organisation())
            .param("foundBy", foundBy(account.login(), account.name(), account.organisation()))
            .update();
    if (inserted == 0) {
      throw new Refused(List.of(AccountRules.taken(account.login())));
    }
  }

  void change(AccountId id, AccountDetails to) {
    String login = find(id).orElseThrow().login();
    int changed =
        jdbc.sql(
                """
                update identity.account set name = :name, roles = string_to_array(:roles, ','),
                  organisation = :organisation, asked_organisation = null,
                  found_by = :foundBy, version = version + 1
                where id = :id and version = :version
                """)
            .param("name", to.name())
            .param("roles", names(to.roles()))
            .param("organisation", to.organisation())
            .param("foundBy", foundBy(login, to.name(), to.organisation()))
            .param("id", id.value())
            .param("version", to.version())
            .update();
    staleUnless(changed, id);
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql(COLUMNS + "where a.id = ?")
        .param(id.value())
        .query(AccountStore::account)
        .optional();
  }

  List<Account> find(Collection<AccountId> ids) {
    return jdbc.sql(COLUMNS + "where a.id = any(?)")
        .param(ids.stream().map(AccountId::value).toArray(UUID[]::new))
        .query(AccountStore::account)
        .list();
  }

  /** An open account whose sessions of one count still last; see {@link #sessions}. */
  Optional<Account> findInSession(AccountId id, int sessions) {
    return jdbc.sql(COLUMNS + "where a.id = ? and a.active and a.sessions = ?")
        .params(id.value(), sessions)
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

  Map<PersonId, List<Account>> ofPersons(Collection<PersonId> persons) {
    UUID[] all = persons.stream().map(PersonId::value).toArray(UUID[]::new);
    return jdbc
        .sql(COLUMNS + "where a.person = any(?) order by a.login")
        .param(all)
        .query(AccountStore::account)
        .stream()
        .collect(Collectors.groupingBy(Account::person));
  }

  List<Account> list(String words, @Nullable String after, int atMost) {
    return jdbc.sql(
            COLUMNS
                + """
                where a.found_by like '%' || :words || '%' and lower(a.login) > :after
                order by lower(a.login) limit :most
                """)
        .param("words", Folding.sought(words))
        .param("after", after == null ? "" : after)
        .param("most", atMost)
        .query(AccountStore::account)
        .list();
  }

  /** Open accounts that named an organisation which nobody has confirmed yet. */
  List<Account> waiting(@Nullable String after, int atMost) {
    return jdbc.sql(
            COLUMNS
                + """
                where a.asked_organisation is not null and a.active and lower(a.login) > :after
                order by lower(a.login) limit :most
                """)
        .param("after", after == null ? "" : after)
        .param("most", atMost)
        .query(AccountStore::account)
        .list();
  }

  /** Where an account stands in the list. */
  static String place(Account account) {
    return account.login().toLowerCase(Locale.ROOT);
  }

  List<Account> with(Role role) {
    return with(role, PeopleQuery.all(), Integer.MAX_VALUE);
  }

  List<Account> with(Role role, PeopleQuery query, int atMost) {
    return jdbc.sql(
            COLUMNS
                + """
                where a.active and a.roles @> array[:role]::text[]
                  and (a.found_by like '%' || :words || '%' or a.id = any(:chosen))
                order by a.id = any(:chosen) desc, a.name, a.login limit :most
                """)
        .param("role", role.name())
        .param("words", Folding.sought(query.words()))
        .param("chosen", query.chosen().stream().map(AccountId::value).toArray(UUID[]::new))
        .param("most", atMost)
        .query(AccountStore::account)
        .list();
  }

  Map<AccountId, String> names(Collection<AccountId> ids) {
    UUID[] all = ids.stream().map(AccountId::value).toArray(UUID[]::new);
    return jdbc
        .sql("select id, name from identity.account where id = any(?)")
        .param(all)
        .query(
            (row, number) ->
                Map.entry(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from identity.account)")
        .query(Boolean.class)
        .single();
  }

  /** The hash of an account's password; none as long as its invitation is open. */
  Optional<String> password(AccountId id) {
    return jdbc.sql("select password from identity.account where id = ? and password is not null")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  /** Sets the hash of the password and ends every session that began before. */
  void setPassword(AccountId id, String password) {
    jdbc.sql(
            """
            update identity.account set password = ?, sessions = sessions + 1, version = version + 1
            where id = ?
            """)
        .params(password, id.value())
        .update();
  }

  /** Keeps a better hash of the same password. */
  void upgradePassword(AccountId id, String password) {
    jdbc.sql("update identity.account set password = ? where id = ?")
        .params(password, id.value())
        .update();
  }

  void endSessions(AccountId id) {
    jdbc.sql("update identity.account set sessions = sessions + 1 where id = ?")
        .param(id.value())
        .update();
  }

  /** Which sessions of an account last: those that began at this count. */
  int sessions(AccountId id) {
    return jdbc.sql("select sessions from identity.account where id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  void setActive(AccountId id, boolean active, int version, Instant now) {
    int changed =
        jdbc.sql(
                """
                update identity.account set active = :active, sessions = sessions + 1,
                  closed_at = case when :active then null else :now::timestamptz end,
                  version = version + 1
                where id = :id and version = :version and let_go_at is null
                """)
            .param("active", active)
            .param("now", Timestamp.from(now))
            .param("id", id.value())
            .param("version", version)
            .update();
    staleUnless(changed, id);
  }

  private static void staleUnless(int changed, AccountId id) {
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  private static String names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
  }

  private static String foundBy(String login, String name, @Nullable String organisation) {
    String code = organisation == null ? "" : Folding.of(organisation);
    return String.join(" ", Folding.of(name), Folding.of(login), code);
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
