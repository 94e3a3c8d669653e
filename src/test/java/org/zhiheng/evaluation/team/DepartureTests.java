package org.zhiheng.evaluation.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.evaluation.Cases.reasons;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.application.Applications;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.LaterSteps;
import org.zhiheng.application.Submissions;
import org.zhiheng.evaluation.Cases;
import org.zhiheng.evaluation.Departure;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.MemberObstacle;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.Teams;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.Unwalled;

/** People leave a team in the middle of its work, and others come instead (P15, S13). */
@ServerTest
class DepartureTests {

  private static final Set<Statement> ALL = EnumSet.allOf(Statement.class);

  @Autowired private ListableBeanFactory beans;
  @Autowired private Evaluations evaluations;
  @Autowired private Departures departures;
  @Autowired private Scores scores;
  @Autowired private List<LaterSteps> steps;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void p15_who_leaves_while_scoring_is_replaced_and_the_sheet_stays_out_of_the_reckoning() {
    Cases one = new Cases(beans).scoring();
    one.submit(0, "0.5");
    one.submit(1, "0.9");
    String path = "/evaluation/" + one.id;
    Browser leaver = visitor(one.actor(1));

    assertThat(leaver.get(path).body()).contains("退出评价组");
    var left = leaver.post(path + "/departure", Map.of("departure", "CONFLICT", "reason", "亲属"));

    assertThat(left.statusCode()).isEqualTo(303);
    for (String page : List.of("", "/sheet", "/dossier", "/consensus", "/report")) {
      assertThat(leaver.get(path + page).statusCode()).as(page).isEqualTo(404);
    }
    one.submit(2, "0.7");
    assertThat(stage(one)).isEqualTo(EvaluationStage.SCORING);
    replace(one, 1, 3);
    assertThat(reasons(() -> one.submit(3, "0.5"))).contains(EvaluationRefusal.NOT_IN_TEAM);
    assertThatThrownBy(() -> scores.ownSheet(one.id, one.actor(3))).isInstanceOf(NotFound.class);

    evaluations.declare(one.id, ALL, one.actor(3));
    one.submit(3, "0.3");

    assertThat(stage(one)).isEqualTo(EvaluationStage.CONSENSUS);
    assertThat(scores.consensus(one.id, one.actor(0)).independent("7.1.1"))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyInAnyOrder(decimal("0.5"), decimal("0.7"), decimal("0.3"));
    assertThat(evaluations.evaluators(one.id)).contains(one.actor(1).person());
    assertThat(scores.kept(one.id, one.manager)).as("blind until the team agreed").isEmpty();
    one.agree(0);
    assertThat(scores.kept(one.id, one.manager)).containsOnlyKeys("演示评价员1");
    assertThat(visitor(one.manager).get(path + "/consensus").body()).contains("不计入的评分表");
    assertThat(scores.kept(one.id, one.actor(0))).isEmpty();
    assertThat(visitor(one.actor(0)).get(path + "/consensus").body()).doesNotContain("不计入的评分表");
    assertThatThrownBy(
            () ->
                unwalled()
                    .sql(
                        """
                        insert into evaluation.sheet_row
                        select case_id, round, assessor_id, 'x', 1, '', '', '', now(), 1
                        from evaluation.sheet where case_id = ? and assessor_id = ?
                        """)
                    .params(one.id.value(), one.actor(1).id().value())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void s13_nobody_learns_a_score_by_a_replacement_once_values_were_open() {
    Cases one = new Cases(beans).reporting();
    int sitting = evaluations.findTrusted(one.id).sitting();
    assertThat(scores.consensus(one.id, one.manager).rows()).hasSize(15);

    dismiss(one, 2, Departure.ILLNESS);

    assertThat(stage(one)).isEqualTo(EvaluationStage.SCORING);
    replace(one, 2, 3);
    Actor newcomer = one.actor(3);
    evaluations.declare(one.id, ALL, newcomer);
    String path = "/evaluation/" + one.id;
    for (Actor reader : List.of(newcomer, one.actor(0), one.actor(1), one.manager)) {
      assertThat(visitor(reader).get(path + "/consensus").statusCode()).isEqualTo(404);
      assertThat(visitor(reader).get(path + "/report").statusCode()).isEqualTo(404);
    }
    assertThat(visitor(newcomer).get(path).body()).doesNotContain("已提交", "未提交", "0.65");
    assertThat(visitor(newcomer).get(path + "/sheet").body()).doesNotContain("checked");
    assertThatThrownBy(() -> scores.submitted(one.id, newcomer)).isInstanceOf(NotFound.class);

    one.submit(3, "0.9");

    Evaluation again = evaluations.findTrusted(one.id);
    assertThat(again.stage()).isEqualTo(EvaluationStage.CONSENSUS);
    assertThat(again.sitting()).isEqualTo(sitting + 1);
    assertThat(scores.consensus(one.id, one.actor(0)).rows()).isEmpty();
    assertThat(
            unwalled()
                .sql("select count(*) from evaluation.consensus_row where case_id = ?")
                .param(one.id.value())
                .query(Integer.class)
                .single())
        .as("what was agreed before stays in the record")
        .isEqualTo(15);
  }

  @Test
  void p15_a_leader_who_leaves_is_followed_by_a_member_or_by_a_newcomer() {
    Cases one = new Cases(beans).consensus();
    departures.leave(one.id, Departure.ILLNESS, "住院", one.actor(0));
    assertThat(reasons(() -> scores.recordUnanimous(one.id, one.actor(0))))
        .contains(EvaluationRefusal.NOT_LEADER);
    assertThat(reasons(() -> lead(one, 1, one.actor(1))))
        .containsExactly(EvaluationRefusal.NOT_MANAGER);

    lead(one, 1, one.manager);
    replace(one, 0, 3);
    evaluations.declare(one.id, ALL, one.actor(3));
    one.submit(3, "0.5");

    assertThat(evaluations.findTrusted(one.id).isLedBy(one.actor(1).id())).isTrue();
    scores.recordUnanimous(one.id, one.actor(1));
    assertThat(scores.consensus(one.id, one.actor(1)).rows()).containsOnlyKeys("7.2");

    Cases other = new Cases(beans).scoring();
    departures.leave(other.id, Departure.ILLNESS, "住院", other.actor(0));
    replace(other, 0, 3);
    assertThat(evaluations.findTrusted(other.id).isLedBy(other.actor(3).id())).isTrue();
  }

  @Test
  void clause_8_3_a_replacement_is_tied_to_nothing_and_qualified() {
    Cases one = new Cases(beans).scoring();
    departures.leave(one.id, Departure.ILLNESS, "住院", one.actor(2));
    Account colleague = one.account("演示同事", new CreditCode(one.code()), Role.ASSESSOR);
    one.enrol(colleague);
    Account stranger = one.account("演示某人", null, Role.ASSESSOR);

    assertThat(reasons(() -> replaceBy(one, 2, colleague.id())))
        .containsOnly(Conflict.SAME_ORGANISATION);
    assertThat(reasons(() -> replaceBy(one, 2, stranger.id())))
        .containsExactly(EvaluationRefusal.NOT_ON_ROSTER);
    assertThat(reasons(() -> replaceBy(one, 2, one.actor(1).id())))
        .containsExactly(Conflict.HANDLED);
    assertThat(reasons(() -> replaceBy(one, 2, one.actor(2).id())))
        .containsExactly(Conflict.HANDLED);
  }

  @Test
  void clause_8_3_a_manager_who_is_tied_to_the_case_neither_changes_the_team_nor_reads_of_it() {
    Cases one = new Cases(beans);
    var code = new CreditCode(one.code());
    Actor colleague = one.account("演示管理员乙", code, Role.MANAGER).actor();
    Actor self =
        new Actor(
            one.applicant.id(),
            one.applicant.person(),
            one.applicant.name(),
            Set.of(Role.MANAGER),
            one.applicant.organisation());
    Set<AccountId> people = Set.of(one.actor(0).id(), one.actor(1).id(), one.actor(2).id());
    for (Actor tied : List.of(colleague, self)) {
      assertThat(reasons(() -> evaluations.appoint(one.id, one.actor(0).id(), people, tied)))
          .containsAnyOf(Conflict.SAME_ORGANISATION, Conflict.IS_APPLICANT);
    }
    one.reporting();

    assertThat(reasons(() -> dismissBy(one, 1, colleague)))
        .containsExactly(Conflict.SAME_ORGANISATION);
    for (Actor tied : List.of(colleague, self)) {
      assertThatThrownBy(() -> evaluations.find(one.id, tied)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> scores.consensus(one.id, tied)).isInstanceOf(NotFound.class);
      String number = evaluations.findTrusted(one.id).number();
      var query = new EvaluationQuery(null, number, null);
      assertThat(evaluations.list(query, tied).rows()).isEmpty();
      assertThat(evaluations.list(query, one.manager).rows()).hasSize(1);
    }
    assertThat(visitor(colleague).get("/evaluation/" + one.id).statusCode()).isEqualTo(404);
  }

  @Test
  void a_closed_account_is_an_open_point_that_stops_the_consensus_until_it_is_settled() {
    Cases one = new Cases(beans).consensus();
    for (var row : Teams.SCHEME.rows()) {
      String value = row.id().equals("7.2") ? "1.0" : "0.65";
      scores.saveConsensusRow(
          one.id, row.id(), new ConsensusRow(decimal(value), "", 0), one.actor(0));
    }
    Accounts accounts = beans.getBean(Accounts.class);
    Account member = accounts.find(one.actor(2).id());
    accounts.setActive(member.id(), false, member.version(), TestAccounts.ADMINISTRATOR);

    assertThat(
            reasons(
                () ->
                    scores.closeConsensus(
                        one.id, evaluations.findTrusted(one.id).version(), one.actor(0))))
        .containsExactly(EvaluationRefusal.POINT_IS_OPEN);
    assertThat(departures.openPoints(one.id, one.manager))
        .containsEntry(member.id(), Set.of(MemberObstacle.ACCOUNT_CLOSED));
    assertThat(departures.openPoints(one.id, one.actor(0))).isEmpty();
    assertThat(visitor(one.manager).get("/evaluation/" + one.id).body()).contains("账号已停用或不再是评价人员");

    dismiss(one, 2, Departure.ACCOUNT_CLOSED);

    assertThat(departures.openPoints(one.id, one.manager)).isEmpty();
    assertThat(stage(one)).isEqualTo(EvaluationStage.SCORING);
  }

  @Test
  void an_evaluation_ends_with_its_case_and_bars_going_back_to_the_formal_review() {
    Cases one = new Cases(beans);
    assertThat(taken(one.id)).isEmpty();
    one.scoring();
    assertThat(taken(one.id)).containsExactly(LaterStep.TEAM_APPOINTED);
    Applications applications = beans.getBean(Applications.class);

    beans
        .getBean(Submissions.class)
        .withdraw(one.id, applications.findTrusted(one.id).version(), one.applicant);

    assertThat(stage(one)).isEqualTo(EvaluationStage.ENDED);
    assertThat(reasons(() -> one.fill(1, "0.5"))).contains(EvaluationRefusal.WRONG_STAGE);
    assertThat(reasons(() -> departures.leave(one.id, Departure.OTHER, "已终止", one.actor(1))))
        .contains(EvaluationRefusal.WRONG_STAGE);
    assertThat(visitor(one.manager).get("/evaluation/" + one.id).body()).contains("已撤回");
  }

  private EvaluationStage stage(Cases one) {
    return evaluations.findTrusted(one.id).stage();
  }

  private void dismiss(Cases one, int out, Departure cause) {
    departures.dismiss(one.id, version(one), one.actor(out).id(), cause, "已核实", one.manager);
  }

  private void dismissBy(Cases one, int out, Actor by) {
    departures.dismiss(one.id, version(one), one.actor(out).id(), Departure.OTHER, "已核实", by);
  }

  private void replace(Cases one, int out, int in) {
    replaceBy(one, out, one.actor(in).id());
  }

  private void replaceBy(Cases one, int out, AccountId in) {
    departures.replace(one.id, version(one), one.actor(out).id(), in, "接替", "", one.manager);
  }

  private void lead(Cases one, int in, Actor by) {
    departures.lead(one.id, version(one), one.actor(in).id(), "组长住院", by);
  }

  private int version(Cases one) {
    return evaluations.findTrusted(one.id).version();
  }

  private static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }

  private Browser visitor(Actor actor) {
    String login = beans.getBean(Accounts.class).find(actor.id()).login();
    return new Browser(port).signIn(login, Cases.PASSWORD);
  }

  private List<LaterStep> taken(CaseId id) {
    return steps.stream().flatMap(each -> each.taken(id).stream()).toList();
  }

  private JdbcClient unwalled() {
    return Unwalled.jdbc(beans.getBean(DataSource.class));
  }
}
