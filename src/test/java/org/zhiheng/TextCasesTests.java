package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.recommendation.RecommendationRules;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.AccountRules;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

/**
 * What was typed or sent and went wrong, with the right answer. {@code cases/text.csv} lists all
 * such cases and names the test that holds each; those that no module's own tests hold stand here.
 */
@ServerTest
class TextCasesTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Submissions submissions;
  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/text.csv", useHeadersInDisplayName = true, numLinesToSkip = 0)
  void each_case_is_held_by_a_test(String what, String right, String heldBy) throws Exception {
    String[] test = heldBy.split("#", -1);
    assertThat(Arrays.stream(Class.forName("org.zhiheng." + test[0]).getDeclaredMethods()))
        .as(what + ": " + right)
        .anyMatch(
            method ->
                method.getName().equals(test[1])
                    && (method.isAnnotationPresent(Test.class)
                        || method.isAnnotationPresent(ParameterizedTest.class)));
  }

  @Test
  void a_name_that_no_paper_can_show_is_told_at_once_with_its_code_point_and_not_handed_in() {
    toldAndNotHandedIn("\uD842\uDFB7田", "U+20BB7");
  }

  @Test
  void a_name_that_no_paper_has_room_for_is_told_at_once_and_not_handed_in() {
    toldAndNotHandedIn("马".repeat(50), "马马马");
  }

  @ParameterizedTest
  @ValueSource(strings = {"古丽米热・艾比布力", "古丽米热•艾比布力", "古丽米热·艾比布力（本人）", "古丽米热艾比布力(本人)"})
  void the_applicant_signs_by_no_spelling_of_the_own_name(String signatory) {
    assertThat(RecommendationRules.whyNotWrite("同意推荐", signatory, "总经理", "古丽米热·艾比布力"))
        .extracting(Refusal::reason)
        .containsExactly(ApplicationRefusal.SIGNATORY_IS_APPLICANT);
  }

  @Test
  void a_password_of_25_chinese_characters_is_taken() {
    String password = "质量评价首席质量官演示密码演示密码演示密码演示密码".substring(0, 25);
    assertThat(password.getBytes(StandardCharsets.UTF_8)).hasSize(75);
    assertThat(AccountRules.whyNotPassword(password, password)).isEmpty();
    Account account = account(Role.APPLICANT, password);

    assertThat(new Browser(port).signIn(account.login(), password).get("/person").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "OFFICER, /casefile/cases?overdue=abc",
    "OFFICER, /casefile/cases?phase=BAD",
    "OFFICER, /application?stage=BAD",
    "MANAGER, /evaluation?stage=BAD",
    "MANAGER, /certificate?state=BAD",
    "SUPERVISOR, /audit?before=abc"
  })
  void a_list_takes_any_wish_without_a_fault(Role role, String path) {
    var answer = new Browser(port).signIn(account(role, PASSWORD).login(), PASSWORD).get(path);

    assertThat(answer.statusCode()).isIn(200, 400);
    assertThat(answer.body()).contains("<main").doesNotContain("Exception", "at org.zhiheng");
  }

  @Test
  void the_register_finds_the_address_that_is_printed_on_a_certificate() {
    String number = CertificateNumber.of("ZH", 2026, 123).value();
    for (String typed :
        new String[] {
          "https://cqo.example.org/registry/" + number, "/registry/" + number, number
        }) {
      var answer = new Browser(port).get("/registry?number=" + typed);

      assertThat(answer.headers().firstValue("Location").orElse(""))
          .endsWith("/registry/" + number);
    }
  }

  @Test
  void a_login_is_read_in_full_width() {
    Account account = account(Role.APPLICANT, PASSWORD);
    var wide = new StringBuilder();
    account.login().chars().forEach(c -> wide.append((char) (c + '！' - '!')));

    assertThat(new Browser(port).signIn(wide.toString(), PASSWORD).get("/person").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_supplement_over_new_year_is_due_after_the_holiday_and_provisional() {
    WorkingDays china = WorkingDays.ofChina();
    LocalDate due = china.after(LocalDate.of(2026, 12, 11), 15);

    assertThat(due).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(china.isProvisional(due)).isTrue();
  }

  private void toldAndNotHandedIn(String name, String told) {
    Account account = account(Role.APPLICANT, PASSWORD);
    Browser browser = new Browser(port).signIn(account.login(), PASSWORD);
    browser.get("/person");
    browser.post("/person", Map.of("name", name, "version", "0"));

    assertThat(browser.get("/person").body()).as("told where it is typed").contains(told);
    CaseId id = submissions.start(account.actor());
    assertThat(browser.get("/application/" + id + "/submit").body())
        .as("told where it is handed in")
        .contains(told);
  }

  private Account account(Role role, String password) {
    return TestAccounts.create(
        accounts,
        invitations,
        "case-" + UUID.randomUUID(),
        "测试甲",
        Set.of(role),
        role == Role.APPLICANT ? "91350100M000100Y43" : null,
        password);
  }
}
