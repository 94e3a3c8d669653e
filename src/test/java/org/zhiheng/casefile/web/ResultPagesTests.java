package org.zhiheng.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Statements;

/** Whoever was evaluated reads why; nobody else by this way, and nothing before the decision. */
@DemoServerTest
class ResultPagesTests {

  private static final String DENIED = "applicant12";
  private static final String GRANTED = "applicant11";

  @Autowired private CaseFiles caseFiles;
  @Autowired private Accounts accounts;
  @Autowired private Statements statements;
  @LocalServerPort private int port;

  @Test
  void a_denied_applicant_reads_reasons_points_gates_and_the_last_day_for_an_appeal() {
    Browser browser = signedIn(DENIED);
    assertThat(browser.get("/casefile/" + caseOf(DENIED)).body()).contains(path(DENIED));
    assertThat(browser.get(path(DENIED)).body())
        .contains("决定不予发证", "演示：诚信指标未达到规定的最低要求。")
        // the gate with its clause, and the smallest change that passes it
        .contains("7.2 诚信：得", "达到门槛的最小变动：7.2 由")
        .contains("各评分行得分（表 A.1）", "7.5.5", "附录 D", "优势", "改进机会")
        .containsPattern("可以在 2026-\\d\\d-\\d\\d 以前（自决定之日起 15 个工作日")
        .contains("演示市首席质量官协会", "即时取得回执编号", "提出或查看申诉");
  }

  @Test
  void a_holder_reads_the_grade_and_goes_on_to_the_certificate() {
    Browser browser = signedIn(GRANTED);
    String page = browser.get(path(GRANTED)).body();
    assertThat(page).contains("决定发证", "证书编号").doesNotContain("不予发证的理由");
    Matcher certificate = Pattern.compile("href=\"(/certificate/[^\"]+)\"").matcher(page);
    assertThat(certificate.find()).isTrue();
    assertThat(browser.get(certificate.group(1)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {DENIED, GRANTED})
  void nobody_who_scored_or_voted_is_named(String applicant) {
    String page = signedIn(applicant).get(path(applicant)).body();
    assertThat(
            List.of(
                "assessor1",
                "assessor2",
                "assessor3",
                "assessor4",
                "assessor5",
                "panellist1",
                "panellist2",
                "panellist3"))
        .extracting(login -> account(login).name())
        .allSatisfy(name -> assertThat(page).doesNotContain(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "applicant1",
        "applicant11",
        "employer1",
        "employer2",
        "officer1",
        "manager",
        "assessor2",
        "panellist2",
        "admin",
        "supervisor"
      })
  void for_everybody_else_there_is_no_such_page(String login) {
    assertThat(signedIn(login).get(path(DENIED)).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"applicant1", "applicant5", "applicant9", "applicant10"})
  void before_the_decision_there_is_nothing_to_read(String applicant) {
    assertThat(signedIn(applicant).get(path(applicant)).statusCode()).isEqualTo(404);
  }

  @Test
  void it_is_read_in_english_too() {
    Browser browser = signedIn(DENIED);
    browser.get("/?lang=en");
    assertThat(browser.get(path(DENIED)).body())
        .contains("Why no certificate is awarded", "Appeals go to", "working days");
  }

  @Test
  void it_asks_little_of_the_database() {
    signedIn(DENIED).get(path(DENIED));
    // 25, and two that tell the wall of rows who acts
    assertThat(statements.of(path(DENIED)).statements()).hasSizeLessThanOrEqualTo(27);
  }

  private String path(String applicant) {
    return "/casefile/" + caseOf(applicant) + "/result";
  }

  private CaseId caseOf(String applicant) {
    return caseFiles.own(account(applicant).actor(), null).rows().getFirst().id();
  }

  private Account account(String login) {
    return accounts.findByLogin(login).orElseThrow();
  }

  private Browser signedIn(String login) {
    return new Browser(port).signIn(login, "demo-zhiheng");
  }
}
