package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.TestDatabase;

/** Two people at once are told to try again; what is there already is told as that. */
class LastingConflictTests {

  private final DataSource database = TestDatabase.fresh();

  @Test
  void the_same_key_twice_in_a_row_is_told_as_what_it_is() {
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("create table once (word text primary key)").update();
    var proxies = new ProxyFactory(new Verbs(jdbc));
    proxies.setProxyTargetClass(true);
    proxies.addAdvisor(new Collisions());
    Verbs verbs = (Verbs) proxies.getProxy();
    verbs.write("one");
    verbs.write("two");

    assertThatThrownBy(() -> verbs.write("one")).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> verbs.write("two")).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> verbs.write("one"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .containsExactly(DatabaseRefusal.THERE_ALREADY.because()));
  }

  /** Writes without looking first. */
  @Transactional
  static class Verbs {

    private final JdbcClient jdbc;

    Verbs(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    void write(String word) {
      jdbc.sql("insert into once values (?)").param(word).update();
    }
  }
}
