package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Applications;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Unwalled;

/** From the signed report to the certificate and what the public sees of it. */
@ServerTest
class DecisionFlowTests {

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Decisions decisions;
  @Autowired private Panels panels;
  @Autowired private Certificates certificates;
  @Autowired private Applications applications;
  @Autowired private DataSource database;
  @Autowired private Texts texts;
  @LocalServerPort private int port;

  private Account manager;

  @BeforeEach
  void people() {
    cases.enterBody();
    manager = cases.account("演示评价管理员", Role.MANAGER);
  }

  @Test
  void a_panel_reads_votes_and_its_majority_issues_the_certificate() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    List<Account> panel = cases.panel();
    String path = "/decision/" + id;

    Browser managing = signIn(manager);
    String candidates = managing.get(path).body();
    assertThat(candidates).contains("组建评价决定组", "演示一号", "演示培训机构");
    String evaluator = reported.team().getFirst().id().toString();
    assertThat(managing.get(path + "?members=" + evaluator).body()).contains("已经办理过本案");
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());

    Browser voting = signIn(panel.getFirst());
    assertThat(voting.get("/decision").body()).contains("去表决", "2026-");
    assertThat(voting.get(path + "/report").statusCode()).isEqualTo(200);
    assertThat(voting.get(path + "/dossier").body()).contains("演示质量奖证书");
    UUID evidence = applications.trustedDossier(id).evidence().getFirst().document().value();
    assertThat(voting.get("/document/" + evidence).statusCode()).isEqualTo(200);
    assertThat(voting.get(path).body()).contains("投出这一票", "附录 D", "达到参照等级");
    assertThat(voting.post(path + "/vote", ballot("DENY", "")).body()).contains("请写明理由");
    assertThat(
            voting
                .post(path + "/vote", Map.of("vote", "DENY", "reason", "证据偏弱", "version", "1"))
                .body())
        .contains("请确认已阅读评价报告和申请材料");
    assertThat(voting.post(path + "/vote", ballot("DENY", "证据偏弱")).statusCode()).isEqualTo(303);
    assertThat(voting.get(path).body()).contains("您的表决", "证据偏弱").doesNotContain("投出这一票");
    assertThat(voting.post(path + "/vote", ballot("GRANT", "")).statusCode()).isEqualTo(422);

    assertThat(signIn(panel.get(1)).get(path).body()).doesNotContain("证据偏弱");
    assertThat(managing.get(path).body()).doesNotContain("证据偏弱").contains("已投 1 / 3 票");
    vote(id, panel.get(1), Vote.GRANT);
    assertThat(certificates.trustedOfCase(id)).isEmpty();
    vote(id, panel.get(2), Vote.GRANT);

    assertThat(managing.get(path).body()).contains("决定发证", "证据偏弱", "同意 2 票，不同意 1 票");
    assertThat(certificates.trustedOfCase(id)).as("the public may object first (P11)").isEmpty();
    cases.noticeOver(id);
    Certificate certificate = certificates.trustedOfCase(id).orElseThrow();
    assertThat(certificate.holderName()).isEqualTo("测试甲");
    assertThat(certificate.bodyName()).isEqualTo("演示质量评价中心");
    assertThat(certificate.state()).isEqualTo(CertificateState.ACTIVE);
    assertThat(certificate.decidedOn()).isEqualTo(certificate.validity().from());
    theCertificateIsSeenByItsPeopleAndCheckedByEverybody(certificate, reported, panel);
  }

  private void theCertificateIsSeenByItsPeopleAndCheckedByEverybody(
      Certificate certificate, Reported reported, List<Account> panel) {
    String path = "/certificate/" + certificate.number();
    String paper = "/document/" + awards.drawn(certificate.number()).paper().paper();
    Browser holding = new Browser(port);
    holding.signIn(reported.applicant().login(), Applicants.PASSWORD);
    assertThat(holding.get("/certificate").body()).contains(certificate.number().value());
    assertThat(holding.get(path).body()).contains("下载 PDF", paper, "有效");
    assertThat(holding.get(paper).body()).startsWith("%PDF");
    assertThat(holding.get("/decision").statusCode()).isEqualTo(403);
    assertThat(signIn(panel.getFirst()).get(paper).statusCode()).isEqualTo(200);
    assertThat(
            signIn(manager).get("/certificate?q=" + certificate.number() + "&state=ACTIVE").body())
        .contains(path);
    Browser stranger = signIn(cases.account("测试乙", Role.APPLICANT));
    assertThat(stranger.get(path).statusCode()).isEqualTo(404);
    assertThat(stranger.get(paper).statusCode()).isEqualTo(404);

    Browser anybody = new Browser(port);
    var answer = anybody.get("/registry/" + certificate.number().value().toLowerCase());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("verdict-GOOD", "有效", "截至 2026-", "测试甲", "查验不说明什么");
    assertThat(anybody.get("/registry?number=" + certificate.number()).statusCode()).isEqualTo(303);
    assertThat(anybody.get(paper).statusCode()).isEqualTo(302);
    theRegisterTellsEveryStateInWordsAndShape(certificate);
  }

  private void theRegisterTellsEveryStateInWordsAndShape(Certificate certificate) {
    Browser anybody = new Browser(port);
    String address = "/registry/" + certificate.number();
    Map.of(
            CertificateState.SUSPENDED, "verdict-WARN",
            CertificateState.TERMINATED, "verdict-BAD",
            CertificateState.VOIDED, "verdict-BAD",
            CertificateState.EXPIRED, "verdict-BAD",
            CertificateState.SUPERSEDED, "verdict-INFO",
            CertificateState.ACTIVE, "verdict-GOOD")
        .forEach(
            (state, shape) -> {
              show(certificate, state);
              String word = texts.in(Locale.SIMPLIFIED_CHINESE).of(state);
              assertThat(anybody.get(address).body())
                  .contains(shape, "<p class=\"verdict-state\">" + word + "</p>");
            });
    show(certificate, CertificateState.ACTIVE);
  }

  /** Behind the walls of the database: not every state can be reached from every other. */
  private void show(Certificate certificate, CertificateState state) {
    DataSource owned = Unwalled.of(database);
    new TransactionTemplate(new JdbcTransactionManager(owned))
        .executeWithoutResult(
            once -> {
              JdbcClient jdbc = JdbcClient.create(owned);
              jdbc.sql("alter table certificate.certificate disable trigger user").update();
              jdbc.sql("update certificate.certificate set state = ? where number = ?")
                  .params(state.name(), certificate.number().value())
                  .update();
              jdbc.sql("alter table certificate.certificate enable trigger user").update();
            });
  }

  @Test
  void a_denial_issues_nothing() {
    Reported reported = cases.reported("测试甲", "1");
    List<Account> panel = convened(reported.id());

    vote(reported.id(), panel.get(0), Vote.DENY);
    vote(reported.id(), panel.get(1), Vote.GRANT);
    vote(reported.id(), panel.get(2), Vote.DENY);

    assertThat(decisions.findTrusted(reported.id()).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(certificates.trustedOfCase(reported.id())).isEmpty();
  }

  @Test
  void s11_no_grade_is_not_granted_and_the_page_says_why() {
    Reported reported = cases.reported("测试甲", "0.5");
    List<Account> panel = convened(reported.id());

    assertThat(signIn(panel.getFirst()).get("/decision/" + reported.id()).body())
        .contains("不能同意发证", "指标 7.2 未达到")
        .doesNotContain("value=\"GRANT\"");
    assertRefused(
        () -> vote(reported.id(), panel.getFirst(), Vote.GRANT),
        DecisionRefusal.GRADE_DOES_NOT_CERTIFY);
  }

  @Test
  void p10_the_people_of_a_case_are_kept_off_its_panel() {
    Reported reported = cases.reported("测试甲", "1");
    Actor evaluator = reported.team().getFirst();
    List<Account> panel = cases.panel();

    assertRefused(
        () ->
            panels.convene(
                reported.id(),
                Set.of(panel.get(0).id(), panel.get(1).id(), evaluator.id()),
                "",
                manager.actor()),
        Conflict.HANDLED);
    assertThat(decisions.trustedOfCase(reported.id())).isEmpty();
    assertThatThrownBy(() -> decisions.find(reported.id(), evaluator)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> decisions.find(reported.id(), reported.applicant().actor()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void handlers_keep_out_who_has_no_part() {
    Reported reported = cases.reported("测试甲", "1");
    convened(reported.id());
    String path = "/decision/" + reported.id();

    assertThat(signIn(cases.panel().getFirst()).get(path).statusCode()).isEqualTo(404);
    Browser officer = signIn(cases.account("演示受理员", Role.OFFICER));
    assertThat(officer.get(path).statusCode()).isEqualTo(403);
    Browser supervisor = signIn(cases.account("演示主管", Role.SUPERVISOR));
    assertThat(supervisor.get(path).statusCode()).isEqualTo(200);
    assertThat(supervisor.post(path + "/vote", Map.of("vote", "GRANT")).statusCode())
        .isEqualTo(403);
    assertThat(new Browser(port).get(path).statusCode()).isEqualTo(302);
  }

  @Test
  void the_register_explains_numbers_that_no_certificate_has() {
    Browser anybody = new Browser(port);

    assertThat(anybody.get("/registry").body()).contains("证书查验", "查验说明什么");
    var unknown = anybody.get("/registry/ZH990000017");
    var unissued = anybody.get("/registry/" + CertificateNumber.of("ZH", 2099, 9));
    assertThat(unissued.statusCode()).isEqualTo(404);
    assertThat(unissued.body()).contains("查无此证书", "没有颁发过");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(anybody.get("/registry?number=%3Cb%3E").body())
        .contains("请核对编号", "&lt;B&gt;")
        .doesNotContain("<b>");
    assertThat(anybody.get("/registry?lang=en").body()).contains("Check a certificate");
  }

  private List<Account> convened(CaseId id) {
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    return panel;
  }

  private static Map<String, String> ballot(String vote, String reason) {
    return Map.of("vote", vote, "reason", reason, "sure", "yes", "version", "1");
  }

  private void vote(CaseId id, Account panellist, Vote vote) {
    decisions.vote(id, 1, vote, vote == Vote.DENY ? "材料不足" : "", panellist.actor());
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
