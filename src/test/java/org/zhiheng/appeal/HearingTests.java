package org.zhiheng.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.decision.Vote;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.AccountDetails;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;

/** From an admitted appeal to its decision, and what that brings about (9.8). */
@ServerTest
class HearingTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  @Autowired private ReportedCases cases;
  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private FormalReviews reviews;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private Evaluations evaluations;
  @Autowired private Certificates certificates;
  @Autowired private Appeals appeals;
  @Autowired private Examinations examinations;
  @Autowired private Hearings hearings;
  @Autowired private Accounts accounts;
  @Autowired private HeardCases heardCases;
  @Autowired private Acts acts;
  @Autowired private CaseFiles caseFiles;
  @Autowired private TestClock clock;
  @Autowired private Statements statements;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Account manager;
  private List<Account> handlers;

  @BeforeEach
  void strangersToEveryCase() {
    clock.setDay(DECIDED);
    cases.enterBody();
    manager = cases.account("演示评价管理员九", Role.MANAGER);
    handlers = cases.panel();
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  @Test
  void iso17024_9_8_anUpheldAppealAgainstADenialEndsInACertificateByOtherPeople() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    List<Account> panel = decided(id, Vote.DENY);
    UUID appeal = heard(reported, id);
    assertThat(caseFiles.countTasks(handlers.getFirst().actor()))
        .containsKey(TaskKind.DECIDE_APPEAL);
    Browser handling = signIn(handlers.getFirst());
    assertThat(handling.get("/appeal/" + appeal).body()).contains("作出声明", "申诉人");
    handling.post("/appeal/" + appeal + "/declare", Map.of("declared", "yes"));
    assertThat(handling.get("/appeal/" + appeal).body()).contains("提交表决");
    handling.post("/appeal/" + appeal + "/vote", Map.of("vote", "UPHELD", "reason", "证据被遗漏"));
    assertThat(appeals.find(appeal, manager.actor()).stage()).isEqualTo(AppealStage.HEARD);
    declareAndVote(appeal, handlers.get(1), AppealOutcome.UPHELD);

    Appeal upheld = appeals.find(appeal, reported.applicant().actor());
    assertThat(upheld.ruling()).isEqualTo(new AppealRuling(AppealOutcome.UPHELD, DECIDED));
    String page = signIn(reported.applicant()).get("/appeal/" + appeal).body();
    assertThat(page).contains("申诉成立", "证据被遗漏").doesNotContain(handlers.getFirst().name());
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.ACCEPTED);
    assertThat(evaluations.trustedOfCase(id)).as("waits for another team").isEmpty();
    Actor old = reported.team().getFirst();
    assertThatThrownBy(
            () ->
                evaluations.appoint(
                    id,
                    old.id(),
                    Set.of(old.id(), reported.team().get(1).id(), reported.team().get(2).id()),
                    manager.actor()))
        .hasMessageContaining("HANDLED");

    cases.reportedAgain(id);
    assertRefused(
        () -> panels.convene(id, ReportedCases.ids(panel), "", manager.actor()), Conflict.HANDLED);
    List<Account> other = cases.panel();
    panels.convene(id, ReportedCases.ids(other), "", manager.actor());
    other.subList(0, 2).forEach(it -> decisions.vote(id, 1, Vote.GRANT, "", it.actor()));
    cases.noticeOver(id);

    assertThat(certificates.trustedOfCase(id)).isPresent();
    assertRefused(
        () -> hearings.vote(appeal, AppealOutcome.DISMISSED, "x", handlers.get(2).actor()),
        AppealRefusal.STAGE_FORBIDS);
    breaks("update appeal.vote set reason = 'x' where appeal = ?", appeal);
    breaks("update appeal.statement set text = 'x' where appeal = ?", appeal);
    breaks("update appeal.appeal set outcome = 'DISMISSED' where id = ?", appeal);
    Invariants.check(database);
  }

  @Test
  void aDismissedOneLeavesTheDecisionAndIsFinal() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    decided(id, Vote.DENY);
    UUID appeal = heard(reported, id);
    handlers.subList(0, 2).forEach(it -> declareAndVote(appeal, it, AppealOutcome.DISMISSED));

    Actor appellant = reported.applicant().actor();
    assertThat(appeals.find(appeal, appellant).stage()).isEqualTo(AppealStage.DECIDED);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.CONCLUDED);
    assertThat(caseFiles.countTasks(handlers.get(2).actor()))
        .doesNotContainKey(TaskKind.DECIDE_APPEAL);
    assertRefused(
        () -> appeals.lodge(id, null, "再诉", null, appellant), AppealRefusal.APPEALED_BEFORE);
    Invariants.check(database);
  }

  @Test
  void whoTouchedTheCaseIsShownWithTheReasonAndNeverHandles() {
    Reported reported = cases.reported("测试甲", "1");
    List<Account> panel = decided(reported.id(), Vote.DENY);
    UUID appeal = admitted(reported.applicant().actor(), reported.id());
    List<HandlerChoice> choices =
        hearings.choices(appeal, new PeopleQuery("", ReportedCases.ids(panel)), manager.actor());
    assertThat(choices)
        .filteredOn(it -> ReportedCases.ids(panel).contains(it.account().id()))
        .hasSize(3)
        .allSatisfy(
            it -> assertThat(it.whyNot()).extracting(Refusal::reason).contains(Conflict.HANDLED));
    assertRefused(
        () -> hearings.choose(appeal, 2, ReportedCases.ids(panel), "", manager.actor()),
        Conflict.HANDLED);
    Actor evaluator = reported.team().getFirst();
    assertThatThrownBy(() -> hearings.declare(appeal, true, evaluator))
        .isInstanceOf(NotFound.class);
    signIn(manager).get("/appeal/" + appeal);
    assertThat(statements.of("/appeal/" + appeal).statements()).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void clause8_2_anUpheldAppealAgainstARefusalStartsTheReviewAgainWithAnotherOfficer() {
    Actor applicant = applicants.applicant(Applicants.code()).actor();
    CaseId id = applicants.submitted(applicant);
    Actor officer = cases.account("演示受理员", Role.OFFICER).actor();
    var ground = new Occurrence("8.2 a)", DECIDED.minusDays(1), "演示依据");
    reviews.refuse(id, applications.findTrusted(id).version(), ground, officer);
    UUID appeal = heard(applicant, id);
    handlers.subList(0, 2).forEach(it -> declareAndVote(appeal, it, AppealOutcome.UPHELD));

    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.SUBMITTED);
    int version = applications.findTrusted(id).version();
    assertRefused(() -> reviews.accept(id, version, officer), Conflict.HANDLED);
    reviews.accept(id, version, cases.account("演示受理员二号", Role.OFFICER).actor());
    Invariants.check(database);
  }

  @Test
  void p11_whatStandsInPublicIsObjectedToThereFirst() {
    Reported reported = cases.reported("测试丙", "1");
    CaseId granted = reported.id();
    decided(granted, Vote.GRANT);
    AppealedAct act = acts.of(granted).getFirst();
    assertThat(act.kind()).isEqualTo(AppealedKind.GRADE);
    assertThat(acts.stepOf(act).whyNotUndo(act))
        .extracting(Refusal::reason)
        .containsExactly(AppealRefusal.ON_NOTICE);
    UUID appeal = heard(reported, granted);
    Actor early = handlers.getFirst().actor();
    hearings.declare(appeal, true, early);
    for (AppealOutcome vote : AppealOutcome.values()) {
      assertRefused(() -> hearings.vote(appeal, vote, "演示理由", early), AppealRefusal.ON_NOTICE);
    }
    cases.noticeOver(granted);
    assertThat(acts.stepOf(act).whyNotUndo(act)).isEmpty();
    hearings.vote(appeal, AppealOutcome.DISMISSED, "演示理由", early);
  }

  @Test
  void iso17024_9_8_handlersReadTheCaseTheyDecideAboutOnceTheyHaveDeclared() {
    Reported reported = cases.reported("测试甲", "1");
    decided(reported.id(), Vote.DENY);
    UUID appeal = heard(reported, reported.id());
    Account handler = handlers.getFirst();
    String path = "/appeal/" + appeal + "/dossier";
    var evidence = applications.trustedDossier(reported.id()).evidence().getFirst().document();
    Browser handling = signIn(handler);
    assertRefused(() -> heardCases.find(appeal, handler.actor()), AppealRefusal.NOT_DECLARED);
    assertThat(handling.get("/document/" + evidence).statusCode()).isEqualTo(404);
    assertThatThrownBy(() -> heardCases.find(appeal, manager.actor())).isInstanceOf(NotFound.class);
    Account stranger = cases.panel().getFirst();
    assertThat(signIn(stranger).get(path).statusCode()).isEqualTo(404);

    hearings.declare(appeal, true, handler.actor());
    assertThat(handling.get("/appeal/" + appeal).body()).contains(path);
    assertThat(handling.get(path).body()).contains("测试甲", "已签署的评价报告", "7.1.1");
    assertThat(statements.of(path).statements()).hasSizeLessThanOrEqualTo(25);
    assertThat(handling.get("/document/" + evidence).statusCode()).isEqualTo(200);
    assertThat(signIn(stranger).get("/document/" + evidence).statusCode()).isEqualTo(404);

    hearings.recuse(appeal, "病假", handler.actor());
    assertThat(handling.get(path).statusCode()).isEqualTo(404);
    assertThat(handling.get("/document/" + evidence).statusCode()).isEqualTo(404);
  }

  @Test
  void s9_aTieThatComesUpLateClosesTheFileToAHandler() {
    Reported reported = cases.reported("测试甲", "1");
    decided(reported.id(), Vote.DENY);
    UUID appeal = heard(reported, reported.id());
    Account handler = handlers.getFirst();
    String path = "/appeal/" + appeal + "/dossier";
    var dossier = applications.trustedDossier(reported.id());
    String evidence = "/document/" + dossier.evidence().getFirst().document();
    hearings.declare(appeal, true, handler.actor());
    assertThat(signIn(handler).get(path).statusCode()).isEqualTo(200);

    Account now = accounts.find(handler.id());
    accounts.change(
        now.id(),
        new AccountDetails(
            now.name(),
            now.roles(),
            dossier.organisation().code().value(),
            null,
            "本人",
            now.version()),
        TestAccounts.ADMINISTRATOR);

    Actor tied = accounts.find(handler.id()).actor();
    assertRefused(() -> heardCases.find(appeal, tied), AppealRefusal.TIED);
    assertThat(signIn(handler).get(evidence).statusCode()).isEqualTo(404);
    assertThat(signIn(handler).get("/appeal/" + appeal).statusCode()).isEqualTo(200);
    hearings.recuse(appeal, "新任职于申诉人所在组织", tied);
  }

  @Test
  void p15_aHandlerGivesItUpAndSomebodyElseComes() {
    Reported reported = cases.reported("测试甲", "1");
    decided(reported.id(), Vote.DENY);
    UUID appeal = heard(reported, reported.id());
    Actor leaver = handlers.getFirst().actor();
    hearings.recuse(appeal, "病假", leaver);
    assertThat(caseFiles.countTasks(manager.actor())).containsKey(TaskKind.CHOOSE_HANDLERS);
    assertThatThrownBy(() -> appeals.find(appeal, leaver)).isInstanceOf(NotFound.class);
    Account fresh = cases.panel().getFirst();
    hearings.replace(appeal, leaver.id(), fresh.id(), "病假", "", manager.actor());
    declareAndVote(appeal, fresh, AppealOutcome.DISMISSED);
    declareAndVote(appeal, handlers.get(1), AppealOutcome.DISMISSED);
    assertThat(appeals.find(appeal, manager.actor()).stage()).isEqualTo(AppealStage.DECIDED);
  }

  private List<Account> decided(CaseId id, Vote vote) {
    List<Account> panel = cases.panel();
    panels.convene(
        id, ReportedCases.ids(panel), "", cases.account("演示评价管理员", Role.MANAGER).actor());
    panel.subList(0, 2).forEach(it -> decisions.vote(id, 1, vote, "证据不足", it.actor()));
    return panel;
  }

  private UUID admitted(Actor appellant, CaseId id) {
    UUID appeal = appeals.lodge(id, null, "演示理由", null, appellant).id();
    examinations.admit(appeal, 1, manager.actor());
    return appeal;
  }

  private UUID heard(Reported reported, CaseId id) {
    return heard(reported.applicant().actor(), id);
  }

  private UUID heard(Actor appellant, CaseId id) {
    UUID appeal = admitted(appellant, id);
    hearings.choose(appeal, 2, ReportedCases.ids(handlers), "", manager.actor());
    hearings.state(appeal, "演示陈述", appellant);
    hearings.state(appeal, "演示答复", manager.actor());
    return appeal;
  }

  private void declareAndVote(UUID appeal, Account handler, AppealOutcome outcome) {
    hearings.declare(appeal, true, handler.actor());
    hearings.vote(appeal, outcome, "演示理由", handler.actor());
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }

  private void breaks(String sql, UUID appeal) {
    assertThatThrownBy(() -> JdbcClient.create(database).sql(sql).param(appeal).update())
        .isInstanceOf(DataAccessException.class);
  }
}
