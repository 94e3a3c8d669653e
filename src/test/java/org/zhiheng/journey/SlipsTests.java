package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseObstacle;
import org.zhiheng.application.Samples;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.decision.DecisionRefusal;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.FileSeals;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.decision.Vote;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** Two people put right what went wrong in a case, and its applicant changes the employer (P17). */
@Tag("journey")
@ServerTest
class SlipsTests {

  @RegisterExtension private static final Chromium browser = new Chromium();

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Applicants applicants;
  @Autowired private ReportedCases cases;
  @Autowired private Applications applications;
  @Autowired private Organisations organisations;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private FileSeals seals;
  @Autowired private Certificates certificates;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @Autowired private Texts texts;

  private Account officer;
  private Account manager;

  @BeforeEach
  void office() {
    officer = people.person("演示受理员", null, Role.OFFICER);
    manager = people.person("演示主管", null, Role.MANAGER);
  }

  @AfterEach
  void everything_still_holds() {
    Invariants.check(database);
  }

  @Test
  void a_wrong_acceptance_is_annulled_and_the_review_goes_on() {
    Account applicant = applicants.applicant(Applicants.code());
    CaseId id = applicants.submitted(applicant.actor());
    Visitor accepts =
        visitor(officer)
            .opens("/application/" + id + "/review")
            .presses("application.review.accept")
            .reads("application.review.accepted")
            .presses("application.slips.title")
            .unfolds("application.slips.annul", texts().of("application.ReviewOutcome.ACCEPTED"))
            .writes("reason", "看漏了一份材料")
            .presses("application.slips.propose")
            .reads("application.slips.yours");
    visitor(manager)
        .opens("/casefile")
        .reads("casefile.TaskKind.CONFIRM")
        .opens("/application/" + id + "/slips")
        .sees("看漏了一份材料")
        .presses("application.slips.confirm")
        .reads("application.slips.confirmed");

    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.SUBMITTED);
    visitor(applicant).opens("/casefile/" + id).reads("application.AcceptanceAnnulled");
    accepts
        .opens("/application/" + id + "/review")
        .presses("application.review.accept")
        .reads("application.review.accepted");
  }

  @Test
  void a_name_typed_wrong_is_corrected_and_the_certificate_carries_the_right_one() {
    cases.enterBody();
    Reported reported = cases.reported("测试贾", "1");
    CaseId id = reported.id();
    visitor(officer)
        .opens("/application/" + id + "/slips")
        .reads("application.slips.annul.notNow")
        .unfolds("application.slips.correct")
        .marks("fact", "APPLICANT_NAME")
        .writes("after", "测试假")
        .writes("reason", "与证件核对")
        .presses("application.slips.propose")
        .reads("application.slips.proposed");
    visitor(manager)
        .opens("/application/" + id + "/slips")
        .sees("测试假")
        .presses("application.slips.confirm")
        .reads("application.slips.confirmed");
    visitor(reported.applicant()).opens("/application/" + id).sees("测试贾").sees("测试假");

    grant(id);
    cases.noticeOver(id);
    assertThat(certificates.trustedOfCase(id).orElseThrow().holderName()).isEqualTo("测试假");
  }

  @Test
  void after_a_change_of_employer_the_new_one_recommends_before_the_panel_decides() {
    cases.enterBody();
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    CreditCode next = people.newOrganisation();
    visitor(reported.applicant())
        .opens("/application/" + id)
        .presses("application.employer.title")
        .writes("organisation", next.value())
        .writes("name", "演示新单位")
        .writes("address", "演示路 9 号")
        .writes("leftOn", clock.today().toString())
        .presses("application.employer.tell")
        .reads("application.employer.told");
    assertThat(applications.openPoints(id)).containsExactly(CaseObstacle.NEW_EMPLOYER_RECOMMENDS);
    List<Account> panel = convened(id);
    assertThatThrownBy(() -> vote(id, panel.get(0)))
        .isInstanceOfSatisfying(
            Refused.class,
            it ->
                assertThat(it.refusals())
                    .extracting(refusal -> refusal.reason())
                    .containsExactly(DecisionRefusal.CASE_WAITS));

    Account employer = people.person("测试己", next, Role.EMPLOYER);
    organisations.save(Samples.organisation(next, 1), employer.actor());
    visitor(employer)
        .opens("/application/" + id + "/recommendation")
        .writes("opinion", "同意继续推荐。")
        .writes("signatory", "测试己")
        .writes("position", "总经理")
        .presses("application.recommendation.sign")
        .reads("application.recommendation.done");
    vote(id, panel.get(0));
    vote(id, panel.get(1));
    cases.noticeOver(id);
    assertThat(certificates.trustedOfCase(id)).isPresent();
  }

  private void grant(CaseId id) {
    convened(id).stream().limit(2).forEach(panellist -> vote(id, panellist));
  }

  private List<Account> convened(CaseId id) {
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    return panel;
  }

  private void vote(CaseId id, Account panellist) {
    int seal = seals.trusted(decisions.findTrusted(id)).number();
    decisions.vote(id, seal, Vote.GRANT, "", panellist.actor());
  }

  private Visitor visitor(Account account) {
    return new Visitor(browser.window("http://localhost:" + port), texts())
        .signsIn(account.login());
  }

  private Text texts() {
    return texts.in(Locale.SIMPLIFIED_CHINESE);
  }
}
