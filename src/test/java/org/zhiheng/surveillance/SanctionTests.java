package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.Submissions;
import org.zhiheng.audit.AuditTrail;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateRefusal;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.HistoryRules;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateChanges;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Html;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.Race;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.sanction.Attachment;
import org.zhiheng.surveillance.sanction.Docket;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.IncidentReport;
import org.zhiheng.surveillance.sanction.Incidents;
import org.zhiheng.surveillance.sanction.Measure;
import org.zhiheng.surveillance.sanction.MeasureProposal;
import org.zhiheng.surveillance.sanction.ProceedingState;
import org.zhiheng.surveillance.sanction.Proceedings;
import org.zhiheng.surveillance.sanction.RulingState;
import org.zhiheng.surveillance.sanction.Rulings;
import org.zhiheng.surveillance.sanction.SanctionRefusal;

/** From the report of an event to what three people decide on it (9.3, C3, C4, C8). */
@ServerTest
class SanctionTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  @Autowired private ReportedCases cases;
  @Autowired private Applicants applicants;
  @Autowired private Awards awards;
  @Autowired private Sanctioned sanctioned;
  @Autowired private Incidents incidents;
  @Autowired private Proceedings proceedings;
  @Autowired private Rulings rulings;
  @Autowired private StateChanges states;
  @Autowired private Certificates certificates;
  @Autowired private Submissions submissions;
  @Autowired private CaseFiles caseFiles;
  @Autowired private AuditTrail audit;
  @Autowired private Jobs jobs;
  @Autowired private Statements statements;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  private Reported reported;
  private Certificate certificate;
  private CertificateNumber number;
  private Actor holder;
  private Account officer;
  private Account first;
  private Account second;
  private Account third;

  @BeforeEach
  void aCertificateAndThoseWhoDecide() {
    clock.setDay(DECIDED);
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    certificate = awards.award(reported);
    number = certificate.number();
    holder = reported.applicant().actor();
    officer = sanctioned.staff(Role.OFFICER);
    first = sanctioned.staff(Role.MANAGER);
    second = sanctioned.staff(Role.MANAGER);
    third = sanctioned.staff(Role.MANAGER);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  @Test
  void clause9_3_anEventIsReportedHeardProposedAndDecidedOnPagesAndLiftedInTheEnd() {
    Browser reporting = signIn(officer);
    reporting.get("/surveillance/incident/new?subject=" + number);
    reporting.post(
        "/surveillance/incident",
        Map.of(
            "kind", "CONDUCT",
            "subject", number.value(),
            "happenedOn", "2026-03-02",
            "description", "演示：被行政处罚"));
    Incident incident = incidents.list(null, "", officer.actor()).rows().getFirst();
    String path = "/surveillance/incident/" + incident.id();
    assertThat(reporting.get(path).body()).contains("演示：被行政处罚", "待处理", "立案");
    assertThat(reporting.get("/surveillance/incident?state=RECEIVED").body()).contains(path);
    assertThat(reporting.get(path).body()).as("the own report").doesNotContain("确认立案");
    Browser sorting = signIn(sanctioned.staff(Role.OFFICER));
    assertThat(sorting.get(path).body()).contains("立案须写明来源");
    assertThat(
            sorting
                .post(path + "/take-up", Map.of("version", "1", "reason", "属于 9.3"))
                .statusCode())
        .as("C4: nothing proves it")
        .isEqualTo(422);
    sorting.get(path);
    sorting.post(
        path + "/take-up", Map.of("version", "1", "reason", "属于 9.3", "source", "演示处罚决定书 1 号"));
    assertThat(caseFiles.countTasks(holder)).containsEntry(TaskKind.ANSWER_HEARING, 1);

    Browser holding = signIn(reported.applicant());
    String hearing = "/surveillance/" + number + "/hearing";
    String toHear = holding.get(hearing).body();
    assertThat(toHear)
        .contains("演示：被行政处罚", "演示处罚决定书 1 号", "可陈述至 2026-03-16")
        .doesNotContain(officer.name());
    assertThat(new Html(toHear).faults("zh-CN")).isEmpty();
    UUID proceeding = docket().proceeding().id();
    holding.post(hearing + "/" + proceeding, Map.of("answer", "已缴纳罚款并整改"));
    assertThat(caseFiles.countTasks(first.actor())).containsKey(TaskKind.PROPOSE_RULING);

    String sanction = "/surveillance/" + number + "/sanction";
    Browser proposing = signIn(first);
    assertThat(proposing.get(sanction).body()).contains("已缴纳罚款并整改", "提议处理");
    assertThat(statements.of(sanction).statements()).hasSizeLessThanOrEqualTo(25);
    proposing.post(
        sanction + "/" + proceeding + "/propose",
        Map.of(
            "measure", "SUSPEND",
            "until", "2026-06-30",
            "condition", "",
            "recall", "yes",
            "reason", "处罚属实"));
    String ruling = docket().rulings().getLast().id().toString();
    for (Account each : List.of(second, third)) {
      Browser deciding = signIn(each);
      deciding.get(sanction);
      deciding.post(sanction + "/" + proceeding + "/agree", Map.of("ruling", ruling));
    }

    assertThat(sanctioned.state(number)).isEqualTo("SUSPENDED");
    assertThat(docket().proceeding().waitsForPaper()).isTrue();
    assertThat(holding.get(hearing).body())
        .contains("暂停期限至 2026-06-30", "请将证书文件交回")
        .doesNotContain(first.name() + "于");
    Browser noting = signIn(officer);
    noting.get(sanction);
    noting.post(sanction + "/" + proceeding + "/hand-back", Map.of("version", "4"));
    assertThat(docket().proceeding().handedBackOn()).isEqualTo(DECIDED);

    clock.setDay(LocalDate.of(2026, 7, 1));
    sanctioned.lift(number);
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
    assertThat(docket().proceeding().state()).isEqualTo(ProceedingState.CLOSED);
    Invariants.check(database);
  }

  @Test
  void c4_nothingIsProposedBeforeTheHolderAnsweredOrHadTheTimeTo() {
    UUID id = sanctioned.heard(number, StateGround.DISHONESTY, DECIDED).proceeding().id();
    assertRefused(
        () -> rulings.propose(id, Sanctioned.of(Measure.VOID), first.actor()),
        SanctionRefusal.NOT_HEARD);
    clock.setDay(LocalDate.of(2026, 3, 17));
    assertRefused(() -> proceedings.answer(id, "晚了", List.of(), holder), SanctionRefusal.TOO_LATE);
    rulings.propose(id, Sanctioned.of(Measure.VOID), first.actor());
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
  }

  @Test
  void c4_nobodyDecidesWhoReportedProposedOrIsTiedToTheHolderAndOneIsNotEnough() {
    Account reporter = sanctioned.staff(Role.OFFICER, Role.MANAGER);
    Incident incident =
        incidents.report(
            new IncidentReport(StateGround.CONDUCT, number.value(), DECIDED, "演示经过", "演示来源"),
            List.of(new Attachment("证据.pdf", Applicants.pdf())),
            reporter.actor());
    assertRefused(
        () -> incidents.takeUp(incident.id(), 1, "属于 9.3", "", reporter.actor()),
        SanctionRefusal.REPORTED_IT);
    assertRefused(
        () -> incidents.dismiss(incident.id(), 1, "无关", reporter.actor()),
        SanctionRefusal.REPORTED_IT);
    incidents.takeUp(incident.id(), 1, "属于 9.3", "", officer.actor());
    UUID id = docket().proceeding().id();
    proceedings.answer(id, "演示陈述", List.of(), holder);
    assertRefused(
        () -> rulings.propose(id, Sanctioned.of(Measure.TERMINATE), reporter.actor()),
        SanctionRefusal.REPORTED_IT);
    UUID ruling = rulings.propose(id, Sanctioned.of(Measure.TERMINATE), first.actor());

    assertRefused(() -> vote(ruling, first), SanctionRefusal.SAME_PERSON);
    assertRefused(() -> vote(ruling, reporter), SanctionRefusal.REPORTED_IT);
    assertRefused(() -> vote(ruling, officer), CertificateRefusal.NOT_A_MANAGER);
    Account colleague = cases.colleague(reported.applicant(), Role.MANAGER);
    assertRefused(() -> vote(ruling, colleague), Conflict.SAME_ORGANISATION);
    assertThatThrownBy(() -> incidents.find(incident.id(), colleague.actor()))
        .isInstanceOf(NotFound.class);
    assertThat(incidents.list(null, "", colleague.actor()).rows())
        .extracting(Incident::id)
        .doesNotContain(incident.id());
    vote(ruling, second);
    assertRefused(() -> vote(ruling, second), SanctionRefusal.VOTED_ALREADY);
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
    assertRefused(
        () -> states.carryOut(ruling, number, second.actor()), CertificateRefusal.NOT_DECIDED);
    vote(ruling, third);
    assertThat(sanctioned.state(number)).isEqualTo("TERMINATED");
    Actor supervisor = sanctioned.staff(Role.SUPERVISOR).actor();
    assertThat(audit.records(certificate.caseId().toString(), null, 50, supervisor))
        .extracting(record -> record.type())
        .contains("surveillance.RulingProposed", "surveillance.RulingSettled");
    Invariants.check(database);
  }

  @Test
  void c4_aReportNamesACertificateOrAnOrganisationAndAHolderNamesTheOwn() {
    Actor by = officer.actor();
    Actor stranger = cases.account("测试丁", Role.APPLICANT).actor();
    assertRefused(
        () -> report(StateGround.CONDUCT, "ZH990000017", by), SanctionRefusal.NO_CERTIFICATE);
    assertRefused(
        () -> report(StateGround.LINKED_ACCIDENT, number.value(), by),
        SanctionRefusal.NO_ORGANISATION);
    assertRefused(
        () -> report(StateGround.CONDUCT, number.value(), stranger), SanctionRefusal.NOT_OWN);
    report(StateGround.CONDUCT, number.value(), holder);
    List<Attachment> many =
        IntStream.range(0, 6)
            .mapToObj(each -> new Attachment(each + ".pdf", Applicants.pdf()))
            .toList();
    var event = new IncidentReport(StateGround.CONDUCT, number.value(), DECIDED, "演示经过", "演示来源");
    assertRefused(() -> incidents.report(event, many, by), SanctionRefusal.TOO_MANY_FILES);
  }

  private void report(StateGround kind, String subject, Actor by) {
    incidents.report(new IncidentReport(kind, subject, DECIDED, "演示经过", "演示来源"), List.of(), by);
  }

  @Test
  void c4_theDatabaseRefusesWhatOnePersonAloneWouldDo() {
    sanctioned.answered(number, StateGround.CONDUCT, DECIDED);
    UUID ruling =
        rulings.propose(docket().proceeding().id(), sanctioned.suspension(), first.actor());
    breaks("update surveillance.ruling set state = 'DECIDED' where id = ?", ruling);
    breaks(
        """
        insert into surveillance.ruling_vote (ruling, by, agrees, reason, at)
        select id, by, true, '', now() from surveillance.ruling where id = ?
        """,
        ruling);
    breaks(
        """
        insert into certificate.state_change (number, place, before, after, since, ground, reason,
          happened_on, mandate, matter, by, at)
        select p.number, 2, 'ACTIVE', 'SUSPENDED', current_date, 'CONDUCT', 'x', current_date, r.id,
          p.id, r.by, now()
        from surveillance.ruling r join surveillance.proceeding p on p.id = r.proceeding
        where r.id = ?
        """,
        ruling);
    breaks(
        """
        insert into certificate.state_change (number, place, before, after, since, ground, reason,
          matter, at)
        select p.number, 2, 'SUSPENDED', 'ACTIVE', current_date, 'LAPSED', '', p.id, now()
        from surveillance.ruling r join surveillance.proceeding p on p.id = r.proceeding
        where r.id = ?
        """,
        ruling);
  }

  @Test
  void c4_aMajorAccidentOfTheOrganisationTouchesItsHoldersOneLinkedAndOneNot() {
    CreditCode code = new CreditCode(certificate.paper().organisation());
    Account colleague = applicants.applicant(code);
    Certificate other = awards.award(cases.reported(colleague, "1"));
    clock.setDay(DECIDED.plusDays(10));
    Incident incident =
        incidents.report(
            new IncidentReport(
                StateGround.LINKED_ACCIDENT,
                code.value(),
                DECIDED.plusDays(5),
                "演示：重大质量安全事故",
                "演示来源"),
            List.of(),
            first.actor());
    incidents.takeUp(incident.id(), 1, "经主管部门认定", "", officer.actor());
    assertThat(incidents.touched(incident.id(), officer.actor()))
        .extracting(each -> each.number())
        .containsExactlyInAnyOrder(number, other.number());
    assertThat(proceedings.ofOwn(number, holder)).as("nobody is heard yet").isEmpty();

    link(number, true);
    link(other.number(), false);
    assertThat(proceedings.ofOwn(number, holder)).hasSize(1);
    assertThat(proceedings.ofOwn(other.number(), colleague.actor())).isEmpty();
    UUID id = docket().proceeding().id();
    proceedings.answer(id, "演示陈述", List.of(), holder);
    sanctioned.decide(docket(), Sanctioned.of(Measure.VOID));

    assertThat(sanctioned.state(number)).isEqualTo("VOIDED");
    assertThat(sanctioned.state(other.number())).isEqualTo("ACTIVE");
    assertThat(signIn(officer).get("/surveillance/incident/" + incident.id()).body())
        .contains("有责任关联", "没有责任关联");
    Invariants.check(database);
  }

  @Test
  void clause9_3_whoHadNoValidCertificateThenIsLeftOutByNumber() {
    CreditCode code = new CreditCode(certificate.paper().organisation());
    clock.setDay(DECIDED.plusDays(8));
    Certificate later = awards.award(cases.reported(applicants.applicant(code), "1"));
    var report =
        new IncidentReport(
            StateGround.LINKED_ACCIDENT, code.value(), DECIDED.plusDays(5), "演示：事故", "演示来源");
    Incident incident = incidents.report(report, List.of(), first.actor());
    incidents.takeUp(incident.id(), 1, "经主管部门认定", "", officer.actor());
    assertThat(incidents.touched(incident.id(), officer.actor()))
        .extracting(each -> each.number())
        .containsExactly(number);
    Actor supervisor = sanctioned.staff(Role.SUPERVISOR).actor();
    assertThat(audit.records(incident.id().toString(), null, 50, supervisor))
        .filteredOn(record -> record.type().equals("surveillance.IncidentSorted"))
        .singleElement()
        .satisfies(record -> assertThat(record.detail()).contains(later.number().value()));
  }

  @Test
  void c4_anUrgentSuspensionLapsesUnlessTwoConfirmItAndIsLiftedAtOnceWhenOneDisagrees() {
    Actor admin = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
    UUID id = sanctioned.heard(number, StateGround.OWN_ACCIDENT, DECIDED).proceeding().id();
    UUID ruling = rulings.suspendAtOnce(id, "危及安全", first.actor());
    LocalDate last = rulings.urgentUntil(certificate);
    assertThat(sanctioned.state(number)).isEqualTo("SUSPENDED");
    clock.setDay(last);
    jobs.runNow("surveillance.lapse", admin);
    assertThat(sanctioned.state(number)).isEqualTo("SUSPENDED");
    clock.setDay(last.plusDays(1));
    jobs.runNow("surveillance.lapse", admin);
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
    assertThat(sanctioned.ruling(number).state()).isEqualTo(RulingState.LAPSED);
    assertThat(certificates.trustedHistory(number).changes().getLast().ground())
        .isEqualTo(StateGround.LAPSED);
    assertThat(HistoryRules.standing(certificates.trustedHistory(number)))
        .as("what nobody confirmed harms nobody in public")
        .hasSize(1);

    assertRefused(
        () -> rulings.suspendAtOnce(id, "危及安全", first.actor()), SanctionRefusal.URGENT_ONCE);

    UUID other = sanctioned.heard(number, StateGround.CONDUCT, DECIDED).proceeding().id();
    assertRefused(
        () -> rulings.suspendAtOnce(other, "危及安全", first.actor()), SanctionRefusal.URGENT_ALONE);
    UUID again = rulings.suspendAtOnce(other, "危及安全", third.actor());
    rulings.vote(again, false, "证据不足", second.actor());
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
    UUID confirming = sanctioned.heard(number, StateGround.DISHONESTY, DECIDED).proceeding().id();
    UUID confirmed =
        rulings.suspendAtOnce(confirming, "危及安全", sanctioned.staff(Role.MANAGER).actor());
    assertRefused(() -> vote(confirmed, second), SanctionRefusal.NOT_HEARD);
    proceedings.answer(confirming, "演示陈述", List.of(), holder);
    vote(confirmed, second);
    vote(confirmed, third);
    clock.setDay(last.plusDays(60));
    jobs.runNow("surveillance.lapse", admin);
    assertThat(sanctioned.state(number)).as("confirmed by two").isEqualTo("SUSPENDED");
    assertThat(ruling).isNotEqualTo(again);
    Invariants.check(database);
  }

  @Test
  void clause9_3_theRegisterTellsStateReasonAndEndToPeopleAndProgramsAlikeAndVoidingsForAYear() {
    sanctioned.decide(
        sanctioned.answered(number, StateGround.CONDUCT, DECIDED),
        new MeasureProposal(Measure.SUSPEND, LocalDate.of(2026, 6, 30), "", false, "演示秘密"));
    Browser anybody = new Browser(port);
    String path = "/registry/" + number;
    String page = anybody.get(path).body();
    String json = anybody.getJson(path).body();
    assertThat(page).contains("暂停期限至 2026-06-30", "违法违纪", "状态时间轴").doesNotContain("演示秘密");
    assertThat(json)
        .contains("\"state\":\"SUSPENDED\"", "\"until\":\"2026-06-30\"", "\"reason\":\"CONDUCT\"")
        .doesNotContain("演示秘密", reported.applicant().login());
    assertThat(anybody.getJson("/registry/ZH990000017").body()).contains("\"found\":false");

    sanctioned.voidIt(number, StateGround.DISHONESTY, DECIDED);
    assertThat(anybody.get("/registry/voided").body()).contains(number.value());
    clock.setDay(DECIDED.plusYears(1));
    assertThat(anybody.get("/registry/voided").body()).doesNotContain(number.value());
    assertThat(anybody.get(path).body()).contains("作废");
  }

  @Test
  void c3_theLastDayOfASuspensionBecomesATaskAndNothingHappensByItself() {
    Actor admin = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
    LocalDate last = LocalDate.of(2026, 6, 30);
    sanctioned.decide(
        sanctioned.answered(number, StateGround.CONDUCT, DECIDED), suspensionUntil(last));
    clock.setDay(last.minusDays(1));
    jobs.runNow("surveillance.suspensions", admin);
    assertThat(tasks(first.actor())).doesNotContain(TaskKind.PROPOSE_RULING);
    clock.setDay(last);
    jobs.runNow("surveillance.suspensions", admin);
    assertThat(tasks(first.actor())).contains(TaskKind.PROPOSE_RULING);
    assertThat(sanctioned.state(number)).isEqualTo("SUSPENDED");

    sanctioned.decide(docket(), suspensionUntil(last.plusDays(10)));
    jobs.runNow("surveillance.suspensions", admin);
    assertThat(tasks(first.actor())).as("another end").doesNotContain(TaskKind.PROPOSE_RULING);
    clock.setDay(last.plusDays(30));
    jobs.runNow("surveillance.suspensions", admin);
    assertThat(tasks(first.actor())).contains(TaskKind.PROPOSE_RULING);
    sanctioned.lift(number);
    jobs.runNow("surveillance.suspensions", admin);
    assertThat(tasks(first.actor())).doesNotContain(TaskKind.PROPOSE_RULING);
    Invariants.check(database);
  }

  private static MeasureProposal suspensionUntil(LocalDate last) {
    return new MeasureProposal(Measure.SUSPEND, last, "", false, "演示理由");
  }

  @Test
  void c4_theRegisterTellsAnUrgentSuspensionAsWhatItIs() {
    clock.setDay(DECIDED.plusYears(2)); // later than any wrong number that was asked for
    Docket heard = sanctioned.answered(number, StateGround.CONDUCT, DECIDED);
    UUID urgent = rulings.suspendAtOnce(heard.proceeding().id(), "演示秘密", first.actor());
    Browser anybody = new Browser(port);
    String path = "/registry/" + number;
    assertThat(anybody.get(path).body()).contains("两人确认前不是处理决定").doesNotContain("演示秘密");
    assertThat(anybody.getJson(path).body()).contains("\"provisional\":true");
    assertThat(signIn(officer).get("/certificate/" + number).body()).contains("紧急暂停，没有两人确认");
    vote(urgent, second);
    vote(urgent, third);
    assertThat(anybody.get(path).body()).doesNotContain("两人确认前不是处理决定");
    assertThat(anybody.getJson(path).body()).doesNotContain("\"provisional\":true");
  }

  @Test
  void c8_whoWasTerminatedComesBackOneYearLaterAndNotADayEarlier() {
    sanctioned.terminate(number, StateGround.OWN_ACCIDENT, DECIDED);
    LocalDate again = DECIDED.plusYears(1);
    clock.setDay(again.minusDays(1));
    assertRefused(() -> submissions.start(holder), ApplicationRefusal.WAIT_AFTER_SANCTION);
    clock.setDay(again);
    Certificate back = awards.award(cases.reported(reported.applicant(), "1"));
    assertThat(back.stateOn(again)).isEqualTo(CertificateState.ACTIVE);
    Invariants.check(database);
  }

  @Test
  void c6_whoIsRenewedDuringTheHearingIsSanctionedAndLiftedByTheNewCertificate() {
    clock.setDay(LocalDate.of(2028, 9, 4));
    Certificate ahead = awards.award(cases.reported(reported.applicant(), "1"));
    clock.setDay(certificate.validity().through());
    sanctioned.answered(number, StateGround.CONDUCT, clock.today());
    clock.setDay(certificate.validity().through().plusDays(1));
    assertThat(certificates.findTrusted(number).orElseThrow().stateOn(clock.today()))
        .isEqualTo(CertificateState.EXPIRED);

    sanctioned.decide(docket(), sanctioned.suspension());
    assertThat(sanctioned.state(ahead.number())).isEqualTo("SUSPENDED");
    sanctioned.lift(number);
    assertThat(sanctioned.state(ahead.number())).isEqualTo("ACTIVE");
    Invariants.check(database);
  }

  @Test
  void c4_twoEventsSuspendAtOnceOnlyOnceAlsoInTheSameMoment() throws Exception {
    UUID one = sanctioned.heard(number, StateGround.CONDUCT, DECIDED).proceeding().id();
    UUID other = sanctioned.heard(number, StateGround.OWN_ACCIDENT, DECIDED).proceeding().id();

    String told =
        new Race(transaction)
            .toldToTheSecond(
                () -> rulings.suspendAtOnce(one, "危及安全", first.actor()),
                () -> rulings.suspendAtOnce(other, "危及安全", second.actor()));

    assertThat(told).isEqualTo("surveillance.SanctionRefusal.MEASURE_UNFIT");
    assertThat(certificates.trustedHistory(number).changes()).hasSize(2);
    Invariants.check(database);
  }

  @Test
  void c3_aConfirmedUrgentSuspensionIsProlongedByAnOrdinaryOneAndLiftedOnce() {
    Docket answered = sanctioned.answered(number, StateGround.CONDUCT, DECIDED);
    UUID urgent = rulings.suspendAtOnce(answered.proceeding().id(), "危及安全", first.actor());
    vote(urgent, second);
    vote(urgent, third);
    sanctioned.decide(
        docket(),
        new MeasureProposal(Measure.SUSPEND, LocalDate.of(2026, 12, 31), "", false, "演示理由"));
    var history = certificates.trustedHistory(number);
    assertThat(HistoryRules.now(history).until()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(HistoryRules.standing(history)).as("one suspension").hasSize(2);
    assertThat(history.changes()).hasSize(3);
    sanctioned.lift(number);
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
    Invariants.check(database);
  }

  @Test
  void c3_whatIsSuspendedForTwoEventsIsInUseAgainWhenBothAreLifted() {
    sanctioned.suspend(number, StateGround.CONDUCT, DECIDED);
    Docket other = sanctioned.answered(number, StateGround.OWN_ACCIDENT, DECIDED);
    assertRefused(
        () -> rulings.suspendAtOnce(other.proceeding().id(), "危及安全", first.actor()),
        SanctionRefusal.MEASURE_UNFIT);
    sanctioned.decide(other, sanctioned.suspension());
    sanctioned.lift(number);
    assertThat(sanctioned.state(number)).as("the other event").isEqualTo("SUSPENDED");
    sanctioned.lift(number);
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
    Invariants.check(database);
  }

  @Test
  void c4_anUrgentSuspensionOnWhichAnotherFollowedLapsesWhenThatIsLifted() {
    Actor admin = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
    UUID urgent = sanctioned.heard(number, StateGround.CONDUCT, DECIDED).proceeding().id();
    rulings.suspendAtOnce(urgent, "危及安全", first.actor());
    LocalDate last = rulings.urgentUntil(certificate);
    sanctioned.decide(
        sanctioned.answered(number, StateGround.OWN_ACCIDENT, DECIDED), sanctioned.suspension());
    Docket other = docket();
    assertThat(HistoryRules.now(certificates.trustedHistory(number)))
        .extracting(StateChange::ground, StateChange::until)
        .containsExactly(StateGround.OWN_ACCIDENT, null);
    clock.setDay(DECIDED.plusDays(1));
    sanctioned.decide(other, Sanctioned.of(Measure.LIFT));
    assertThat(sanctioned.state(number)).as("the urgent one").isEqualTo("SUSPENDED");
    assertThat(HistoryRules.now(certificates.trustedHistory(number)))
        .extracting(StateChange::ground, StateChange::until)
        .containsExactly(StateGround.CONDUCT, last);
    assertThat(signIn(reported.applicant()).get("/notification").body()).contains("一项暂停已结束");
    assertThat(signIn(reported.applicant()).get("/certificate/" + number).body())
        .contains("一项暂停结束，证书仍因其他处理暂停");
    assertThat(signIn(reported.applicant()).get("/surveillance/" + number).body())
        .contains("一项暂停已结束");
    Invariants.check(database);
    clock.setDay(last.plusDays(1));
    jobs.runNow("surveillance.lapse", admin);
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
    Invariants.check(database);
  }

  @Test
  void c8_anUrgentSuspensionThatTheEndOvertakesNeverCountsForAnyWait() {
    Actor admin = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
    LocalDate last = certificate.validity().through();
    clock.setDay(last);
    UUID id = sanctioned.heard(number, StateGround.CONDUCT, last).proceeding().id();
    rulings.suspendAtOnce(id, "危及安全", first.actor());
    assertThat(submissions.whyNotStart(holder)).as("C4: it is no sanction").isEmpty();
    clock.setDay(last.plusDays(1));
    jobs.runNow("certificate.expiry", admin);
    assertThat(submissions.whyNotStart(holder)).isEmpty();
    clock.setDay(last.plusDays(60));
    jobs.runNow("surveillance.lapse", admin);
    assertThat(sanctioned.ruling(number).state()).isEqualTo(RulingState.LAPSED);
    assertThat(submissions.whyNotStart(holder)).isEmpty();
    assertThat(HistoryRules.standing(certificates.trustedHistory(number)))
        .extracting(StateChange::ground)
        .containsExactly(StateGround.AWARDED, StateGround.PERIOD_OVER);
    Invariants.check(database);
  }

  @Test
  void c10_nothingIsAwardedWhileAnUrgentSuspensionWaits() {
    clock.setDay(DECIDED.plusMonths(13));
    Reported again = cases.reported(reported.applicant(), "1");
    UUID id = sanctioned.heard(number, StateGround.CONDUCT, DECIDED).proceeding().id();
    rulings.suspendAtOnce(id, "危及安全", first.actor());
    assertRefused(() -> awards.award(again), ApplicationRefusal.AWARD_WAITS);
  }

  @Test
  void clause9_3_aReportIsATaskOfOfficersButNotOfWhoMadeItUntilItIsSorted() {
    Incident incident =
        incidents.report(
            new IncidentReport(StateGround.CONDUCT, number.value(), DECIDED, "演示经过", ""),
            List.of(),
            officer.actor());
    Actor other = sanctioned.staff(Role.OFFICER).actor();
    assertThat(tasks(other)).contains(TaskKind.SORT_REPORT);
    assertThat(tasks(officer.actor())).doesNotContain(TaskKind.SORT_REPORT);
    assertRefused(
        () -> incidents.takeUp(incident.id(), 1, "属于 9.3", " ", other),
        SanctionRefusal.NO_EVIDENCE);
    incidents.dismiss(incident.id(), 1, "无关", other);
    assertThat(tasks(other)).doesNotContain(TaskKind.SORT_REPORT);
    assertThat(signIn(reported.applicant()).get("/casefile/" + reported.id()).body())
        .as("nobody tells a holder what others reported and nothing follows from")
        .doesNotContain("事件报告", "不予立案", officer.name());
  }

  @Test
  void clause9_3_whatHappenedBeforeAnyCertificateWasValidIsNoEventOfItButADishonestyIs() {
    LocalDate before = DECIDED.minusDays(1);
    Incident early = reported(StateGround.CONDUCT, before);
    assertRefused(
        () -> incidents.takeUp(early.id(), early.version(), "属于 9.3", "演示来源", officer.actor()),
        SanctionRefusal.NOT_VALID_THEN);
    for (Incident within :
        List.of(reported(StateGround.CONDUCT, DECIDED), reported(StateGround.DISHONESTY, before))) {
      incidents.takeUp(within.id(), within.version(), "属于 9.3", "演示来源", officer.actor());
    }
    assertThat(proceedings.of(number, officer.actor())).hasSize(2);
  }

  @Test
  void clause9_3_whatHappenedAfterACertificateWasTakenIsNoEventOfIt() {
    sanctioned.terminate(number, StateGround.CONDUCT, DECIDED);
    clock.setDay(DECIDED.plusDays(10));
    Incident late = reported(StateGround.CONDUCT, DECIDED.plusDays(5));
    assertRefused(
        () -> incidents.takeUp(late.id(), late.version(), "属于 9.3", "演示来源", officer.actor()),
        SanctionRefusal.NOT_VALID_THEN);
  }

  private Incident reported(StateGround kind, LocalDate happenedOn) {
    return incidents.report(
        new IncidentReport(kind, number.value(), happenedOn, "演示经过", "演示来源"),
        List.of(),
        sanctioned.staff(Role.OFFICER).actor());
  }

  @Test
  void clause9_3_aHolderIsToldThatTheOwnReportIsDismissed() {
    Incident own =
        incidents.report(
            new IncidentReport(StateGround.CONDUCT, number.value(), DECIDED, "演示经过", ""),
            List.of(),
            holder);
    incidents.dismiss(own.id(), 1, "演示内部理由", officer.actor());
    assertThat(signIn(reported.applicant()).get("/notification").body())
        .contains("您报告的事件不予立案")
        .doesNotContain("演示内部理由");
  }

  @Test
  void c4_aHearingWithoutAnswerBecomesATaskAndTheHolderIsToldThatNothingFollows() {
    Actor admin = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
    UUID id = sanctioned.heard(number, StateGround.CONDUCT, DECIDED).proceeding().id();
    jobs.runNow("surveillance.hearings", admin);
    assertThat(tasks(first.actor())).doesNotContain(TaskKind.PROPOSE_RULING);
    clock.setDay(LocalDate.of(2026, 3, 17));
    jobs.runNow("surveillance.hearings", admin);
    assertThat(tasks(first.actor())).contains(TaskKind.PROPOSE_RULING);
    assertThat(tasks(holder)).doesNotContain(TaskKind.ANSWER_HEARING);

    UUID rejected = rulings.propose(id, Sanctioned.of(Measure.VOID), first.actor());
    rulings.vote(rejected, false, "过重", second.actor());
    assertThat(tasks(first.actor())).as("something else").contains(TaskKind.PROPOSE_RULING);
    sanctioned.decide(docket(), Sanctioned.of(Measure.NOTHING));
    assertThat(signIn(reported.applicant()).get("/notification").body()).contains("不作处理");
    assertThat(sanctioned.state(number)).isEqualTo("ACTIVE");
  }

  @Test
  void clause9_3_theHolderReadsWhatHappenedAndAVoidedCertificateIsNotToldAsIssued() {
    Docket answered = sanctioned.answered(number, StateGround.DISHONESTY, DECIDED);
    clock.setDay(DECIDED.plusDays(1));
    sanctioned.decide(answered, Sanctioned.of(Measure.VOID));
    Browser holding = signIn(reported.applicant());
    assertThat(holding.get("/notification").body()).contains("证书已作废，并予公告").doesNotContain("证书状态变更");
    assertThat(holding.get("/casefile/" + reported.id()).body()).contains("证书目前状态：作废");
  }

  private List<TaskKind> tasks(Actor reader) {
    return caseFiles.find(reported.id(), reader).tasks().stream().map(it -> it.kind()).toList();
  }

  @Test
  void c6_whatIsDecidedHoldsForTheRenewalThatHasNotBegunAsWell() {
    clock.setDay(LocalDate.of(2028, 9, 4));
    Certificate ahead = awards.award(cases.reported(reported.applicant(), "1"));
    assertThat(ahead.isAhead(clock.today())).isTrue();
    sanctioned.suspend(number, StateGround.CONDUCT, clock.today());
    assertThat(sanctioned.state(ahead.number())).isEqualTo("SUSPENDED");
    sanctioned.lift(number);
    assertThat(sanctioned.state(ahead.number())).isEqualTo("ACTIVE");
  }

  private void link(CertificateNumber of, boolean linked) {
    var proceeding = sanctioned.docket(of, officer.actor()).proceeding();
    proceedings.link(proceeding.id(), proceeding.version(), linked, "演示理由", officer.actor());
  }

  private Docket docket() {
    return sanctioned.docket(number, officer.actor());
  }

  private void vote(UUID ruling, Account by) {
    rulings.vote(ruling, true, "", by.actor());
  }

  private void breaks(String sql, UUID id) {
    assertThatThrownBy(() -> JdbcClient.create(database).sql(sql).param(id).update())
        .isInstanceOf(DataAccessException.class);
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
