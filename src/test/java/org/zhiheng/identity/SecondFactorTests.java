package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;

/** Who has a second factor is signed in by it only, and never locked out for good. */
@ServerTest
class SecondFactorTests {

  private static final String PASSWORD = "a password for tests";
  private static final String FACTOR = "/identity/own/factor";
  private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\"");
  private static final Pattern CODE = Pattern.compile("<code>([a-z2-7-]{14})</code>");

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Account account;
  private String secret;
  private List<String> codes;

  @BeforeEach
  void setUp() {
    account = account(Role.OFFICER);
    Browser browser = signIn();
    secret = first(SECRET, browser.get("/identity/own/factor").body());
    HttpResponse<String> made =
        browser.post("/identity/own/factor", Map.of("secret", secret, "code", code()));
    codes = CODE.matcher(made.body()).results().map(each -> each.group(1)).toList();
    assertThat(codes).hasSize(8);
    clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void the_password_alone_opens_nothing_any_more() {
    Browser browser = signIn();

    assertThat(leadsTo(browser.get("/casefile"))).endsWith("/identity/sign-in");
    assertThat(browser.get("/identity/second").statusCode()).isEqualTo(200);
    assertThat(answer(browser, "000000").statusCode()).isEqualTo(422);
    assertThat(leadsTo(browser.get("/casefile"))).endsWith("/identity/sign-in");
  }

  @Test
  void the_code_of_the_authenticator_signs_in_once() {
    String code = code();
    Browser browser = signIn();
    assertThat(answer(browser, code).statusCode()).isEqualTo(303);
    assertThat(browser.get("/casefile").statusCode()).isEqualTo(200);

    Browser thief = signIn();
    assertThat(answer(thief, code).body()).contains(message(IdentityRefusal.CODE_WRONG));
  }

  @Test
  void a_recovery_code_signs_in_once_however_it_is_typed() {
    String typed = codes.getFirst().replace("-", " ").toUpperCase(java.util.Locale.ROOT);
    assertThat(answer(signIn(), typed).statusCode()).isEqualTo(303);
    assertThat(answer(signIn(), typed).statusCode()).isEqualTo(422);
  }

  @Test
  void wrong_codes_slow_down() {
    Browser browser = signIn();
    for (int i = 0; i < 7; i++) {
      answer(browser, "00000" + i);
    }

    assertThat(answer(browser, code()).statusCode()).isEqualTo(422);
    clock.advance(Duration.ofMinutes(2));
    assertThat(answer(browser, code()).statusCode()).isEqualTo(303);
  }

  @Test
  void the_holder_takes_it_off_and_renews_the_recovery_codes_by_a_code() {
    Browser browser = signIn();
    answer(browser, code());
    clock.advance(Duration.ofMinutes(1));
    HttpResponse<String> renewed =
        browser.post("/identity/own/factor/codes", Map.of("code", code()));
    assertThat(renewed.body()).doesNotContain(codes.getFirst()).containsPattern(CODE);

    assertThat(browser.post("/identity/own/factor/remove", Map.of("code", "1")).statusCode())
        .isEqualTo(422);
    clock.advance(Duration.ofMinutes(1));
    assertThat(browser.post("/identity/own/factor/remove", Map.of("code", code())).statusCode())
        .isEqualTo(303);
    assertThat(signIn().get("/casefile").statusCode()).isEqualTo(200);
  }

  @Test
  void an_administrator_takes_it_off_for_who_has_lost_it_and_the_holder_is_told() {
    Account administrator = account(Role.ADMINISTRATOR);
    Browser browser = new Browser(port).signIn(administrator.login(), PASSWORD);
    browser.get("/identity/" + account.id());
    browser.post("/identity/" + account.id() + "/factor", Map.of());

    assertThat(signIn().get("/identity/own").body()).contains("第二重验证");
    assertThat(
            jdbc.sql("select count(*) from identity.second_factor where account_id = ?")
                .param(account.id().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void an_administrator_does_not_take_the_own_one_off_as_lost() {
    account = account(Role.ADMINISTRATOR);
    Browser browser = signIn();
    secret = first(SECRET, browser.get(FACTOR).body());
    browser.post(FACTOR, Map.of("secret", secret, "code", code()));

    assertThat(browser.get("/identity/" + account.id()).body()).doesNotContain("/factor\"");
    assertThat(browser.post("/identity/" + account.id() + "/factor", Map.of()).body())
        .contains(message(IdentityRefusal.OWN_FACTOR));
    assertThat(leadsTo(signIn().get("/casefile"))).endsWith("/identity/sign-in");
  }

  @Test
  void an_open_browser_adds_no_passkey_before_the_second_factor_is_given_once_more() {
    Browser browser = signIn();
    answer(browser, code());
    assertThat(browser.get(FACTOR).body()).contains("data-passkey=\"create\"");
    clock.advance(Duration.ofMinutes(11));
    assertThat(browser.get(FACTOR).body()).doesNotContain("data-passkey=\"create\"");
    Map<String, String> added = Map.of("name", "演示手机", "passkey", "a.b");
    assertThat(browser.post(FACTOR + "/passkey", added).body())
        .contains(message(IdentityRefusal.FACTOR_UNPROVED));

    assertThat(browser.post(FACTOR + "/proof", Map.of("code", "1")).statusCode()).isEqualTo(422);
    clock.advance(Duration.ofMinutes(1));
    assertThat(browser.post(FACTOR + "/proof", Map.of("code", code())).statusCode()).isEqualTo(303);
    browser.get(FACTOR);
    assertThat(browser.post(FACTOR + "/passkey", added).body())
        .contains(message(IdentityRefusal.PASSKEY_WRONG));
  }

  @Test
  void nobody_sets_up_a_second_one_and_no_secret_lies_open_in_the_database() {
    Browser browser = signIn();
    answer(browser, code());

    HttpResponse<String> again =
        browser.post(
            "/identity/own/factor", Map.of("secret", OneTimeCode.secret(), "code", "000000"));

    assertThat(again.body()).contains(message(IdentityRefusal.FACTOR_THERE));
    byte[] sealed =
        jdbc.sql("select sealed from identity.second_factor where account_id = ?")
            .param(account.id().value())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(secret);
  }

  @Test
  void a_secret_that_no_page_offered_is_refused_and_another_is_offered() {
    Account other = account(Role.OFFICER);
    Browser browser = new Browser(port).signIn(other.login(), PASSWORD);
    browser.get("/identity/own/factor");

    HttpResponse<String> answer =
        browser.post(
            "/identity/own/factor", Map.of("secret", "x".repeat(70_000), "code", "000000"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(first(SECRET, answer.body())).hasSize(32);
  }

  private HttpResponse<String> answer(Browser browser, String code) {
    browser.get("/identity/second");
    return browser.post("/identity/second", Map.of("code", code));
  }

  private String code() {
    return TestCodes.code(secret, clock.instant());
  }

  private Browser signIn() {
    return new Browser(port).signIn(account.login(), PASSWORD);
  }

  private Account account(Role role) {
    String login = "factor-" + UUID.randomUUID();
    return TestAccounts.create(accounts, invitations, login, "测试甲", Set.of(role), null, PASSWORD);
  }

  private static String message(IdentityRefusal refusal) {
    return org.zhiheng.support.Sources.messages("zh_CN").getProperty(refusal.messageKey());
  }

  private static String leadsTo(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String first(Pattern pattern, String body) {
    return pattern
        .matcher(body)
        .results()
        .map((MatchResult each) -> each.group(1))
        .findFirst()
        .orElseThrow();
  }
}
