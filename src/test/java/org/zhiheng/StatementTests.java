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

  /** The tasks of all entries, complaints and what is unread are one statement each. */
  @Test
  void each_counter_of_the_menu_asks_once() {
    new Browser(port).signIn("manager", "demo-zhiheng").get("/casefile/cases");
    assertThat(statements.of("/casefile/cases").statements())
        .filteredOn(sql -> sql.contains("count(*)"))
        .satisfiesExactlyInAnyOrder(
            sql -> assertThat(sql).contains("from casefile.task"),
            sql -> assertThat(sql).contains("from complaint.complaint"),
            sql -> assertThat(sql).contains("from notification.notification"));
  }

  @Test
  void rows_and_time_are_counted_too() {
    new Browser(port).signIn("manager", "demo-zhiheng").get("/casefile/cases?q=");
    assertThat(statements.of("/casefile/cases?q=").rows()).isGreaterThanOrEqualTo(13);
    assertThat(statements.of("/casefile/cases?q=").millis()).isBetween(0L, 10_000L);
  }
}
