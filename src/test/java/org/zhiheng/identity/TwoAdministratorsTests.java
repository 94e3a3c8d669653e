package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

/** What takes two administrators takes two people: none of them opens the account of another. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class TwoAdministratorsTests {

  private static final String PASSWORD = "a password for tests";
  private static final Pattern LINK = Pattern.compile("/identity/invitation/[\\w-]{20,}");

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @LocalServerPort private int port;

  private final String login = "second-" + UUID.randomUUID();
  private Browser first;

  @BeforeEach
  void signIn() {
    first = new Browser(port).signIn(administrator("first-" + UUID.randomUUID()).login(), PASSWORD);
    first.get("/identity");
  }

  @Test
  void the_link_of_a_new_administrator_is_handed_to_who_runs_the_program(CapturedOutput log) {
    TypedDocument document = TestAccounts.document();
    String body =
        first
            .post(
                "/identity",
                Map.of(
                    "login",
                    login,
                    "name",
                    "演示二号",
                    "roles",
                    "ADMINISTRATOR",
                    "documentType",
                    document.type(),
                    "number",
                    document.number()))
            .body();

    assertThat(body).contains("已写入程序日志").doesNotContainPattern(LINK);
    assertThat(log.getAll()).containsPattern("administrator " + login + ".*" + LINK);
  }

  @Test
  void a_new_link_of_another_administrator_is_not_shown(CapturedOutput log) {
    Account other = administrator(login);

    String body = first.post("/identity/" + other.id() + "/invitation", Map.of()).body();

    assertThat(body).contains("已写入程序日志").doesNotContainPattern(LINK);
    assertThat(log.getAll()).containsPattern("administrator " + login + ".*" + LINK);
  }

  @Test
  void an_administrator_is_known_by_a_document() {
    var answer =
        first.post("/identity", Map.of("login", login, "name", "演示二号", "roles", "ADMINISTRATOR"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(accounts.findByLogin(login)).isEmpty();
  }

  @Test
  void a_table_of_accounts_shows_no_link_of_an_administrator() {
    TypedDocument document = TestAccounts.document();
    String table =
        "login,name,roles,documentType,number\n%s,演示二号,ADMINISTRATOR,%s,%s\n"
            .formatted(login, document.type(), document.number());

    String body = first.post("/identity/import/done", Map.of("table", table)).body();

    assertThat(accounts.findByLogin(login)).isPresent();
    assertThat(body).contains("已写入程序日志").doesNotContainPattern(LINK);
  }

  private Account administrator(String name) {
    return TestAccounts.create(
        accounts, invitations, name, "演示管理员", Set.of(Role.ADMINISTRATOR), null, PASSWORD);
  }
}
