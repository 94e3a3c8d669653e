package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Submissions;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** From the first reminder to the certificate that follows (9.4, C5, C6). */
@ServerTest
class RenewalTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Submissions submissions;
  @Autowired private Applications applications;
  @Autowired private CaseFiles caseFiles;
  @Autowired private IssuedPapers papers;
  @Autowired private Jobs jobs;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Reported reported;
  private Certificate certificate;
  private Actor holder;
  private Actor admin;

  @BeforeEach
  void aCertificate() {
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    certificate = awards.award(reported);
    holder = reported.applicant().actor();
    admin = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  @Test
  void c5_theJobRemindsOnItsDaysAndNeverTwice() {
    runOn(LocalDate.of(2028, 9, 1));
    assertThat(given("RENEWAL")).isEmpty();

    runOn(LocalDate.of(2028, 9, 2));
    runOn(LocalDate.of(2028, 9, 2));
    runOn(LocalDate.of(2028, 11, 1));
    assertThat(given("RENEWAL")).containsExactly(6);
    assertThat(caseFiles.countTasks(holder)).containsEntry(TaskKind.RENEW, 1);

    runOn(LocalDate.of(2028, 11, 2));
    runOn(LocalDate.of(2029, 2, 20));
    assertThat(given("RENEWAL")).containsExactly(6, 4, 1);
    assertThat(caseFiles.countTasks(holder)).containsEntry(TaskKind.RENEW, 1);
    String page = signIn(reported.applicant()).get("/casefile/" + certificate.caseId()).body();
    assertThat(page).contains("提醒持证人", "申请到期复评");
    Invariants.check(database);
  }

  @Test
  void c2_aMissingYearIsARemindersAndThenTold() {
    runOn(LocalDate.of(2026, 12, 2));
    assertThat(given("EDUCATION")).containsExactly(3);
    assertThat(caseFiles.countTasks(holder)).containsEntry(TaskKind.EDUCATE, 1);

    runOn(LocalDate.of(2027, 3, 2));
    runOn(LocalDate.of(2027, 3, 3));
    assertThat(given("YEAR_MISSED")).containsExactly(0);
    assertThat(caseFiles.countTasks(holder)).doesNotContainKey(TaskKind.EDUCATE);
  }

  @Test
  void c5_c6_theRenewalTakesOverWhatHoldsAndAsksForANewSelfEvaluation() {
    runOn(LocalDate.of(2028, 9, 2));
    Browser applying = signIn(reported.applicant());
    assertThat(
            applying
                .get("/surveillance/case/" + certificate.caseId() + "/outlook")
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .endsWith("/surveillance/" + certificate.number());
    applying.get("/surveillance/" + certificate.number());
    String opened =
        applying.post("/application", Map.of()).headers().firstValue("Location").orElseThrow();
    CaseId id = CaseId.parse(opened.substring(opened.lastIndexOf('/') + 1));

    Application application = applications.findTrusted(id);
    Dossier before = applications.trustedDossier(certificate.caseId());
    Dossier now = applications.trustedDossier(id);
    assertThat(application.kind()).isEqualTo(ApplicationKind.RENEWAL);
    assertThat(now.person().person().name()).isEqualTo(before.person().person().name());
    assertThat(now.person().cv()).isEqualTo(before.person().cv());
    assertThat(now.organisation().code()).isEqualTo(before.organisation().code());
    assertThat(now.selfEvaluation("7.4.3").text()).isEmpty();
    String row = applying.get("/application/" + id + "/rows/7.4.3").body();
    assertThat(row).contains("上一次的自评", "演示说明");
    assertThat(caseFiles.countTasks(holder)).doesNotContainKey(TaskKind.RENEW);
    runOn(LocalDate.of(2028, 11, 2));
    assertThat(given("RENEWAL")).as("a draft silences nothing").containsExactly(6, 4);
    assertThat(papers.ofCase(certificate.caseId(), holder))
        .filteredOn(it -> it.kind().toString().equals("REMINDER"))
        .as("9.4: each reminder has its paper")
        .hasSize(reminders());
    submissions.withdraw(id, application.version(), holder);

    Certificate next = awards.award(cases.reported(reported.applicant(), "1"));
    assertThat(next.validity().from()).isEqualTo(certificate.validity().through().plusDays(1));
    assertThat(next.validity().through()).isEqualTo("2032-03-01");
    Browser officer = signIn(cases.account("演示受理员", Role.OFFICER));
    assertThat(officer.get("/application/" + next.caseId() + "/review").body())
        .as("the reviewing officer sees what came before")
        .contains("申请人的其他申请", "/application/" + certificate.caseId())
        .contains("持有或者曾持有的证书", certificate.number().toString());
    Invariants.check(database);
  }

  private void runOn(LocalDate day) {
    clock.setDay(day);
    jobs.runNow("surveillance.reminders", admin);
  }

  private int reminders() {
    return JdbcClient.create(database)
        .sql("select count(*) from surveillance.reminder where number = ?")
        .param(certificate.number().value())
        .query(Integer.class)
        .single();
  }

  private List<Integer> given(String kind) {
    return JdbcClient.create(database)
        .sql(
            """
            select months from surveillance.reminder where number = ? and kind = ?
            order by at, months desc
            """)
        .params(certificate.number().value(), kind)
        .query(Integer.class)
        .list();
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
