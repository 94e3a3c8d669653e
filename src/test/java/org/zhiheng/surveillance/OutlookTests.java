package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Html;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.Option.Answer;

/** The page that says what a holder may do today, on its days. */
@ServerTest
class OutlookTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Outlooks outlooks;
  @Autowired private Sanctioned sanctioned;
  @Autowired private TestClock clock;
  @Autowired private Statements statements;
  @LocalServerPort private int port;

  private Reported reported;
  private Certificate certificate;
  private Account manager;

  @BeforeEach
  void aCertificate() {
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    certificate = awards.award(reported);
    manager = cases.account("演示评价管理员", Role.MANAGER);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  @Test
  void clause9_theHolderReadsWhatIsPossibleFromWhenAndWhy() {
    Browser holding = signIn(reported.applicant());
    assertThat(holding.get("/certificate/" + certificate.number()).body())
        .contains("href=\"" + path() + "\"");
    String page = holding.get(path()).body();

    assertThat(page)
        .contains("我的证书今天能办什么", "填报第 1 年的继续教育", "2027-03-01：第 1 证书年度结束")
        .contains("2028-09-02 至 2029-03-01", "2027-03-02 至 2028-09-01", "自 2029-03-02 起")
        .contains("依据 9.4", "解读 C5", "解读 C8", "证书时间轴")
        .doesNotContain("开始申请", "假设日期");
    assertThat(new Html(page).faults("zh-CN")).isEmpty();
    assertThat(new Html(holding.get(path() + "?lang=en").body()).faults("en")).isEmpty();
    assertThat(statements.of(path()).statements()).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void c5_theApplicationBeginsOnThePageOnceItsWindowIsOpen() {
    clock.setDay(LocalDate.of(2028, 9, 2));
    Browser holding = signIn(reported.applicant());

    assertThat(holding.get(path()).body()).contains("今日可办", "开始申请", "action=\"/application\"");
    holding.post("/application", Map.of());
    assertThat(holding.get(path()).body()).contains("今日不能办理", "查看我的申请");
  }

  @Test
  void c8_afterATerminationThePageSaysFromWhenAndWhy() {
    sanctioned.terminate(certificate.number(), StateGround.OWN_ACCIDENT, DECIDED);

    assertThat(signIn(reported.applicant()).get(path()).body())
        .contains("自 2027-03-02 起", "中止（", "只有可使用的证书才能办理")
        .doesNotContain("有效期最后一日");
  }

  @Test
  void theBodysStaffLooksAtALaterDayAndTheHolderAtTodayOnly() {
    LocalDate later = LocalDate.of(2028, 10, 1);
    assertThat(renewal(later, manager)).isEqualTo(Answer.NOW);
    assertThat(renewal(later, reported.applicant())).isEqualTo(Answer.LATER);
    assertThat(renewal(LocalDate.of(2020, 1, 1), manager)).isEqualTo(Answer.LATER);
    Browser managing = signIn(manager);
    assertThat(managing.get(path() + "?on=2028/10/1").body())
        .contains("这是 2028-10-01 的情形", "持证事项", "测试甲");
    assertThat(managing.get(path() + "?on=%E6%98%8E%E5%A4%A9").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyElseReadsIt() {
    Account stranger = cases.account("测试丁", Role.APPLICANT);
    assertThatThrownBy(() -> outlooks.of(certificate.number(), null, stranger.actor()))
        .isInstanceOf(NotFound.class);
    assertThat(signIn(stranger).get(path()).statusCode()).isEqualTo(404);
    assertThat(signIn(stranger).get("/surveillance/ZH990000017").statusCode()).isEqualTo(404);
  }

  @Test
  void c6_anEarlierCertificateLeadsToTheOneThatFollows() {
    clock.setDay(LocalDate.of(2028, 9, 2));
    Certificate next = awards.award(cases.reported(reported.applicant(), "1"));

    Browser holding = signIn(reported.applicant());
    assertThat(holding.get(path()).body()).contains("/surveillance/" + next.number());
    assertThat(next.validity().from()).isEqualTo("2029-03-02");
    assertThat(holding.get("/surveillance/" + next.number()).body()).contains("有效期开始");
  }

  private Answer renewal(LocalDate on, Account reader) {
    return outlooks.of(certificate.number(), on, reader.actor()).options().getFirst().answer();
  }

  private String path() {
    return "/surveillance/" + certificate.number();
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
