package org.zhiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

@ServerTest
class JobPagesTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Warnings warnings;
  @LocalServerPort private int port;

  @Test
  void an_administrator_sees_the_jobs_runs_one_and_reads_how_it_went() {
    Browser administrator = administrator();
    assertThat(administrator.get("/jobs").body()).contains("重新处理没有完成的事件");

    assertThat(administrator.post("/jobs/jobs.retry/run", Map.of()).statusCode()).isEqualTo(303);
    assertThat(administrator.get("/jobs").body()).contains("任务已运行完毕", "正常");
    assertThat(administrator.post("/jobs/jobs.nothing/run", Map.of()).statusCode()).isEqualTo(404);
    assertThat(
            administrator
                .post("/jobs/events/" + UUID.randomUUID() + "/retry", Map.of())
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void a_warning_stands_on_top_and_is_counted_in_the_menu() {
    warnings.raise("jobs.since", "x");
    String page = administrator().get("/jobs").body();
    assertThat(page).contains("需要管理员处理", "（自 x 起）");
    warnings.clear("jobs.since");
    assertThat(administrator().get("/jobs").body()).doesNotContain("需要管理员处理");
  }

  private Browser administrator() {
    Account account =
        TestAccounts.create(
            accounts,
            invitations,
            "jobs-" + UUID.randomUUID(),
            "演示",
            Set.of(Role.ADMINISTRATOR),
            null,
            PASSWORD);
    return new Browser(port).signIn(account.login(), PASSWORD);
  }
}
