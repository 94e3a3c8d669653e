package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Entitlement;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.Submissions;
import org.zhiheng.certificate.CertificateEvents.CertificateIssued;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.decision.Vote;
import org.zhiheng.drawing.DrawingRefusal;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Joins;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.Unwalled;
import org.zhiheng.surveillance.Sanctioned;

/** What becomes of certificates: papers, states, and the certificates that follow (clause 9). */
@ServerTest
class CertificateLifeTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Certificates certificates;
  @Autowired private Sanctioned sanctioned;
  @Autowired private PaperDrawing drawing;
  @Autowired private Decisions decisions;
  @Autowired private IssuedPapers papers;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private Applicants applicants;
  @Autowired private Accounts accounts;
  @Autowired private Joins joins;
  @Autowired private Jobs jobs;
  @Autowired private TestClock clock;
  @Autowired private Statements statements;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Account manager;

  @BeforeEach
  void people() {
    cases.enterBody();
    manager = cases.account("演示评价管理员", Role.MANAGER);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  // --- the paper

  @Test
  void aNameThatCannotBePrintedIsWarnedOfWhenTypedAndRefusedWhenHandedIn() {
    Account applicant = applicants.applicant(Applicants.code());
    cases.rename(applicant, "测试\uD884\uDF50");
    Browser typing = signIn(applicant);

    assertThat(typing.get("/person").body()).contains("id=\"name-warning\"", "U+31350");
    CaseId id = applicants.complete(applicant.actor());
    assertRefused(() -> submissions.submit(id, 0, applicant.actor()), DrawingRefusal.NO_GLYPH);
    assertThat(submissions.whyNotSubmit(applications.trustedDossier(id)))
        .filteredOn(refusal -> refusal.reason() == DrawingRefusal.NO_GLYPH)
        .extracting(Refusal::field)
        .containsExactly("person");

    cases.rename(applicant, "测试甲");
    assertThat(typing.get("/person").body()).doesNotContain("id=\"name-warning\"");
    submissions.submit(id, 0, applicant.actor());
  }

  @Test
  void noPanelIsConvenedForANameThatCannotBePrinted() {
    Reported reported = cases.reported("测试甲", "1");
    sql(
        "update evaluation.evaluation set applicant_name = '测试\uD884\uDF50' where case_id = ?",
        reported.id());

    assertRefused(() -> awards.convene(reported.id()), DrawingRefusal.NO_GLYPH);
  }

  @Test
  void aDecisionWaitsForNoFontAndACorrectionIsDrawn() {
    Reported reported = cases.reported("测试甲", "1");
    List<Account> panel = awards.convene(reported.id());
    panel
        .subList(0, 2)
        .forEach(each -> decisions.vote(reported.id(), 1, Vote.GRANT, "", each.actor()));
    freeze(reported.id(), "测试甲", "测试\uD884\uDF50");

    cases.noticeOver(reported.id());
    Certificate certificate = certificates.trustedOfCase(reported.id()).orElseThrow();
    assertThat(certificate.state()).isEqualTo(CertificateState.ACTIVE);
    String path = "/certificate/" + certificate.number();
    Browser holding = signIn(reported.applicant());
    assertThat(holding.get(path).body()).contains("证书文件正在生成").doesNotContain("下载 PDF");
    assertThat(jobs.unfinished()).anyMatch(event -> event.listener().startsWith("PaperDrawing"));

    awards.correctName(reported.id(), "测试丁");
    awards.reissue(certificate, new Reissue(EditionCause.CORRECTION, "", "姓名用字有误"));

    Certificate drawn = awards.drawn(certificate.number());
    assertThat(drawn.paper().edition()).isEqualTo(2);
    assertThat(drawn.number()).isEqualTo(certificate.number());
    assertThat(drawn.grade()).isEqualTo(certificate.grade());
    assertThat(holding.get(path).body()).contains("下载 PDF", "更正", "初次颁发", "测试丁");
    assertThat(new Browser(port).get("/registry/" + certificate.number()).body())
        .contains("以第 2 版证书为准", "测试丁");
    // what the panel voted on is as it was sealed
    freeze(reported.id(), "测试\uD884\uDF50", "测试甲");
    Invariants.check(database);
  }

  @Test
  void aPaperIsDrawnOnceHoweverOftenItsEventIsHandedOver() {
    Certificate certificate = awards.award(cases.reported("测试甲", "1"));
    DocumentId paper = awards.drawn(certificate.number()).paper().paper();
    var again =
        new CertificateIssued(
            certificate.caseId(),
            certificate.number().value(),
            certificate.grade(),
            certificate.paper().issuedBy(),
            clock.instant());

    drawing.draw(again);

    assertThat(awards.drawn(certificate.number()).paper().paper()).isEqualTo(paper);
  }

  // --- the states

  @Test
  void clause9_3_aCertificateIsSuspendedRestoredTerminatedAndVoided() {
    Reported reported = cases.reported("测试甲", "1");
    CertificateNumber number = awards.award(reported).number();
    sanctioned.suspend(number, StateGround.OWN_ACCIDENT, DECIDED);
    assertThat(state(number)).isEqualTo(CertificateState.SUSPENDED);
    assertThat(new Browser(port).get("/registry/" + number).body())
        .contains("verdict-WARN", "自 2026-03-02 起处于此状态");
    clock.setDay(DECIDED.plusDays(30));
    sanctioned.lift(number);
    clock.setDay(DECIDED.plusDays(60));
    sanctioned.terminate(number, StateGround.CONDUCT, DECIDED.plusDays(50));
    sanctioned.voidIt(number, StateGround.CONDUCT, DECIDED.plusDays(50));

    assertThat(certificates.history(number, manager.actor()).changes())
        .extracting(StateChange::after)
        .containsExactly(
            CertificateState.ACTIVE,
            CertificateState.SUSPENDED,
            CertificateState.ACTIVE,
            CertificateState.TERMINATED,
            CertificateState.VOIDED);
    assertThat(signIn(reported.applicant()).get("/certificate/" + number).body())
        .contains("违法违纪", "发生于 2026-04-21");
    Invariants.check(database);
  }

  @Test
  void theDatabaseKeepsStatesAndTheirHistoryTogether() {
    Certificate certificate = awards.award(cases.reported("测试甲", "1"));

    breaks("update certificate.certificate set state = 'VOIDED' where number = ?", certificate);
    breaks("update certificate.certificate set grade = 'AAAAA' where number = ?", certificate);
    breaks(
        "update certificate.certificate set holder = gen_random_uuid() where number = ?",
        certificate);
    breaks(
        "update certificate.certificate set valid_through = valid_through + 1 where number = ?",
        certificate);
    breaks("delete from certificate.certificate where number = ?", certificate);
    breaks("update certificate.state_change set reason = 'x' where number = ?", certificate);
    breaks("delete from certificate.state_change where number = ?", certificate);
    breaks(
        """
        insert into certificate.state_change (number, place, before, after, since, ground, reason,
          by, at)
        select number, 2, 'VOIDED', 'ACTIVE', since, 'LIFTED', 'x', account, now()
        from certificate.certificate where number = ?
        """,
        certificate);
  }

  @Test
  void clause9_1_timeEndsACertificateOnTheDayAfterItsLast() {
    CertificateNumber number = awards.award(cases.reported("测试甲", "1")).number();
    Actor admin = cases.account("演示管理员", Role.ADMINISTRATOR).actor();

    clock.setDay(DECIDED.plusYears(3).minusDays(1));
    jobs.runNow("certificate.expiry", admin);
    assertThat(state(number)).isEqualTo(CertificateState.ACTIVE);

    clock.setDay(DECIDED.plusYears(3));
    jobs.runNow("certificate.expiry", admin);
    StateChange last = certificates.history(number, manager.actor()).changes().getLast();
    assertThat(state(number)).isEqualTo(CertificateState.EXPIRED);
    assertThat(last.ground()).isEqualTo(StateGround.PERIOD_OVER);
    assertThat(last.by()).isNull();
    assertThat(last.since()).isEqualTo("2029-03-02");
    Invariants.check(database);
  }

  // --- the certificates that follow

  @Test
  void c5_c6_aRenewalFollowsOnTheOldOneDayForDay() {
    Reported reported = cases.reported("测试甲", "1");
    Account holder = reported.applicant();
    assertThat(kind(reported)).isEqualTo(ApplicationKind.NEW);
    Certificate first = awards.award(reported);

    clock.setDay(DECIDED.plusYears(3).minusMonths(6));
    Reported again = cases.reported(holder, "1");
    assertThat(kind(again)).isEqualTo(ApplicationKind.RENEWAL);
    Certificate second = awards.award(again);

    assertThat(second.validity().from()).isEqualTo(first.validity().through().plusDays(1));
    assertThat(second.isAhead(clock.today())).isTrue();
    assertThat(state(first.number())).isEqualTo(CertificateState.ACTIVE);
    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(signIn(holder).get("/certificate/" + second.number()).body())
        .contains("有效期自 2029-03-02 起");
    Invariants.check(database);
  }

  @Test
  void c6_aRenewalWhoseNoticeOutlastsTheOldCertificateFollowsOnItAllTheSame() {
    Reported reported = cases.reported("测试甲", "1");
    Account holder = reported.applicant();
    Certificate first = awards.award(reported);
    LocalDate last = first.validity().through();

    clock.setDay(last);
    Reported again = cases.reported(holder, "1");
    assertThat(kind(again)).isEqualTo(ApplicationKind.RENEWAL);
    awards
        .convene(again.id())
        .subList(0, 2)
        .forEach(each -> decisions.vote(again.id(), 1, Vote.GRANT, "", each.actor()));
    clock.setDay(last.plusDays(12));
    jobs.runNow("certificate.expiry", cases.account("演示管理员", Role.ADMINISTRATOR).actor());
    assertThat(state(first.number())).isEqualTo(CertificateState.EXPIRED);
    jobs.runNow("decision.notice", cases.account("演示管理员", Role.ADMINISTRATOR).actor());

    Certificate second = certificates.trustedOfCase(again.id()).orElseThrow();
    assertThat(second.validity().from()).isEqualTo(last.plusDays(1));
    assertThat(second.since()).as("in force from the effect").isEqualTo(last.plusDays(12));
    assertThat(second.decidedOn()).isEqualTo(last);
    Invariants.check(database);
  }

  @Test
  void c8_aRenewalWaitsWhileTheOldCertificateIsSuspendedAndIsBarredOnceItIsTaken() {
    Reported reported = cases.reported("测试甲", "1");
    Certificate first = awards.award(reported);
    clock.setDay(DECIDED.plusYears(3).minusMonths(6));
    Reported again = cases.reported(reported.applicant(), "1");
    List<Account> panel = awards.convene(again.id());
    panel
        .subList(0, 2)
        .forEach(each -> decisions.vote(again.id(), 1, Vote.GRANT, "", each.actor()));

    sanctioned.suspend(first.number(), StateGround.OWN_ACCIDENT, DECIDED);

    clock.setDay(clock.today().plusDays(20));
    jobs.runNow("decision.notice", cases.account("演示管理员", Role.ADMINISTRATOR).actor());
    assertThat(certificates.trustedOfCase(again.id())).isEmpty();
    assertRefused(() -> cases.noticeOver(again.id()), ApplicationRefusal.AWARD_WAITS);
    assertThat(signIn(manager).get("/decision/" + again.id() + "/notice").body())
        .contains("该决定暂不生效", first.number().value());
    sanctioned.terminate(first.number(), StateGround.OWN_ACCIDENT, DECIDED);
    assertRefused(() -> cases.noticeOver(again.id()), ApplicationRefusal.AWARD_BARRED);
    assertThat(state(first.number())).isEqualTo(CertificateState.TERMINATED);
  }

  @Test
  void c8_aRenewalDoesNotWaitForEverWhereTheOldCertificateRanOutSuspended() {
    Reported reported = cases.reported("测试甲", "1");
    Certificate first = awards.award(reported);
    LocalDate end = first.validity().through();
    clock.setDay(end.minusDays(40));
    Reported again = cases.reported(reported.applicant(), "1");
    List<Account> panel = awards.convene(again.id());
    panel
        .subList(0, 2)
        .forEach(each -> decisions.vote(again.id(), 1, Vote.GRANT, "", each.actor()));
    LocalDate suspended = clock.today();
    sanctioned.suspend(first.number(), StateGround.OWN_ACCIDENT, DECIDED);

    clock.setDay(end.plusDays(1));
    Actor admin = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
    jobs.runNow("certificate.expiry", admin);
    assertThat(state(first.number())).isEqualTo(CertificateState.EXPIRED);
    assertRefused(() -> cases.noticeOver(again.id()), ApplicationRefusal.AWARD_BARRED);
    clock.setDay(suspended.plusYears(1).minusDays(1));
    jobs.runNow("decision.notice", admin);
    assertThat(certificates.trustedOfCase(again.id())).isEmpty();
    clock.setDay(suspended.plusYears(1));
    jobs.runNow("decision.notice", admin);
    assertThat(certificates.trustedOfCase(again.id()).orElseThrow().validity().from())
        .as("it does not begin on a day on which it was barred")
        .isEqualTo(suspended.plusYears(1));
    Invariants.check(database);
  }

  @Test
  void c8_thePanelDoesNotGrantWhatFollowsASuspendedCertificateUntilItIsLifted() {
    Reported reported = cases.reported("测试甲", "1");
    CertificateNumber number = awards.award(reported).number();
    clock.setDay(DECIDED.plusYears(3).minusMonths(6));
    Reported again = cases.reported(reported.applicant(), "1");
    List<Account> panel = awards.convene(again.id());
    sanctioned.suspend(number, StateGround.OWN_ACCIDENT, DECIDED);
    Actor first = panel.getFirst().actor();

    assertRefused(
        () -> decisions.vote(again.id(), 1, Vote.GRANT, "", first), ApplicationRefusal.AWARD_WAITS);
    assertThat(decisions.whyNotGrant(again.id()))
        .extracting(Refusal::reason)
        .containsExactly(ApplicationRefusal.AWARD_WAITS);
    sanctioned.lift(number);
    panel
        .subList(0, 2)
        .forEach(each -> decisions.vote(again.id(), 1, Vote.GRANT, "", each.actor()));
    cases.noticeOver(again.id());
    assertThat(certificates.trustedOfCase(again.id())).isPresent();
  }

  @Test
  void c10_anUpgradeWaitsAYearAndTakesThePlaceOfTheOldOne() {
    Reported reported = cases.reported("测试甲", "1");
    Account holder = reported.applicant();
    Certificate first = awards.award(reported);

    clock.setDay(DECIDED.plusMonths(11));
    assertRefused(() -> submissions.start(holder.actor()), ApplicationRefusal.UPGRADE_TOO_EARLY);

    clock.setDay(DECIDED.plusMonths(12));
    Reported again = cases.reported(holder, "1", "0.7");
    assertThat(kind(again)).isEqualTo(ApplicationKind.UPGRADE);
    assertThat(applications.certificates(holder.person()))
        .extracting(PriorCertificate::number)
        .containsExactly(first.number().value());
    Certificate second = awards.award(again);

    assertThat(state(first.number())).isEqualTo(CertificateState.SUPERSEDED);
    assertThat(state(second.number())).isEqualTo(CertificateState.ACTIVE);
    assertThat(second.validity().from()).isEqualTo(clock.today());
    assertThat(certificates.history(first.number(), holder.actor()).changes().getLast().reason())
        .isEqualTo(second.number().value());
    Invariants.check(database);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "0.3"})
  void c10_anUpgradeThatIsNoHigherLeavesTheCertificateAsItIsAndSaysSo(String coefficient) {
    Reported reported = cases.reported("测试甲", "1");
    Account holder = reported.applicant();
    Certificate first = awards.award(reported);
    clock.setDay(DECIDED.plusMonths(12));
    Reported again = cases.reported(holder, "1", coefficient);
    List<Account> panel = awards.convene(again.id());
    Actor voting = panel.getFirst().actor();
    assertRefused(
        () -> decisions.vote(again.id(), 1, Vote.GRANT, "", voting), ApplicationRefusal.NOT_HIGHER);
    assertThat(signIn(panel.getFirst()).get("/decision/" + again.id()).body())
        .contains("不高于现有证书 " + first.number());
    panel
        .subList(0, 2)
        .forEach(each -> decisions.vote(again.id(), 1, Vote.DENY, "等级没有提高", each.actor()));
    assertThat(state(first.number())).isEqualTo(CertificateState.ACTIVE);
    assertThat(certificates.trustedOfCase(again.id())).isEmpty();
    assertThat(signIn(holder).get("/casefile/" + again.id() + "/result").body())
        .contains("本决定不影响您的证书 " + first.number());
    assertThat(papers.ofCase(again.id(), holder.actor()))
        .filteredOn(it -> it.kind().toString().equals("DENIAL"))
        .hasSize(1)
        .allSatisfy(
            it ->
                assertThat(signIn(holder).get(it.path()).body())
                    .contains("本决定不影响您持有的证书（编号 " + first.number()));
    clock.setDay(clock.today().plusDays(1));
    sanctioned.terminate(first.number(), StateGround.OWN_ACCIDENT, clock.today());
    assertThat(signIn(holder).get("/casefile/" + again.id() + "/result").body())
        .as("of the day of the decision, like its paper")
        .contains("本决定不影响您的证书 " + first.number());
    Invariants.check(database);
  }

  @Test
  void c8_c9_whoLostACertificateComesBackAfterTheWaits() {
    Reported reported = cases.reported("测试甲", "1");
    Actor holder = reported.applicant().actor();
    CertificateNumber number = awards.award(reported).number();
    clock.setDay(DECIDED.plusDays(60));
    sanctioned.terminate(number, StateGround.DISHONESTY, DECIDED.plusDays(30));

    clock.setDay(DECIDED.plusDays(60).plusYears(1).minusDays(1));
    assertRefused(() -> submissions.start(holder), ApplicationRefusal.WAIT_AFTER_SANCTION);
    clock.setDay(DECIDED.plusDays(60).plusYears(1));
    assertThat(submissions.whyNotStart(holder))
        .extracting(Refusal::reason)
        .containsExactly(ApplicationRefusal.WAIT_AFTER_MISCONDUCT);
    clock.setDay(DECIDED.plusDays(30).plusYears(3));
    Reported again = cases.reported(reported.applicant(), "1");

    assertThat(kind(again)).isEqualTo(ApplicationKind.REINSTATEMENT);
    assertThat(awards.award(again).validity().from()).isEqualTo(clock.today());
    assertThat(state(number)).isEqualTo(CertificateState.TERMINATED);
  }

  @Test
  void c8_afterPlainExpiryOneMayComeBackAtOnceButNotOutOfASuspension() {
    Reported expired = cases.reported("测试甲", "1");
    Reported suspended = cases.reported("测试己", "1");
    awards.award(expired);
    CertificateNumber number = awards.award(suspended).number();
    LocalDate late = DECIDED.plusYears(3).minusDays(10);
    clock.setDay(late);
    sanctioned.suspend(number, StateGround.LINKED_ACCIDENT, late);

    clock.setDay(DECIDED.plusYears(3));
    jobs.runNow("certificate.expiry", cases.account("演示管理员", Role.ADMINISTRATOR).actor());

    Entitlement free = submissions.entitlement(expired.applicant().actor());
    assertThat(free.kind()).isEqualTo(ApplicationKind.REINSTATEMENT);
    assertThat(free.waits()).isEmpty();
    assertThat(submissions.entitlement(suspended.applicant().actor()).waits())
        .extracting(Refusal::reason)
        .containsExactly(ApplicationRefusal.WAIT_AFTER_SANCTION);
    assertThat(state(number)).isEqualTo(CertificateState.EXPIRED);
  }

  @Test
  void c10_aSecondAccountOfTheHolderDoesNotMakeANewPerson() {
    Reported reported = cases.reported("测试甲", "1");
    awards.award(reported);
    Account second = applicants.applicant(Applicants.code());
    TestAccounts.join(joins, second.person(), reported.applicant().person());

    Actor joined = accounts.find(second.id()).actor();
    assertThat(submissions.entitlement(joined).kind()).isEqualTo(ApplicationKind.UPGRADE);
    assertThat(signIn(second).get("/certificate").body()).contains("/certificate/ZH");
  }

  @Test
  void twoHoldersOfCertificatesForOneDayAreNotJoinedIntoOne() {
    Reported one = cases.reported("测试甲", "1");
    Reported other = cases.reported("测试甲", "1");
    awards.award(one);
    awards.award(other);

    assertThatThrownBy(
            () -> TestAccounts.join(joins, one.applicant().person(), other.applicant().person()))
        .isInstanceOf(Refused.class);
  }

  // --- the list

  @Test
  void theListIsReadPageByPageWithFewStatements() {
    Certificate certificate = awards.award(cases.reported("测试甲", "1"));
    Browser managing = signIn(manager);
    String path = "/certificate?q=" + certificate.number() + "&state=ACTIVE";

    assertThat(managing.get(path).body()).contains("/certificate/" + certificate.number());
    assertThat(statements.of(path).statements()).hasSizeLessThanOrEqualTo(25);
    assertThat(managing.get("/certificate?after=x").statusCode()).isEqualTo(404);
    assertThat(signIn(cases.account("测试乙", Role.APPLICANT)).get(path).body())
        .doesNotContain("/certificate/" + certificate.number());
    managing.get("/decision");
    assertThat(statements.of("/decision").statements()).hasSizeLessThanOrEqualTo(25);
  }

  private ApplicationKind kind(Reported reported) {
    return applications.findTrusted(reported.id()).kind();
  }

  private CertificateState state(CertificateNumber number) {
    return certificates.findTrusted(number).orElseThrow().state();
  }

  /** As if the frozen file named its applicant so: no face would let it through. */
  private void freeze(CaseId id, String from, String to) {
    DataSource owned = Unwalled.of(database);
    new TransactionTemplate(new JdbcTransactionManager(owned))
        .executeWithoutResult(
            once -> {
              JdbcClient jdbc = JdbcClient.create(owned);
              jdbc.sql("alter table application.snapshot disable trigger user").update();
              jdbc.sql(
                      """
                      update application.snapshot
                      set content = replace(content::text, ?, ?)::jsonb where case_id = ?
                      """)
                  .params(from, to, id.value())
                  .update();
              jdbc.sql("alter table application.snapshot enable trigger user").update();
            });
  }

  private void sql(String statement, CaseId id) {
    JdbcClient.create(database).sql(statement).param(id.value()).update();
  }

  private void breaks(String sql, Certificate certificate) {
    assertThatThrownBy(
            () -> JdbcClient.create(database).sql(sql).param(certificate.number().value()).update())
        .isInstanceOf(DataAccessException.class);
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
