package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Outcome;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.Vote;
import org.zhiheng.evaluation.Cases;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;

/** Somebody leaves in the middle of the work, and somebody else takes the place (P15). */
@Tag("journey")
@ServerTest
class PeopleLeaveTests {

  @RegisterExtension private static final Chromium browser = new Chromium();

  @LocalServerPort private int port;
  @Autowired private ListableBeanFactory beans;
  @Autowired private People people;
  @Autowired private ReportedCases cases;
  @Autowired private Evaluations evaluations;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private DataSource database;
  @Autowired private Texts texts;

  @AfterEach
  void everything_still_holds() {
    Invariants.check(database);
  }

  @Test
  void an_assessor_who_falls_ill_while_scoring_is_replaced_and_nobody_sees_the_sheet() {
    Cases one = new Cases(beans).scoring();
    one.submit(0, "0.5");
    one.submit(1, "0.9");
    String path = "/evaluation/" + one.id;
    visitor(one.assessors.get(1))
        .opens(path)
        .unfolds("evaluation.leave.title")
        .marks("departure", "ILLNESS")
        .writes("reason", "住院")
        .presses("evaluation.leave.do")
        .opens("/casefile")
        .doesNotSee(path);
    visitor(people.person("演示主管", null, Role.MANAGER))
        .opens(path)
        .marks("in", one.actor(3).id())
        .writes("reason", "补上空缺")
        .presses("evaluation.replace.do")
        .reads("evaluation.replaced");
    Visitor newcomer = visitor(one.assessors.get(3)).opens(path);
    for (Statement each : Statement.values()) {
      newcomer.marks("statements", each);
    }
    newcomer.presses("evaluation.declare.do").reads("evaluation.declared");
    assertThat(newcomer.page().navigate(path + "/consensus").status()).isEqualTo(404);

    one.submit(2, "0.7");
    assertThat(evaluations.findTrusted(one.id).stage()).isEqualTo(EvaluationStage.SCORING);
    one.submit(3, "0.3");
    visitor(one.assessors.get(0))
        .opens(path + "/consensus?row=7.1.1")
        .sees(one.assessors.get(3).name())
        .doesNotSee(one.assessors.get(1).name());
    assertThat(evaluations.findTrusted(one.id).stage()).isEqualTo(EvaluationStage.CONSENSUS);
  }

  @Test
  void a_panellist_who_gives_the_seat_up_before_voting_is_replaced_and_ballots_stay() {
    cases.enterBody();
    CaseId id = cases.reported("测试甲", "1").id();
    Account manager = people.person("演示主管", null, Role.MANAGER);
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    decisions.vote(id, 1, Vote.GRANT, "", panel.get(0).actor());
    Account fourth = cases.account("演示四号", Role.PANELLIST);

    visitor(panel.get(1))
        .opens("/decision/" + id)
        .unfolds("decision.leave")
        .writesIn("recusal", "reason", "与申请人合作过")
        .presses("decision.leave.do")
        .reads("decision.recused");
    visitor(manager)
        .opens("/decision/" + id)
        .presses("decision.seats.open")
        .marks("out", panel.get(1).id())
        .marks("in", fourth.id())
        .writes("reason", "补上让出的席位")
        .presses("decision.seats.do")
        .reads("decision.seats.replaced");
    visitor(fourth)
        .opens("/decision/" + id)
        .marks("vote", "GRANT")
        .marks("sure", "yes")
        .presses("decision.form.do")
        .reads("decision.minutes");

    assertThat(decisions.findTrusted(id).outcome()).isEqualTo(Outcome.GRANTED);
  }

  private Visitor visitor(Account account) {
    Text words = texts.in(Locale.SIMPLIFIED_CHINESE);
    return new Visitor(browser.window("http://localhost:" + port), words).signsIn(account.login());
  }
}
