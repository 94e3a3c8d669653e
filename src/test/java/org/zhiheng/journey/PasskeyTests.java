package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.IdentityRefusal;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Sources;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;

/** Signing in with a passkey, in a real browser with an authenticator that is not ours. */
@Tag("journey")
@ServerTest
class PasskeyTests {

  private static final String PASSWORD = "a password for tests";
  private static final String OWN = "/identity/own/factor";

  @RegisterExtension private static final Chromium browser = new Chromium();

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Account account;
  private Page page;
  private CDPSession devices;
  private String device;

  @BeforeEach
  void signInWithoutOne() {
    account = account();
    page = browser.window("http://localhost:" + port);
    devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    device = device("internal");
    signIn();
    page.waitForURL("**/casefile");
    page.navigate(OWN);
    page.locator("#passkey-name").fill("演示手机");
    page.locator("[data-passkey=create]").click();
    page.waitForURL("**" + OWN + "/passkey");
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void a_passkey_gives_recovery_codes_and_is_asked_for_at_the_next_sign_in() {
    assertThat(page.locator("main code").count()).isEqualTo(8);
    signIn();
    page.waitForURL("**/identity/second");
    assertThat(new Browser(port).signIn(account.login(), PASSWORD).get("/casefile").statusCode())
        .as("the password alone")
        .isEqualTo(302);
    page.locator("[data-passkey=get]").click();
    page.waitForURL(url -> !url.contains("/second"));

    page.navigate(OWN);
    assertThat(page.locator("main").textContent()).contains("演示手机", "最近一次使用", "8");
    page.navigate("/identity/own");
    assertThat(page.locator("main").textContent()).contains("您的账号添加了一个通行密钥");
  }

  @Test
  void an_answer_signs_in_once_and_for_some_minutes_only() {
    signIn();
    Request sent =
        page.waitForRequest(
            each -> each.method().equals("POST"), () -> page.locator("[data-passkey=get]").click());
    page.waitForURL(url -> !url.contains("/second"));
    String answer = passkey(sent);

    Browser thief = new Browser(port).signIn(account.login(), PASSWORD);
    thief.get("/identity/second");
    HttpResponse<String> again = thief.post("/identity/second", Map.of("passkey", answer));
    assertThat(again.body()).contains(message(IdentityRefusal.PASSKEY_WRONG));

    signIn();
    clock.advance(Duration.ofMinutes(11));
    page.locator("[data-passkey=get]").click();
    page.waitForSelector(".error:visible");
    assertThat(page.locator("main").textContent()).contains(message(IdentityRefusal.PASSKEY_WRONG));
  }

  @Test
  void what_answers_for_another_account_or_is_no_answer_is_refused() {
    signIn();
    Request sent =
        page.waitForRequest(
            each -> each.method().equals("POST"), () -> page.locator("[data-passkey=get]").click());
    Account other = account();
    for (String answer :
        new String[] {
          passkey(sent),
          "x",
          "{}",
          "null",
          "...",
          "a.b",
          "a.b.c.d",
          "e30.e30",
          "e30.e30.e30.e30",
          "x".repeat(70_000)
        }) {
      var stranger = new Browser(port).signIn(other.login(), PASSWORD);
      stranger.get(OWN);
      HttpResponse<String> added =
          stranger.post(OWN + "/passkey", Map.of("name", "演示手机", "passkey", answer));
      assertThat(added.statusCode()).as(answer).isEqualTo(422);
      stranger.get(OWN);
      assertThat(stranger.post(OWN + "/codes", Map.of("passkey", answer)).statusCode())
          .as(answer)
          .isEqualTo(422);
      clock.advance(Duration.ofHours(1)); // wrong ones wait
    }
  }

  @Test
  void a_device_that_has_one_makes_no_second_and_ten_are_enough() {
    page.navigate(OWN);
    page.locator("#passkey-name").fill("同一部手机");
    page.locator("[data-passkey=create]").click();
    page.waitForSelector("[data-passkey-failed]:visible");

    jdbc.sql(
            """
            insert into identity.passkey
              (id, account_id, name, credential_id, attested, counter, since)
            select gen_random_uuid(), account_id, 'p' || n, credential_id || int4send(n), attested,
              counter, since
            from identity.passkey, generate_series(1, 9) n where account_id = ?
            """)
        .param(account.id().value())
        .update();
    devices.send("WebAuthn.removeVirtualAuthenticator", json("authenticatorId", device));
    device("usb");
    page.navigate(OWN);
    page.locator("#passkey-name").fill("第十一个");
    page.locator("[data-passkey=create]").click();
    page.waitForURL("**/passkey");
    assertThat(page.locator("main").textContent())
        .contains(message(IdentityRefusal.PASSKEYS_ENOUGH));
  }

  @Test
  void a_credential_that_is_known_already_is_not_added_again() {
    page.navigate(OWN);
    page.evaluate("() => { document.querySelector('[data-passkey=create]').dataset.known = ''; }");
    device("usb");
    page.locator("#passkey-name").fill("演示手机");
    Request sent =
        page.waitForRequest(
            each -> each.method().equals("POST"),
            () -> page.locator("[data-passkey=create]").click());
    page.waitForURL("**/factor");

    page.navigate(OWN);
    page.locator("#passkey-name").fill("演示手机");
    page.evaluate(
        """
        answer => {
          const { form } = document.querySelector('[data-passkey=create]');
          form.elements.passkey.value = answer;
          form.requestSubmit();
        }
        """,
        passkey(sent));
    page.waitForURL("**/passkey");
    assertThat(page.locator("main").textContent()).contains(message(IdentityRefusal.PASSKEY_THERE));
  }

  @Test
  void the_holder_takes_it_off_by_itself_and_the_password_signs_in_again() {
    page.navigate(OWN);
    page.locator("main a:text('演示手机')").click();
    page.locator("[data-passkey=get]").click();
    page.waitForURL("**/factor");
    assertThat(page.locator("main").textContent()).doesNotContain("演示手机");

    signIn();
    assertThat(page.url()).doesNotContain("/second");
  }

  private void signIn() {
    page.context().clearCookies();
    page.navigate("/identity/sign-in");
    page.locator("#login").fill(account.login());
    page.locator("#password").fill(PASSWORD);
    page.locator("form:has(#password) button").click();
    page.waitForURL(url -> !url.contains("sign-in"));
  }

  private String device(String transport) {
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", transport);
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject parameters = new JsonObject();
    parameters.add("options", options);
    return devices
        .send("WebAuthn.addVirtualAuthenticator", parameters)
        .get("authenticatorId")
        .getAsString();
  }

  private static JsonObject json(String name, String value) {
    JsonObject made = new JsonObject();
    made.addProperty(name, value);
    return made;
  }

  private static String passkey(Request sent) {
    return Arrays.stream(sent.postData().split("&", -1))
        .filter(each -> each.startsWith("passkey="))
        .map(each -> URLDecoder.decode(each.substring(8), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private Account account() {
    String login = "passkey-" + UUID.randomUUID();
    return TestAccounts.create(
        accounts, invitations, login, "测试甲", Set.of(Role.OFFICER), null, PASSWORD);
  }

  private static String message(IdentityRefusal refusal) {
    return Sources.messages("zh_CN").getProperty(refusal.messageKey());
  }
}
