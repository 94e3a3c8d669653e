package org.zhiheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.report.Finding;
import org.zhiheng.evaluation.report.FindingProposal;
import org.zhiheng.evaluation.report.FindingSource;
import org.zhiheng.evaluation.report.Findings;
import org.zhiheng.evaluation.report.Report;
import org.zhiheng.evaluation.report.ReportRulesTests;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.evaluation.sheet.SheetRules;
import org.zhiheng.evaluation.team.Departures;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.Unwalled;

/** The evaluation from the team to the signed report, through faces, database and pages. */
@ServerTest
class EvaluationLineTests {

  @Autowired private ListableBeanFactory beans;
  @Autowired private Evaluations evaluations;
  @Autowired private Departures departures;
  @Autowired private Scores scores;
  @Autowired private Reports reports;
  @Autowired private Findings findings;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private PlatformTransactionManager transactions;
  @LocalServerPort private int port;

  @Test
  void clause_8_3_the_manager_sees_why_somebody_cannot_be_in_the_team() {
    Cases one = new Cases(beans);
    String body = visitor(one.manager).get("/evaluation/" + one.id).body();

    assertThat(body).contains("演示评价员0", "在办案件", "评价对象没有提出回避请求");
    assertThatThrownBy(
            () ->
                evaluations.appoint(
                    one.id, one.actor(0).id(), Set.of(one.actor(0).id()), one.manager))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(Teams.reasons(refused.refusals()))
                    .containsExactly(EvaluationRefusal.TEAM_TOO_SMALL));
    one.appointed();
    assertThatThrownBy(one::appointed)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(Teams.reasons(refused.refusals()))
                    .containsExactly(EvaluationRefusal.ALREADY_APPOINTED));
  }

  @Test
  void who_declines_is_out_at_once_and_still_counts_as_having_evaluated() {
    Cases one = new Cases(beans).appointed();
    var member = visitor(one.actor(1));
    assertThat(member.get("/evaluation/" + one.id).body()).contains("请先声明");

    member.post("/evaluation/" + one.id + "/refusal", Map.of("reason", "与评价对象是亲属"));

    assertThat(member.get("/evaluation/" + one.id).statusCode()).isEqualTo(404);
    int version = evaluations.findTrusted(one.id).version();
    var manager = visitor(one.manager);
    assertThat(manager.get("/evaluation/" + one.id).body()).contains("与评价对象是亲属");
    var replaced =
        manager.post(
            "/evaluation/" + one.id + "/replacement",
            Map.of(
                "version",
                "" + version,
                "out",
                one.actor(1).id().toString(),
                "reason",
                "与评价对象是亲属",
                "in",
                one.actor(3).id().toString()));
    assertThat(replaced.statusCode()).isEqualTo(303);
    assertThat(evaluations.findTrusted(one.id).team().accounts()).contains(one.actor(3).id());
    assertThat(evaluations.evaluators(one.id))
        .contains(
            one.actor(0).person(),
            one.actor(1).person(),
            one.actor(2).person(),
            one.actor(3).person());
    assertThatThrownBy(
            () ->
                departures.replace(
                    one.id, version, one.actor(2).id(), one.actor(1).id(), "未答复", "", one.manager))
        .isInstanceOf(Stale.class);
  }

  @Test
  void s6_the_desk_keeps_the_band_of_the_least_met_clause_and_asks_for_the_reason() {
    Cases one = new Cases(beans).scoring();
    var member = visitor(one.actor(1));
    String desk = "/evaluation/" + one.id + "/sheet";
    assertThat(page(member, desk + "?row=7.1.1")).contains("满足程度最低的条款", "正文未编号");
    assertThat(page(member, desk + "?row=7.1.1"))
        .contains("逐条满足程度 ≥ 10% 且 &lt; 25%", "总体满足程度 ≥ 10% 且 &lt; 25%");
    assertThat(page(member, desk + "?row=7.5.1"))
        .contains("较为全面", "处于行业较好水平")
        .doesNotContain("满足程度最低的条款");

    var saved =
        member.post(
            desk + "/7.1.1", Map.of("coefficient", "0.7", "weakest", "0.3", "version", "0"));

    assertThat(saved.statusCode()).isEqualTo(303);
    SheetRow row = scores.ownSheet(one.id, one.actor(1)).row("7.1.1");
    assertThat(row.weakest()).isEqualByComparingTo("0.3");
    assertThat(Teams.reasons(SheetRules.whyNotComplete(Teams.SCHEME, Teams.row("7.1.1"), row)))
        .containsExactly(EvaluationRefusal.CLAUSE_WITHOUT_REASON);
    assertThat(member.post(desk + "/7.1.1", Map.of("weakest", "0.4", "version", "1")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void s13_a_members_pages_do_not_change_by_a_byte_whatever_others_enter_and_submit() {
    Cases one = new Cases(beans).scoring();
    one.fill(1, "0.5");
    var member = visitor(one.actor(1));
    var leader = visitor(one.actor(0));
    List<String> paths =
        List.of(
            "/evaluation",
            "/evaluation/" + one.id,
            "/evaluation/" + one.id + "/sheet",
            "/evaluation/" + one.id + "/sheet?row=7.4.3",
            "/evaluation/" + one.id + "/dossier");
    List<String> before = paths.stream().map(path -> page(member, path)).toList();
    String ledBefore = page(leader, "/evaluation/" + one.id + "/sheet?row=7.4.3");

    one.submit(2, "0.9");

    assertThat(paths.stream().map(path -> page(member, path)).toList()).isEqualTo(before);
    assertThat(page(leader, "/evaluation/" + one.id + "/sheet?row=7.4.3")).isEqualTo(ledBefore);
    assertThat(page(leader, "/evaluation/" + one.id)).contains("已提交", "未提交");
    assertThat(page(member, "/evaluation/" + one.id)).doesNotContain("已提交", "未提交");
    for (Actor reader : List.of(one.actor(0), one.actor(1), one.actor(2), one.manager)) {
      assertThat(visitor(reader).get("/evaluation/" + one.id + "/consensus").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void a_case_whose_scheme_file_was_changed_stands_still() {
    Cases one = new Cases(beans).consensus();
    var row = new ConsensusRow(new BigDecimal("0.65"), "", 0);
    unwalled().sql("alter table application.application disable trigger kept").update();
    jdbc.sql("update application.application set fingerprint = 'another' where id = ?")
        .param(one.id.value())
        .update();
    unwalled().sql("alter table application.application enable trigger kept").update();

    assertThatThrownBy(() -> scores.saveConsensusRow(one.id, "7.1.1", row, one.actor(0)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(refusal -> refusal.reason().toString())
                    .containsExactly("SCHEME_CHANGED"));
    assertThat(visitor(one.actor(0)).get("/evaluation/" + one.id + "/consensus").body())
        .contains("暂停办理");
  }

  @Test
  void s13_the_leader_records_all_unanimous_rows_in_one_step() {
    Cases one = new Cases(beans).scoring();
    one.submit(0, "0.5");
    one.submit(1, "0.5");
    one.submit(2, "0.7");
    String path = "/evaluation/" + one.id;
    assertThatThrownBy(() -> scores.recordUnanimous(one.id, one.actor(1)))
        .isInstanceOf(Refused.class);
    var leader = visitor(one.actor(0));
    assertThat(leader.get(path + "/consensus").body()).contains("一致的行照录");

    assertThat(leader.post(path + "/unanimous", Map.of()).statusCode()).isEqualTo(303);

    Map<String, ConsensusRow> rows = scores.consensus(one.id, one.actor(0)).rows();
    assertThat(rows).containsOnlyKeys("7.2");
    assertThat(rows.get("7.2").coefficient()).isEqualByComparingTo("1");
    assertThat(leader.get(path + "/consensus").body()).doesNotContain("一致的行照录");
  }

  @Test
  void a_submitted_sheet_is_never_changed_not_even_in_the_database() {
    Cases one = new Cases(beans).scoring();
    one.submit(1, "0.5");
    var again = new SheetRow(new BigDecimal("0.9"), "", "", "", 1);

    assertThatThrownBy(() -> scores.saveSheetRow(one.id, "7.1.1", again, one.actor(1)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                unwalled()
                    .sql("update evaluation.sheet_row set coefficient = 1 where assessor_id = ?")
                    .param(one.actor(1).id().value())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void two_windows_of_one_assessor_collide_and_both_versions_are_shown() {
    Cases one = new Cases(beans).scoring();
    var member = visitor(one.actor(1));
    String path = "/evaluation/" + one.id + "/sheet/7.1.1";
    member.get("/evaluation/" + one.id + "/sheet");
    member.post(path, Map.of("version", "0", "coefficient", "0.5", "strengths", "第一个窗口"));

    var second = Map.of("version", "0", "coefficient", "0.7", "strengths", "第二个窗口");
    var answer = member.post(path, second);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("第一个窗口", "第二个窗口");
    assertThat(scores.ownSheet(one.id, one.actor(1)).row("7.1.1").coefficient())
        .isEqualByComparingTo("0.5");
  }

  @Test
  void a_value_outside_the_scale_and_an_unfinished_sheet_are_refused_on_the_page() {
    Cases one = new Cases(beans).scoring();
    var member = visitor(one.actor(1));
    String desk = "/evaluation/" + one.id + "/sheet";
    assertThat(member.get(desk + "?row=7.2").body()).contains("按门槛对待（S10）");

    var refused = member.post(desk + "/7.1.1", Map.of("version", "0", "coefficient", "0.2"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不在允许的取值之内");
    var early = member.post("/evaluation/" + one.id + "/submission", Map.of("version", "0"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("7.5.5 还没有评分系数");
  }

  @Test
  void s13_the_leader_records_the_consensus_and_the_manager_waits_until_it_is_closed() {
    Cases one = new Cases(beans).consensus();
    var leader = visitor(one.actor(0));
    String path = "/evaluation/" + one.id + "/consensus";
    String shown = leader.get(path).body();
    assertThat(shown).contains("heat-6", "0.617", "待合议").doesNotContain("checked");
    assertThat(visitor(one.manager).get(path).statusCode()).isEqualTo(404);

    var other = leader.post(path + "/7.1.1", Map.of("version", "0", "coefficient", "0.9"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("与独立评分的中位数 0.65 不同");
    var member = visitor(one.actor(1));
    assertThat(member.get(path).statusCode()).isEqualTo(200);
    var notLeader = member.post(path + "/7.1.1", Map.of("version", "0", "coefficient", "0.65"));
    assertThat(notLeader.statusCode()).isEqualTo(422);
    assertThat(notLeader.body()).contains("这一步由评价组组长办理");
    assertThat(scores.consensus(one.id, one.actor(0)).rows()).isEmpty();
    assertThatThrownBy(
            () ->
                scores.closeConsensus(
                    one.id, evaluations.findTrusted(one.id).version(), one.actor(0)))
        .isInstanceOf(Refused.class);
    var kept = new ConsensusRow(new BigDecimal("0.65"), "", 0);
    scores.saveConsensusRow(one.id, "7.1.1", kept, one.actor(0));
    assertThatThrownBy(() -> scores.saveConsensusRow(one.id, "7.1.1", kept, one.actor(0)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void the_report_is_signed_when_complete_and_then_stays_as_it_is() {
    Cases one = new Cases(beans).reporting();
    Actor leads = one.actor(0);
    String path = "/evaluation/" + one.id + "/report";
    assertThat(visitor(leads).get(path).body()).contains("面谈是必经环节", "附录 D", "参照等级");
    assertThatThrownBy(() -> reports.sign(one.id, 0, leads)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> reports.findTrusted(one.id)).isInstanceOf(NotFound.class);

    findings.propose(one.id, "7.4.3", proposal("0.70"), leads);
    var draft = ReportRulesTests.report(clock.today(), null, "");
    reports.save(one.id, draft, leads);
    assertThatThrownBy(() -> reports.save(one.id, draft, leads)).isInstanceOf(Stale.class);
    assertThat(Cases.reasons(() -> reports.sign(one.id, 1, leads)))
        .containsOnly(EvaluationRefusal.AGREEMENT_IS_MISSING);
    answer(one, 1, "agree");
    assertThat(Cases.reasons(() -> reports.sign(one.id, 1, leads)))
        .containsExactly(EvaluationRefusal.AGREEMENT_IS_MISSING);
    answer(one, 2, "agree");
    reports.sign(one.id, 1, leads);

    Report report = reports.findTrusted(one.id);
    assertThat(report.consensus().get("7.4.3")).isEqualByComparingTo("0.65");
    assertThat(report.finalMarks().get("7.4.3")).isEqualByComparingTo("0.7");
    assertThat(report.result().total()).isEqualByComparingTo("675");
    assertThat(report.gradeCode()).isEqualTo("AAAA");
    assertThat(report.certifies()).isTrue();
    assertThatThrownBy(
            () ->
                jdbc.sql("update evaluation.report set summary = '' where case_id = ?")
                    .param(one.id.value())
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> reports.save(one.id, draft, leads)).isInstanceOf(Refused.class);
    for (Actor reader : List.of(leads, one.actor(1), one.manager)) {
      assertThat(visitor(reader).get(path).body())
          .contains("675", "AAAA", "面谈补充了材料", "S15", "<svg", "签署");
    }
    assertThat(visitor(one.manager).get(path + "?lang=en").body()).contains("Interview", "AAAA");
  }

  @Test
  void nobody_else_reaches_the_pages_and_the_applicant_least_of_all() {
    Cases one = new Cases(beans).reporting();
    Actor stranger = one.actor(3);
    for (String page : List.of("", "/dossier", "/sheet", "/consensus", "/report")) {
      String path = "/evaluation/" + one.id + page;
      assertThat(visitor(one.applicant).get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(visitor(stranger).get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(new Browser(port).get(path).headers().firstValue("Location").orElse(""))
          .contains("/identity/sign-in");
    }
    Actor officer = one.account("演示受理员", null, Role.OFFICER).actor();
    assertThat(visitor(officer).get("/evaluation").statusCode()).isEqualTo(403);
    assertThat(visitor(stranger).get("/evaluation").body()).doesNotContain(one.id.toString());
    String narrowed = "/evaluation?stage=REPORTING&q=" + evaluations.findTrusted(one.id).number();
    assertThat(visitor(one.manager).get(narrowed).body()).contains(one.id.toString());
  }

  @Test
  void clause_8_3_a_team_reads_the_evidence_of_its_case_once_it_has_declared() {
    Cases one = new Cases(beans).appointed();
    DocumentId evidence =
        beans.getBean(Applications.class).trustedDossier(one.id).evidence().getFirst().document();
    assertThat(mayRead(one.actor(1), evidence)).isFalse();

    evaluations.declare(one.id, Set.of(Statement.values()), one.actor(1));

    assertThat(mayRead(one.actor(1), evidence)).isTrue();
    assertThat(mayRead(one.actor(2), evidence)).isFalse();
    assertThat(mayRead(one.actor(3), evidence)).isFalse();
    assertThat(mayRead(one.actor(1), DocumentId.next())).isFalse();
  }

  private boolean mayRead(Actor actor, DocumentId id) {
    return visitor(actor).get("/document/" + id).statusCode() == 200;
  }

  @Test
  void p18_the_leader_alone_changes_no_final_value_and_a_member_who_declines_keeps_it() {
    Cases one = new Cases(beans).reporting();
    assertThat(Cases.reasons(() -> findings.propose(one.id, "7.2", proposal("0.5"), one.manager)))
        .contains(EvaluationRefusal.NOT_IN_TEAM);
    findings.propose(one.id, "7.4.3", proposal("1.0"), one.actor(0));
    assertThat(reports.preview(one.id, one.actor(0)).total()).isEqualByComparingTo("671");

    answer(one, 2, "decline");

    assertThat(findings.of(one.id, one.actor(0)).getFirst().state())
        .isEqualTo(FindingState.DECLINED);
    assertThat(reports.preview(one.id, one.actor(0)).total()).isEqualByComparingTo("671");
    assertThat(visitor(one.actor(1)).get("/evaluation/" + one.id + "/report").body())
        .contains("没有看到", "未获同意");
    assertThatThrownBy(() -> findings.of(one.id, one.applicant)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("update evaluation.finding set state = 'AGREED' where case_id = ?")
                    .param(one.id.value())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void s10_integrity_below_full_points_closes_only_with_evidence_and_every_members_agreement() {
    Cases one = new Cases(beans).consensus();
    Actor leader = one.actor(0);
    for (var row : Teams.SCHEME.rows()) {
      String value = row.id().equals("7.2") ? "0.9" : "0.65";
      var agreed = new ConsensusRow(new BigDecimal(value), "有处罚记录", "", 0);
      if (row.id().equals("7.2")) {
        assertThat(Cases.reasons(() -> scores.saveConsensusRow(one.id, "7.2", agreed, leader)))
            .containsExactly(EvaluationRefusal.GATE_WITHOUT_EVIDENCE);
      }
      var proved = new ConsensusRow(new BigDecimal(value), "有处罚记录", "处罚决定书", 0);
      scores.saveConsensusRow(one.id, row.id(), proved, leader);
    }
    scores.consent(one.id, "7.2", 1, true, "", one.actor(1));
    Runnable close =
        () -> scores.closeConsensus(one.id, evaluations.findTrusted(one.id).version(), leader);
    assertThat(Cases.reasons(close)).containsExactly(EvaluationRefusal.AGREEMENT_IS_MISSING);
    Browser third = visitor(one.actor(2));
    String path = "/evaluation/" + one.id + "/consensus";
    assertThat(third.get(path).body()).contains("须全体成员同意", "处罚决定书");

    var said = third.post(path + "/7.2/consent", Map.of("version", "1", "answer", "agree"));

    assertThat(said.statusCode()).isEqualTo(303);
    assertThat(Cases.reasons(close)).isEmpty();
    assertThatThrownBy(
            () -> jdbc.sql("update evaluation.consent set agrees = false, reason = 'x'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void s13_a_value_outside_what_anybody_scored_closes_with_every_member_and_is_marked() {
    Cases one = new Cases(beans).consensus();
    Actor leader = one.actor(0);
    for (var row : Teams.SCHEME.rows()) {
      String value = row.id().equals("7.2") ? "1.0" : row.id().equals("7.1.1") ? "0.9" : "0.65";
      var agreed = new ConsensusRow(new BigDecimal(value), "讨论后一致认为", 0);
      scores.saveConsensusRow(one.id, row.id(), agreed, leader);
    }
    Runnable close =
        () -> scores.closeConsensus(one.id, evaluations.findTrusted(one.id).version(), leader);
    assertThat(Cases.reasons(close)).containsOnly(EvaluationRefusal.AGREEMENT_IS_MISSING);
    String path = "/evaluation/" + one.id;
    assertThat(visitor(one.actor(1)).get(path + "/consensus").body())
        .contains(">超出各人评分范围</span>", "须全体成员同意：7.1.1");
    for (int member = 1; member < 3; member++) {
      scores.consent(one.id, "7.1.1", 1, true, "", one.actor(member));
    }
    assertThat(Cases.reasons(close)).isEmpty();
    assertThat(visitor(leader).get(path + "/report").body())
        .containsOnlyOnce(">超出各人评分范围</span>")
        .contains("讨论后一致认为");
  }

  @Test
  void a_tampered_report_is_not_read_as_signed() {
    Cases one = new Cases(beans).reporting();
    reports.save(one.id, ReportRulesTests.report(clock.today(), null, ""), one.actor(0));
    reports.sign(one.id, 1, one.actor(0));
    assertThat(reports.findTrusted(one.id).edition()).isEqualTo(1);
    unwalled().sql("alter table evaluation.consensus_row disable trigger stays").update();
    try {
      unwalled()
          .sql("update evaluation.consensus_row set coefficient = 1 where case_id = ?")
          .param(one.id.value())
          .update();
    } finally {
      unwalled().sql("alter table evaluation.consensus_row enable trigger stays").update();
    }

    assertThatThrownBy(() -> reports.findTrusted(one.id))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no longer what was signed");
  }

  @Test
  void the_last_two_sheets_handed_in_at_once_open_the_consensus() throws Exception {
    Cases one = new Cases(beans).scoring();
    one.submit(0, "0.5");
    one.fill(1, "0.5");
    one.fill(2, "0.7");
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Object>> done =
          threads.invokeAll(
              List.of(() -> handIn(one, 1, together), () -> handIn(one, 2, together)));
      for (Future<Object> each : done) {
        each.get();
      }
    }

    assertThat(evaluations.findTrusted(one.id).stage()).isEqualTo(EvaluationStage.CONSENSUS);
  }

  /**
   * Who comes last opens the consensus, so two who hand in at once must do so one after the other.
   * Listeners in the same transaction happen to order them too; this asks for the lock by itself.
   */
  @Test
  void a_sheet_waits_for_whoever_else_is_changing_its_evaluation() throws Exception {
    Cases one = new Cases(beans).scoring();
    one.fill(1, "0.5");
    int version = scores.ownSheet(one.id, one.actor(1)).version();
    var other = new TransactionTemplate(transactions);
    try (var thread = Executors.newSingleThreadExecutor()) {
      other.executeWithoutResult(
          changing -> {
            jdbc.sql("select 1 from evaluation.evaluation where case_id = ? for no key update")
                .param(one.id.value())
                .query(Integer.class)
                .single();
            Future<?> handedIn =
                thread.submit(
                    () ->
                        new TransactionTemplate(transactions)
                            .executeWithoutResult(
                                handingIn -> {
                                  jdbc.sql("set local lock_timeout = '300ms'").update();
                                  scores.submitSheet(one.id, version, one.actor(1));
                                }));
            assertThatThrownBy(handedIn::get)
                .hasRootCauseInstanceOf(PSQLException.class)
                .hasStackTraceContaining("lock timeout");
          });
    }

    assertThat(scores.ownSheet(one.id, one.actor(1)).version()).isEqualTo(version);
  }

  private Object handIn(Cases one, int assessor, CyclicBarrier together) throws Exception {
    int version = scores.ownSheet(one.id, one.actor(assessor)).version();
    together.await();
    scores.submitSheet(one.id, version, one.actor(assessor));
    return assessor;
  }

  private FindingProposal proposal(String value) {
    return new FindingProposal(
        new BigDecimal(value), FindingSource.INTERVIEW, "面谈补充了材料", "测试甲", clock.today());
  }

  private void answer(Cases one, int member, String answer) {
    String report = "/evaluation/" + one.id + "/report";
    Finding asked = findings.of(one.id, one.actor(member)).getFirst();
    Browser visitor = visitor(one.actor(member));
    assertThat(visitor.get(report).body()).contains("面谈补充了材料", asked.id().toString());
    var said =
        visitor.post(
            "/evaluation/" + one.id + "/findings/" + asked.id(),
            Map.of("answer", answer, "reason", "没有看到"));
    assertThat(said.statusCode()).isEqualTo(303);
  }

  /** A page without what differs each time it is asked for. */
  private static String page(Browser visitor, String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body().replaceAll("name=\"(_csrf|once)\" value=\"[^\"]*\"", "");
  }

  private Browser visitor(Actor actor) {
    String login = beans.getBean(org.zhiheng.identity.Accounts.class).find(actor.id()).login();
    return new Browser(port).signIn(login, Cases.PASSWORD);
  }

  private JdbcClient unwalled() {
    return Unwalled.jdbc(beans.getBean(DataSource.class));
  }
}
