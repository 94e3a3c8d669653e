package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** P11: what is granted stands in public before it takes effect, and may be objected to. */
@ServerTest
class NoticeTests {

  /** A Monday; the fifth working day after it is the next Monday. */
  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 9);

  @Autowired private ReportedCases cases;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private PublicNotices notices;
  @Autowired private PublicNoticeLimitStore limits;
  @Autowired private Effects effects;
  @Autowired private DecisionStore store;
  @Autowired private Certificates certificates;
  @Autowired private Applications applications;
  @Autowired private Jobs jobs;
  @Autowired private TestClock clock;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private static int count;

  private final String name = "测试" + "甲乙丙丁戊己庚辛壬癸".charAt(count++ % 10) + "公示";
  private Account manager;
  private Account second;
  private Account officer;
  private Reported reported;
  private CaseId id;
  private List<Account> panel;

  @BeforeEach
  void aCaseBeforeItsPanel() {
    clock.setDay(DECIDED);
    cases.enterBody();
    manager = cases.account("演示评价管理员", Role.MANAGER);
    second = cases.account("演示评价管理员二", Role.MANAGER);
    officer = cases.account("演示受理员", Role.OFFICER);
    reported = cases.reported(name, "1");
    id = reported.id();
    panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  @Test
  void p11_whatIsGrantedStandsInPublicForFiveWorkingDaysAndThenTakesEffect() {
    grant(1);

    assertThat(decision().stage()).isEqualTo(DecisionStage.NOTICE);
    assertThat(certificates.trustedOfCase(id)).isEmpty();
    assertThat(application()).isEqualTo(ApplicationStage.ACCEPTED);
    assertThat(notice().until()).isEqualTo(LAST_DAY);
    String page = new Browser(port).get("/registry/notice").body();
    assertThat(page).contains(name, "AA", "2026-03-02 至 2026-03-09");
    assertThat(page).doesNotContain(decision().number()).doesNotContain("@").doesNotContain("138");
    assertThat(new Browser(port).get("/registry").body()).contains("/registry/notice");

    runOutOn(LAST_DAY.plusDays(2));
    assertThat(certificates.trustedOfCase(id)).as("what came in may still be recorded").isEmpty();
    assertRefused(
        () -> notices.takeEffect(id, LAST_DAY.plusDays(2)), DecisionRefusal.STILL_ON_NOTICE);
    runOutOn(LAST_DAY.plusDays(3));

    Certificate certificate = certificates.trustedOfCase(id).orElseThrow();
    assertThat(certificate.decidedOn()).as("C13").isEqualTo(DECIDED);
    assertThat(certificate.validity().from()).as("C1, from the decision").isEqualTo(DECIDED);
    assertThat(certificate.since()).isEqualTo(LAST_DAY.plusDays(3));
    assertThat(decision().stage()).isEqualTo(DecisionStage.DECIDED);
    assertThat(application()).isEqualTo(ApplicationStage.CONCLUDED);
    assertThat(new Browser(port).get("/registry/notice").body()).doesNotContain(name);
    assertRefused(
        () -> notices.object(id, "测试壬", "晚了", LAST_DAY, officer.actor()),
        DecisionRefusal.NOT_ON_NOTICE);
    Invariants.check(database);
  }

  @Test
  void p11_anObjectionStopsTheClockAndTheDaysThatWereLeftRunOn() {
    grant(1);
    clock.setDay(DECIDED.plusDays(2));
    String path = "/decision/" + id + "/notice";
    Browser recording = signIn(officer);
    assertThat(recording.get(path).body()).contains("没有人提出异议");
    var typed = Map.of("objector", "测试壬", "matter", "业绩材料不实", "receivedOn", "2026-03-03");
    assertThat(recording.post(path, Map.of("objector", "测试壬")).statusCode()).isEqualTo(422);
    assertThat(recording.post(path, typed).statusCode()).isEqualTo(303);
    assertThat(recording.get(path).body()).contains("业绩材料不实", "还剩 4 个工作日").doesNotContain("why");
    assertThat(signIn(manager).get("/casefile").body())
        .as("the applicant may still answer")
        .doesNotContain("处理对公示中决定的异议");

    runOutOn(DECIDED.plusDays(30));
    assertThat(certificates.trustedOfCase(id)).isEmpty();
    assertThat(new Browser(port).get("/registry/notice").body())
        .contains(name, "自 2026-03-02 起；公示期目前停止计算")
        .doesNotContain("业绩材料不实", "2026-03-09");

    clock.setDay(LocalDate.of(2026, 4, 1));
    Browser settling = signIn(manager);
    assertThat(settling.get("/casefile").body()).contains("处理对公示中决定的异议");
    assertThat(settling.get(path).body()).contains("测试壬", "业绩材料不实");
    String objection = path + "/" + notice().objections().getFirst().id();
    var verdict = Map.of("upheld", "no", "why", "核对原件无误", "untied", "yes");
    assertThat(settling.post(objection, Map.of("upheld", "no", "why", "")).statusCode())
        .isEqualTo(422);
    assertThat(settling.post(objection, Map.of("upheld", "no", "why", "无误")).statusCode())
        .as("nothing declared")
        .isEqualTo(422);
    assertThat(settling.post(objection, verdict).statusCode()).isEqualTo(303);
    assertThat(notice().isStopped()).as("one does not settle it alone").isTrue();
    Browser agreeing = signIn(second);
    agreeing.get(path);
    assertThat(agreeing.post(objection, verdict).statusCode()).isEqualTo(303);
    LocalDate last = LocalDate.of(2026, 4, 8);
    assertThat(notice().until()).as("four working days, Qingming among them").isEqualTo(last);
    runOutOn(last);
    assertThat(certificates.trustedOfCase(id)).isEmpty();
    runOutOn(last.plusDays(3));
    assertThat(certificates.trustedOfCase(id)).isPresent();
    Invariants.check(database);
  }

  @Test
  void p11_whatCameInOnTheLastDayIsRecordedAfterItAndStopsTheEffect() {
    grant(1);
    runOutOn(LAST_DAY.plusDays(1));
    assertThat(new Browser(port).get("/registry/notice").body()).doesNotContain(name);
    assertRefused(
        () -> notices.object(id, "测试壬", "晚了", LAST_DAY.plusDays(1), officer.actor()),
        DecisionRefusal.OUTSIDE_NOTICE);

    UUID objection = notices.object(id, "测试壬", "材料不实", LAST_DAY, officer.actor());

    assertThat(notice().stoppedOn()).isEqualTo(LAST_DAY);
    runOutOn(LAST_DAY.plusDays(10));
    assertThat(certificates.trustedOfCase(id)).isEmpty();
    settle(objection, false, "已核实");
    LocalDate settled = clock.today();
    runOutOn(settled.plusDays(1));
    assertThat(certificates.trustedOfCase(id)).isEmpty();
    runOutOn(settled.plusDays(5));
    assertThat(certificates.trustedOfCase(id)).isPresent();
  }

  @Test
  void p11_whatIsRecordedLaterMayHaveComeInEarlierAndMovesTheStop() {
    grant(1);
    clock.setDay(DECIDED.plusDays(4));
    object("第一件");
    assertThat(notice().left()).isEqualTo(1);
    notices.object(id, "测试壬", "先收到的一件", DECIDED.plusDays(1), officer.actor());
    assertThat(notice().stoppedOn()).isEqualTo(DECIDED.plusDays(1));
    assertThat(notice().left()).isEqualTo(4);
  }

  @Test
  void p11_whoRecordedAnObjectionDoesNotSettleIt() {
    grant(1);
    UUID objection = notices.object(id, "测试壬", "材料不实", clock.today(), manager.actor());

    assertRefused(
        () -> notices.settle(id, objection, verdict(false, "x"), manager.actor()),
        DecisionRefusal.RECORDED_IT);
    String path = "/decision/" + id + "/notice";
    Browser recorder = signIn(manager);
    assertThat(recorder.get(path).body()).contains("应由其他人员处理").doesNotContain("name=\"why\"");
    Account other = cases.account("演示评价管理员", Role.MANAGER);
    assertThatThrownBy(
            () ->
                JdbcClient.create(database)
                    .sql(
                        """
                        update decision.objection set upheld = false, why = 'x', settled_by = by,
                          settled_at = at where id = ?
                        """)
                    .param(objection)
                    .update())
        .isInstanceOf(DataAccessException.class);
    clock.setDay(DECIDED.plusDays(10));
    assertThat(signIn(manager).get("/casefile").body()).doesNotContain(path);
    assertThat(signIn(other).get("/casefile").body()).contains(path, "处理对公示中决定的异议");
    assertThat(notices.settle(id, objection, verdict(false, "已核实"), other.actor())).isFalse();
    assertThat(notices.settle(id, objection, verdict(false, "同意"), second.actor())).isTrue();
  }

  @Test
  void p11_whatStandsAgainstADecisionSendsTheCaseBackAndThePanelVotesAnew() {
    grant(1);
    UUID wrong = object("查无实据");
    UUID right = object("7.5.2 的专利不是申请人的");
    settle(right, true, "专利证书载明他人");
    assertThat(decision().stage()).as("another one is open").isEqualTo(DecisionStage.NOTICE);
    settle(wrong, false, "已核实");

    assertThat(decision().stage()).isEqualTo(DecisionStage.SENT_BACK);
    assertThat(decision().outcome()).isNull();
    assertThat(decision().poll().questions()).contains("专利不是申请人的", "载明他人").doesNotContain("查无");
    assertThat(decision().poll().objected()).isTrue();
    String told = signIn(manager).get("/casefile/" + id).body();
    assertThat(told).contains("异议成立，退回评价组").doesNotContain("退回评价组并提出问题");
    assertThat(signIn(manager).get("/decision/" + id).body())
        .contains("因对发证决定的异议成立，由评价主体退回")
        .doesNotContain("超过半数的席位同意");
    runOutOn(DECIDED.plusDays(30));
    assertThat(certificates.trustedOfCase(id)).isEmpty();
    assertThat(new Browser(port).get("/registry/notice").body()).doesNotContain(name);

    cases.signAgain(id, reported.team().getFirst());
    grant(2);
    assertThat(decision().stage()).isEqualTo(DecisionStage.NOTICE);
    assertThat(notice().objections()).isEmpty();
    assertThat(notices.trustedUntold(notice()))
        .as("who objected to the first notice still waits to hear")
        .extracting(Objection::id)
        .containsExactlyInAnyOrder(wrong, right);
    cases.noticeOver(id);
    assertThat(certificates.trustedOfCase(id)).isPresent();
    String path = "/decision/" + id + "/notice";
    Browser staff = signIn(manager);
    assertThat(staff.get("/casefile").body()).contains(path, "将异议处理结果告知提出人");
    assertThat(staff.get(path).body()).contains("以前的公示", "专利证书载明他人");
    String today = clock.today().toString();
    for (UUID each : List.of(wrong, right)) {
      assertThat(staff.post(path + "/" + each + "/told", Map.of("toldOn", today)).statusCode())
          .isEqualTo(303);
    }
    assertThat(staff.get("/casefile").body()).doesNotContain(path);
    Invariants.check(database);
  }

  @Test
  void p11_onlyStaffWhomNothingTiesToTheCaseRecordAndSettle() {
    grant(1);
    Actor colleague = cases.colleague(reported.applicant(), Role.MANAGER).actor();
    Actor applicant = reported.applicant().actor();
    Actor panellist = panel.getFirst().actor();
    LocalDate today = clock.today();

    assertRefused(() -> notices.object(id, "x", "x", today, colleague), Conflict.SAME_ORGANISATION);
    assertRefused(() -> notices.object(id, "x", "x", today, panellist), DecisionRefusal.NOT_STAFF);
    UUID objection = object("材料不实");
    assertRefused(
        () -> notices.settle(id, objection, verdict(false, "x"), officer.actor()),
        DecisionRefusal.NOT_A_MANAGER);
    assertRefused(
        () -> notices.settle(id, objection, verdict(false, "x"), colleague),
        Conflict.SAME_ORGANISATION);
    for (Actor reader : List.of(colleague, applicant, panellist)) {
      assertThatThrownBy(() -> notices.find(id, reader)).isInstanceOf(NotFound.class);
    }
    settle(objection, false, "已核实");
    assertRefused(
        () -> notices.settle(id, objection, verdict(true, "x"), manager.actor()),
        DecisionRefusal.OBJECTION_SETTLED);
  }

  @Test
  void p11_theDatabaseLetsNothingTakeEffectThatIsObjectedTo() {
    grant(1);
    object("材料不实");

    breaks("update decision.decision set stage = 'DECIDED' where case_id = ?");
    breaks("delete from decision.notice where case_id = ?");
    breaks("update decision.objection set matter = '别的' where case_id = ?");
    breaks("delete from decision.objection where case_id = ?");
  }

  @Test
  void p8_aNoticeIsCountedAgainWithTheDaysThatItHasLeft() {
    grant(1);
    transaction.executeWithoutResult(
        once -> {
          assertThat(limits.runningUntil(LAST_DAY)).contains(running(5, LAST_DAY));
          assertThat(limits.move(running(5, LAST_DAY), LAST_DAY.plusDays(1))).isTrue();
          assertThat(limits.move(running(5, LAST_DAY), LAST_DAY)).isFalse();
        });
    assertThat(notice().until()).isEqualTo(LAST_DAY.plusDays(1));
    object("材料不实");
    transaction.executeWithoutResult(
        once ->
            assertThat(limits.runningUntil(DECIDED))
                .as("its clock stands")
                .noneMatch(limit -> limit.caseId().equals(id)));
  }

  @Test
  void p11_withoutNoticeADecisionTakesEffectInTheSameTransaction() {
    Account last = panel.get(1);
    decisions.vote(id, 1, Vote.GRANT, "", panel.getFirst().actor());
    Decision before = decision();
    String seal = before.poll().ballots().getFirst().seal();
    var ballot = new Ballot(last.id(), last.name(), Vote.GRANT, "", clock.instant(), seal);
    Decision voted = before.cast(ballot, decisions.majority(before), clock.today());

    transaction.executeWithoutResult(
        once -> {
          store.insert(before, ballot);
          store.update(voted);
          store.close(voted);
          effects.announce(voted, last.id(), clock.instant());
        });

    assertThat(certificates.trustedOfCase(id).orElseThrow().since()).isEqualTo(DECIDED);
    assertThat(application()).isEqualTo(ApplicationStage.CONCLUDED);
    assertThat(new Browser(port).get("/registry/notice").body()).doesNotContain(name);
    Invariants.check(database);
  }

  private void grant(int edition) {
    panel.subList(0, 2).forEach(each -> decisions.vote(id, edition, Vote.GRANT, "", each.actor()));
  }

  private UUID object(String matter) {
    return notices.object(id, "测试壬", matter, clock.today(), officer.actor());
  }

  private void settle(UUID objection, boolean upheld, String why) {
    clock.setDay(clock.today().plusDays(8));
    assertThat(notices.settle(id, objection, verdict(upheld, why), manager.actor())).isFalse();
    assertThat(notices.settle(id, objection, verdict(upheld, "同意"), second.actor())).isTrue();
  }

  private static Verdict verdict(boolean upheld, String why) {
    return new Verdict(upheld, true, why);
  }

  private void runOutOn(LocalDate day) {
    clock.setDay(day);
    jobs.runNow("decision.notice", cases.account("演示管理员", Role.ADMINISTRATOR).actor());
  }

  private Decision decision() {
    return decisions.findTrusted(id);
  }

  private PublicNotice notice() {
    return notices.find(id, manager.actor());
  }

  private ApplicationStage application() {
    return applications.findTrusted(id).stage();
  }

  private CountedLimit running(int days, LocalDate until) {
    return new CountedLimit(id, days, until, true);
  }

  private void breaks(String sql) {
    assertThatThrownBy(() -> JdbcClient.create(database).sql(sql).param(id.value()).update())
        .isInstanceOf(DataAccessException.class);
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
