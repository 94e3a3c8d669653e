package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.support.DemoServerTest;

@DemoServerTest
class RebuildTests {

  @Autowired private Rebuild rebuild;
  @Autowired private DataSource database;
  @Autowired private TransactionTemplate transaction;

  @Test
  void the_picture_made_anew_equals_the_one_that_followed_the_events() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          List<String> before = picture();
          run("update casefile.entry set phase = 'DRAWER', number = null");
          run("delete from casefile.task");

          assertThat(rebuild.rebuild()).isGreaterThan(50);

          assertThat(picture()).isEqualTo(before);
        });
  }

  private void run(String statement) {
    JdbcClient.create(database).sql(statement).update();
  }

  /** Every row of the picture, without the numbers that only order them. */
  private List<String> picture() {
    return JdbcClient.create(database)
        .sql(
            """
            select 'entry ' || to_jsonb(e)::text from casefile.entry e
            union all
            select 'milestone ' || (to_jsonb(m) - 'sequence')::text from casefile.milestone m
            union all
            select 'task ' || (to_jsonb(t) - 'sequence')::text from casefile.task t
            union all
            select 'participant ' || to_jsonb(p)::text from casefile.participant p
            order by 1
            """)
        .query(String.class)
        .list();
  }
}
