package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.CallLimits;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;

/** What strangers can do to the database: nothing; and what is kept for those who come back. */
@Tag("long")
@ServerTest
class StrangersTests {

  private static final String PASSWORD = "a password for tests";
  private static final int MINUTES = 15 * 60;
  private static final int HOURS = 8 * 60 * 60;

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private Attempts attempts;
  @Autowired private CallLimits limits;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  @Test
  void a_stranger_makes_no_session_whatever_is_asked_or_sent() {
    var stranger = new Browser(port);
    int before = sessions();
    stranger.get("/identity/sign-in");
    stranger.get("/casefile");

    HttpResponse<String> sent =
        stranger.post(
            "/person", Map.of("name", "x".repeat(1_000_000), "as", UUID.randomUUID() + ""));
    stranger.post("/person", Map.of("name", "x"));
    stranger.post("/identity/sign-in", Map.of("login", UUID.randomUUID() + "", "password", "x"));

    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void a_form_that_came_too_late_waits_some_minutes_for_whoever_was_signed_in() {
    Account account = account();
    Browser browser = new Browser(port).signIn(account.login(), PASSWORD);
    browser.get("/person");
    browser.forget("SESSION");
    int before = sessions();

    browser.post("/person", form(account, "x".repeat(70_000)));
    browser.post("/person", form(account(), "x"));
    assertThat(sessions()).isEqualTo(before);

    browser.post("/person", form(account, "演示大学"));
    assertThat(sessions()).isEqualTo(before + 1);
    assertThat(newestInterval()).isEqualTo(MINUTES);
    browser.signIn(account.login(), PASSWORD);
    assertThat(newestInterval()).isEqualTo(HOURS);
  }

  @Test
  void whoever_signs_in_is_led_where_they_wanted_to_go_and_nowhere_else() {
    Account account = account();
    var browser = new Browser(port);
    browser.get("/casefile?q=%E6%BC%94");
    browser.get("/identity/sign-in");

    HttpResponse<String> answer =
        browser.post("/identity/sign-in", Map.of("login", account.login(), "password", PASSWORD));

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/casefile?q=%E6%BC%94");
    assertThat(browser.get("/casefile?q=%E6%BC%94").headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("WANTED=;"));
  }

  @Test
  void wrong_numbers_of_the_register_are_answered_slower_and_slower_by_address() throws Exception {
    String address = "203.0.113.6";
    for (int i = 0; i <= 100; i++) {
      assertThat(check(address).statusCode()).as("the first ones cost nothing").isEqualTo(404);
    }
    HttpResponse<String> refused = check(address);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isEqualTo(3);
    assertThat(refused.body()).contains("过于频繁");
    assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    HttpResponse<String> program = link(address, "/registry/KB-0001", "application/json");
    assertThat(program.statusCode()).isEqualTo(429);
    assertThat(program.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(program.body()).isEqualTo("{\"error\":\"tooOften\",\"seconds\":3}");
    assertThat(check("203.0.113.8").statusCode()).as("everybody else").isEqualTo(404);
    clock.advance(Duration.ofSeconds(2));
    assertThat(check(address).statusCode()).isEqualTo(404);
    assertThat(check(address).headers().firstValueAsLong("Retry-After").orElse(0)).isEqualTo(5);
    assertThat(link(address, "/identity/invitation/x").statusCode()).isEqualTo(429);
    assertThat(link(address, "/notification/confirm/x").statusCode()).isEqualTo(429);
    assertThat(attempts.most(TestAccounts.ADMINISTRATOR))
        .as("administrators see it")
        .anyMatch(each -> each.subject().equals(address) && each.failures() == 102);
  }

  @Test
  void wrong_secrets_of_links_are_guesses_too() throws Exception {
    assertThat(link("203.0.113.21", "/identity/invitation/x").statusCode()).isEqualTo(404);
    assertThat(link("203.0.113.21", "/notification/confirm/x").statusCode()).isEqualTo(404);

    // the answer may arrive before it is counted
    await()
        .untilAsserted(
            () ->
                assertThat(attempts.most(TestAccounts.ADMINISTRATOR))
                    .anyMatch(
                        each -> each.subject().equals("203.0.113.21") && each.failures() == 2));
  }

  @Test
  void whoever_calls_too_often_waits_whatever_they_ask_for() {
    for (int i = 0; i < 120; i++) {
      assertThat(limits.call("/registry/{number} 203.0.113.7", 120, 600)).isZero();
    }
    assertThat(limits.call("/registry/{number} 203.0.113.7", 120, 600)).isPositive();
    assertThat(limits.call("/registry/{number} 203.0.113.9", 120, 600)).isZero();
  }

  private HttpResponse<String> check(String visitor) throws IOException, InterruptedException {
    return link(visitor, "/registry/KB-0001");
  }

  private HttpResponse<String> link(String visitor, String path)
      throws IOException, InterruptedException {
    return link(visitor, path, "text/html");
  }

  private HttpResponse<String> link(String visitor, String path, String accept)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", visitor)
                .header("Accept", accept)
                .build(),
            BodyHandlers.ofString());
  }

  private static Map<String, String> form(Account account, String school) {
    var form = new LinkedHashMap<String, String>();
    form.put("name", "测试甲");
    form.put("school", school);
    form.put("version", "0");
    form.put("as", account.id().toString());
    return form;
  }

  private Account account() {
    return TestAccounts.create(
        accounts,
        invitations,
        "stranger-" + UUID.randomUUID(),
        "测试甲",
        Set.of(Role.APPLICANT),
        "91350100M000100Y43",
        PASSWORD);
  }

  private int sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
  }

  private int newestInterval() {
    return jdbc.sql(
            "select max_inactive_interval from spring_session order by creation_time desc limit 1")
        .query(Integer.class)
        .single();
  }
}
