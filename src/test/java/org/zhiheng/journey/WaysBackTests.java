package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Outcome;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** A case goes back to its team, and ends before it is decided (8.2, S15, P16). */
@Tag("journey")
@ServerTest
class WaysBackTests {

  @RegisterExtension private static final Chromium browser = new Chromium();

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private ReportedCases cases;
  @Autowired private Accounts accounts;
  @Autowired private Applications applications;
  @Autowired private Reports reports;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @Autowired private Texts texts;

  private Account manager;

  @BeforeEach
  void office() {
    cases.enterBody();
    manager = people.person("演示主管", null, Role.MANAGER);
  }

  @AfterEach
  void everything_still_holds() {
    Invariants.check(database);
  }

  @Test
  void what_the_panel_asks_is_answered_with_a_finding_and_a_next_edition_before_it_votes_again() {
    Reported one = cases.reported("测试甲", "1");
    List<Account> panel = convened(one.id());
    String asked = "7.4.3 的依据是什么？";
    votes(panel.get(0), one.id(), "SEND_BACK", asked);
    votes(panel.get(1), one.id(), "SEND_BACK", asked);

    List<Account> team = one.team().stream().map(member -> accounts.find(member.id())).toList();
    String report = "/evaluation/" + one.id() + "/report";
    Visitor leader =
        visitor(team.get(0))
            .opens(report)
            .sees(asked)
            .unfolds("evaluation.finding.propose")
            .picks("row", "7.4.3")
            .writes("coefficient", "0.65")
            .marks("source", "INTERVIEW")
            .writes("seen", "访谈中出示了改进项目的验收记录")
            .writes("seenBy", "评价甲")
            .writes("seenOn", clock.today().toString())
            .presses("evaluation.finding.propose")
            .reads("evaluation.finding.proposed");
    for (Account member : team.subList(1, 3)) {
      visitor(member)
          .opens(report)
          .presses("evaluation.consent.agree")
          .reads("evaluation.finding.answered");
    }
    leader
        .opens(report)
        .unfolds("evaluation.report.sign")
        .presses("evaluation.report.signDo")
        .opens(report)
        .sees("访谈中出示了改进项目的验收记录");

    assertThat(reports.findTrusted(one.id()).edition()).isEqualTo(2);
    votes(panel.get(0), one.id(), "GRANT", "");
    votes(panel.get(1), one.id(), "GRANT", "");
    assertThat(decisions.findTrusted(one.id()).outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  void an_applicant_withdraws_while_the_panel_sits_and_nobody_votes_any_more() {
    Reported one = cases.reported("测试甲", "1");
    List<Account> panel = convened(one.id());
    visitor(one.applicant())
        .opens("/application/" + one.id())
        .unfolds("application.withdraw")
        .presses("application.withdraw.do")
        .reads("application.withdrawn");

    visitor(panel.get(0))
        .opens("/casefile/" + one.id())
        .reads("application.ApplicationWithdrawn")
        .opens("/decision/" + one.id())
        .doesNotSee(text().of("decision.form.do"));
    assertThat(applications.findTrusted(one.id()).stage()).isEqualTo(ApplicationStage.WITHDRAWN);
  }

  @Test
  void clause_8_2_a_ground_that_comes_to_light_after_the_report_ends_the_case_by_two_people() {
    Reported one = cases.reported("测试甲", "1");
    List<Account> panel = convened(one.id());
    String slips = "/application/" + one.id() + "/slips";
    visitor(people.person("演示受理员", null, Role.OFFICER))
        .opens(slips)
        .unfolds("application.slips.end")
        .marks("ground", "8.2 b)")
        .writes("happenedOn", clock.today().minusMonths(2).toString())
        .writes("evidence", "主管部门通报")
        .presses("application.slips.propose")
        .reads("application.slips.proposed")
        .reads("application.slips.yours");
    visitor(manager)
        .opens(slips)
        .sees("主管部门通报")
        .presses("application.slips.confirm")
        .reads("application.slips.confirmed");

    visitor(one.applicant()).opens("/casefile/" + one.id()).reads("application.CaseEnded");
    visitor(panel.get(0)).opens("/decision/" + one.id()).doesNotSee(text().of("decision.form.do"));
    assertThat(applications.findTrusted(one.id()).stage()).isEqualTo(ApplicationStage.ENDED);
  }

  private List<Account> convened(CaseId id) {
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    return panel;
  }

  private void votes(Account panellist, CaseId id, String vote, String reason) {
    visitor(panellist)
        .opens("/decision/" + id)
        .marks("vote", vote)
        .writesIn("vote", "reason", reason)
        .marks("sure", "yes")
        .presses("decision.form.do");
  }

  private Visitor visitor(Account account) {
    return new Visitor(browser.window("http://localhost:" + port), text()).signsIn(account.login());
  }

  private Text text() {
    return texts.in(Locale.SIMPLIFIED_CHINESE);
  }
}
