package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ContentDisposition;
import org.zhiheng.application.Submissions;
import org.zhiheng.document.Samples;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestDatabase;

/** What no page of ours sends gets a page with a reason, and leaves one line in the log. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class WrongRequestTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Submissions submissions;
  @LocalServerPort private int port;

  private Account applicant;
  private Browser browser;

  @BeforeEach
  void signIn() {
    String login = "wrong-" + UUID.randomUUID();
    applicant =
        TestAccounts.create(
            accounts,
            invitations,
            login,
            "测试甲",
            Set.of(Role.APPLICANT),
            "91350100M000100Y43",
            PASSWORD);
    browser = new Browser(port).signIn(login, PASSWORD);
    browser.get("/person");
  }

  @Test
  void a_version_that_is_none_is_refused_and_stays_out_of_the_log(CapturedOutput log) {
    var answer = browser.post("/person", Map.of("version", "1\n2026-11-27 00:00:00 ERROR x"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("系统无法理解这一请求");
    assertThat(log.getAll()).contains("400 at /person: WrongRequest").doesNotContain("ERROR x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "zh-TW", "zh_HK", "xx-invalid-", "%D0", "1", "en-GB"})
  void a_language_that_we_have_no_words_in_becomes_the_nearest(String language) {
    browser.get("/person?lang=" + language);

    var later = browser.get("/person");

    assertThat(later.statusCode()).isEqualTo(200);
    assertThat(later.body()).containsAnyOf("lang=\"zh-CN\"", "lang=\"en\"");
    browser.get("/person?lang=zh-CN");
  }

  @Test
  void bytes_of_another_character_set_get_a_page() {
    var answer = browser.get("/registry?number=%D1%DD%CA%BE");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("系统无法理解这一请求", "测试甲");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/registry/%00", "/registry/..%2f..%2fx", "/%", "/registry?lang[]=x"})
  void an_address_that_the_server_itself_refuses_gets_a_page(String address) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      String request =
          "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("系统无法理解这一请求", "could not understand", "href=\"/\"")
          .doesNotContain("Tomcat", "HTTP Status", address);
    }
  }

  @Test
  void a_form_of_too_many_fields_or_too_large_gets_a_page() {
    var many = new LinkedHashMap<String, String>();
    for (int i = 0; i < 12_000; i++) {
      many.put("field" + i, "x");
    }
    assertThat(browser.post("/person", many).statusCode()).isIn(400, 413);
    var large = browser.post("/person", Map.of("name", "x".repeat(3_000_000)));
    assertThat(large.statusCode()).isIn(400, 413);
    assertThat(browser.get("/person").statusCode()).isEqualTo(200);
  }

  @Test
  void a_file_over_the_limit_is_told_so() {
    var answer = upload("large.pdf", new byte[20 * 1024 * 1024 + 1]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("20 MB");
  }

  @Test
  void a_file_whose_name_holds_nul_is_taken_without_it() {
    var answer = upload("a\u0000b.pdf", Samples.PDF);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(nameOfTheFileIn(browser.get(location(answer)).body())).isEqualTo("ab.pdf");
  }

  @Test
  void a_file_whose_name_has_140_characters_is_taken_and_shown_shortened() {
    var answer = upload("证".repeat(140) + ".pdf", Samples.PDF);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(nameOfTheFileIn(browser.get(location(answer)).body()))
        .isEqualTo("证".repeat(120) + ".pdf");
  }

  @Test
  void a_page_about_a_fault_knows_who_is_signed_in() {
    var missing = browser.get("/no-such-page");
    var forbidden = browser.get("/identity");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("没有找到这一页").doesNotContain("/identity/sign-in\"");
    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(forbidden.body()).contains("权限").doesNotContain("/identity/sign-in\"");
  }

  @Test
  void what_is_typed_is_clean_before_anybody_reads_it() {
    browser.post(
        "/person", Map.of("name", "张\u200B三\n李\u0000四", "school", "\u2FBC\u660E", "version", "0"));

    String body = browser.get("/person").body();

    assertThat(body).contains("value=\"张三 李四\"", "value=\"高明\"");
  }

  @Test
  void a_length_counts_what_its_writer_sees() {
    CaseId id = submissions.start(applicant.actor());
    String line = "字".repeat(48) + "\r\n";
    String text = line.repeat(59) + "字".repeat(2995 - 59 * 49);
    browser.get("/application/" + id + "/rows/7.3");

    var answer =
        browser.post("/application/" + id + "/rows/7.3", Map.of("text", text, "version", "0"));

    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E-999999999", "1E-300000000", "NINES"})
  void a_number_without_bounds_is_refused_beside_its_field(String typed) {
    CaseId id = submissions.start(applicant.actor());
    browser.get("/application/" + id + "/rows/7.3");
    String number = typed.equals("NINES") ? "9".repeat(1_000_000) : typed;

    var answer =
        browser.post(
            "/application/" + id + "/rows/7.3",
            Map.of("text", "说明", "coefficient", number, "version", "0"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("#coefficient");
  }

  @Test
  void a_stored_file_that_is_damaged_gets_a_page_and_a_line(CapturedOutput log) throws IOException {
    byte[] own = (UUID.randomUUID() + "").getBytes(StandardCharsets.UTF_8);
    byte[] content = Arrays.copyOf(Samples.PNG, Samples.PNG.length + own.length);
    System.arraycopy(own, 0, content, Samples.PNG.length, own.length);
    String link = linkIn(browser.get(location(upload("a.png", content))).body());
    String hash = HexFormat.of().formatHex(sha256(content));
    Path stored =
        TestDatabase.DATA.resolve(
            Path.of("documents", hash.substring(0, 2), hash.substring(2, 4), hash));
    Files.write(stored, new byte[] {1});

    var answer = browser.get(link);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("文件不能打开");
    assertThat(log.getAll()).contains("is missing or damaged").doesNotContain("FileDamaged");
  }

  private String nameOfTheFileIn(String body) {
    String disposition =
        browser.get(linkIn(body)).headers().firstValue("Content-Disposition").orElseThrow();
    return String.valueOf(ContentDisposition.parse(disposition).getFilename());
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String linkIn(String body) {
    Matcher link = Pattern.compile("/document/[-0-9a-f]{36}").matcher(body);
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> upload(String name, byte[] content) {
    CaseId id = submissions.start(applicant.actor());
    String path = "/application/" + id + "/evidence";
    browser.get(path);
    var fields = new LinkedHashMap<String, String>();
    for (String field : Arrays.asList("title", "issuer")) {
      fields.put(field, "演示");
    }
    fields.put("kind", "PERFORMANCE");
    fields.put("level", "ORGANISATION");
    fields.put("rows", "7.3");
    return browser.upload(path, fields, name, content);
  }
}
