package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

/** What people do about the own account, in the browser. */
@ServerTest
class OwnAccountTests {

  private static final String PASSWORD = "a password for tests";

  /** More bytes than bcrypt reads; two that differ in what it would not read. */
  private static final String LONG = "密".repeat(25) + "一";

  private static final String OTHER = "密".repeat(25) + "二";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Account account;

  @BeforeEach
  void begin() {
    account =
        TestAccounts.create(
            accounts,
            invitations,
            "own-" + UUID.randomUUID(),
            "测试甲",
            Set.of(Role.OFFICER),
            null,
            PASSWORD);
  }

  @Test
  void changing_the_password_ends_the_other_sessions_and_keeps_this_one() {
    Browser here = browser(PASSWORD);
    Browser elsewhere = browser(PASSWORD);

    assertThat(change(here, PASSWORD, LONG).statusCode()).isEqualTo(303);

    assertThat(here.get("/identity/own").body()).contains("密码已修改");
    assertThat(elsewhere.get("/identity/own").headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/identity/sign-in"));
    assertThat(browser(LONG).get("/identity/own").statusCode()).isEqualTo(200);
  }

  @Test
  void passwords_of_any_length_are_told_apart_to_their_last_character() {
    change(browser(PASSWORD), PASSWORD, LONG);

    var guess = new Browser(port);
    guess.get("/identity/sign-in");
    var answer =
        guess.post("/identity/sign-in", Map.of("login", account.login(), "password", OTHER));
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("?failed"));
  }

  @Test
  void a_wrong_or_endless_password_is_told_beside_its_field() {
    Browser browser = browser(PASSWORD);

    assertThat(change(browser, "guessed", LONG).body())
        .contains(message(IdentityRefusal.PASSWORD_WRONG), "id=\"old-error\"");
    assertThat(change(browser, PASSWORD, "x".repeat(1001)).body())
        .contains(message(IdentityRefusal.PASSWORD_TOO_LONG), "id=\"password-error\"");
  }

  @Test
  void the_other_sessions_are_ended_by_a_click() {
    Browser here = browser(PASSWORD);
    Browser elsewhere = browser(PASSWORD);

    here.get("/identity/own");
    here.post("/identity/own/sessions", Map.of());

    assertThat(here.get("/identity/own").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/identity/own").statusCode()).isEqualTo(302);
  }

  @Test
  void a_hash_of_before_is_replaced_at_the_sign_in() {
    jdbc.sql("update identity.account set password = ? where id = ?")
        .params("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD), account.id().value())
        .update();

    browser(PASSWORD);

    assertThat(
            jdbc.sql("select password from identity.account where id = ?")
                .param(account.id().value())
                .query(String.class)
                .single())
        .startsWith("{bcrypt-sha384}");
    assertThat(browser(PASSWORD).get("/identity/own").statusCode()).isEqualTo(200);
  }

  @Test
  void an_account_that_is_closed_is_out_at_once() {
    Browser browser = browser(PASSWORD);

    accounts.setActive(account.id(), false, account.version(), TestAccounts.ADMINISTRATOR);

    assertThat(browser.get("/identity/own").statusCode()).isEqualTo(302);
  }

  private Browser browser(String password) {
    return new Browser(port).signIn(account.login(), password);
  }

  private static java.net.http.HttpResponse<String> change(
      Browser browser, String old, String password) {
    browser.get("/identity/own");
    return browser.post(
        "/identity/own/password", Map.of("old", old, "password", password, "repeated", password));
  }

  private static String message(IdentityRefusal refusal) {
    return switch (refusal) {
      case PASSWORD_WRONG -> "当前密码不正确";
      case PASSWORD_TOO_LONG -> "密码最多 1000 个字符";
      default -> throw new IllegalArgumentException(refusal.name());
    };
  }
}
