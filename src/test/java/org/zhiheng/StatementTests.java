package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Statements;

/** What a page asks of the database can be counted, so that it can be bounded. */
@DemoServerTest
class StatementTests {

  @Autowired private Statements statements;
  @LocalServerPort private int port;

  @Test
  void the_whole_menu_counts_what_waits_with_one_statement() {
    new Browser(port).signIn("manager", "demo-zhiheng").get("/casefile/cases");
    assertThat(statements.of("/casefile/cases").statements())
        .filteredOn(sql -> sql.contains("count(*)"))
        .hasSize(1);
  }

  @Test
  void rows_and_time_are_counted_too() {
    new Browser(port).signIn("manager", "demo-zhiheng").get("/casefile/cases?q=");
    assertThat(statements.of("/casefile/cases?q=").rows()).isGreaterThanOrEqualTo(13);
    assertThat(statements.of("/casefile/cases?q=").millis()).isBetween(0L, 10_000L);
  }
}
