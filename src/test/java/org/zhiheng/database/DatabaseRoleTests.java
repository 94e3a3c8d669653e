package org.zhiheng.database;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestDatabase;

/** Who serves, who works by itself and who migrates are three, and only the last changes tables. */
@ServerTest
class DatabaseRoleTests {

  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void the_server_signs_in_as_a_role_that_owns_nothing() {
    assertThat(ask("select session_user || ' ' || current_user"))
        .isEqualTo("zhiheng_server zhiheng_server");
    assertThat(
            ask(
                """
                select string_agg(distinct pg_get_userbyid(c.relowner), ' ') from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname !~ '^(pg_|information_schema)'
                """))
        .isEqualTo("zhiheng");
  }

  @Test
  void what_the_program_does_by_itself_it_does_in_a_role_of_its_own_for_one_transaction() {
    String acting =
        new TransactionTemplate(transactions).execute(_ -> ask("select current_user::text"));
    assertThat(acting).isEqualTo("zhiheng_jobs");
    assertThat(ask("select current_user::text")).isEqualTo("zhiheng_server");
  }

  @Test
  void the_walls_take_the_day_from_the_clock_of_the_program_and_never_from_the_database() {
    var database = TestDatabase.fresh();
    var clock = ChinaTime.clock(Clock.fixed(Instant.parse("2044-02-28T17:00:00Z"), UTC));
    var scope = new ScopeStore(database, clock, Optional::empty);
    var today = "select identity.today()::text";
    String told =
        new TransactionTemplate(new VerbTransactions(database, scope, List::of))
            .execute(_ -> JdbcClient.create(database).sql(today).query(String.class).single());
    assertThat(told).isEqualTo("2044-02-29");
    assertThatThrownBy(() -> ask(today)).isInstanceOf(DataAccessException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table decision.ballot disable row level security",
        "alter table decision.ballot disable trigger all",
        "drop policy own on decision.ballot",
        "create table decision.another (one int)",
        "truncate audit.record",
        "create or replace function identity.program() returns boolean language sql as 'select"
            + " true'",
        "set role zhiheng",
        "set session_replication_role = replica"
      })
  void neither_changes_a_table_nor_takes_a_wall_down(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .isInstanceOf(BadSqlGrammarException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    assertThatThrownBy(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> jdbc.sql(sql).update()))
        .isInstanceOf(BadSqlGrammarException.class)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @ParameterizedTest
  @EnumSource(
      value = DatabaseRole.class,
      names = {"SERVER", "JOBS"})
  void both_change_rows_of_every_table(DatabaseRole role) {
    assertThat(
            jdbc.sql(
                    """
                    select c.oid::regclass::text from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
                      and c.relname not like 'flyway%'
                      and not (has_table_privilege(:role, c.oid, 'select')
                        and has_table_privilege(:role, c.oid, 'insert')
                        and has_table_privilege(:role, c.oid, 'update')
                        and has_table_privilege(:role, c.oid, 'delete')
                        and has_schema_privilege(:role, n.oid, 'usage'))
                    """)
                .param("role", role.id())
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void a_server_without_the_roles_is_told_so_before_anything_is_made() {
    JdbcClient empty = JdbcClient.create(TestDatabase.empty());
    SchemaGuard.requireRoles(empty, "zhiheng_server", "zhiheng_jobs");
    assertThatThrownBy(() -> SchemaGuard.requireRoles(empty, "zhiheng_server", "nobody_here"))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("nobody_here")
        .hasMessageContaining("docs/how-to/operate.md");
  }

  @Test
  void who_migrates_an_external_database_is_named_apart() {
    String url = "jdbc:postgresql://db/zhiheng";
    var named = new DatabaseProperties(url, "zhiheng_server", "one", "zhiheng", "two", null);
    assertThat(named.external()).isEqualTo(new DatabaseAddress(url, "zhiheng_server", "one"));
    assertThat(named.externalOwner()).isEqualTo(new DatabaseAddress(url, "zhiheng", "two"));
    for (String nobodyApart : List.of("", "zhiheng_server")) {
      var one = new DatabaseProperties(url, "zhiheng_server", "one", nobodyApart, "one", null);
      assertThatThrownBy(one::externalOwner)
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("DB_OWNER");
    }
  }

  private String ask(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}
