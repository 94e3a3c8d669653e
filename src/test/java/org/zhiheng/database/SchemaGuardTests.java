package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.support.TestDatabase;

class SchemaGuardTests {

  @Test
  void aDatabaseOfThisVersionIsNotBehindAndNeitherIsANewOne() {
    assertThat(SchemaGuard.isBehind(JdbcClient.create(TestDatabase.fresh()))).isFalse();
    assertThat(SchemaGuard.isBehind(JdbcClient.create(TestDatabase.empty()))).isFalse();
  }

  @Test
  void tablesOfANewerVersionAreRefusedInOneLine() {
    JdbcClient database = JdbcClient.create(TestDatabase.fresh());
    database
        .sql(
            """
            insert into flyway_schema_history_document
              (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (99, '2', 'of tomorrow', 'SQL', 'V2__of_tomorrow.sql', 'test', 1, true)
            """)
        .update();

    assertThatThrownBy(() -> SchemaGuard.isBehind(database))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("newer version")
        .hasMessageContaining("document 2")
        .hasMessageNotContaining("\n");
  }

  @Test
  void tablesOfAModuleThatThisVersionDoesNotKnowAreOfANewerOne() {
    JdbcClient database = JdbcClient.create(TestDatabase.fresh());
    database
        .sql(
            "create table flyway_schema_history_tomorrow as"
                + " select * from flyway_schema_history_document")
        .update();

    assertThatThrownBy(() -> SchemaGuard.isBehind(database))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("tomorrow 1");
  }

  @Test
  void aDatabaseThatLacksMigrationsIsBehind() {
    JdbcClient database = JdbcClient.create(TestDatabase.fresh());
    database.sql("drop table flyway_schema_history_document").update();

    assertThat(SchemaGuard.isBehind(database)).isTrue();
  }
}
