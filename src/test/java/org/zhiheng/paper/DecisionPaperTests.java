package org.zhiheng.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhiheng.appeal.AppealOutcome;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.appeal.Examinations;
import org.zhiheng.appeal.Heard;
import org.zhiheng.appeal.Inadmissible;
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.decision.Verdict;
import org.zhiheng.decision.Vote;
import org.zhiheng.identity.Account;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.IssuedPapers.Line;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.PdfA;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.Sanctioned;
import org.zhiheng.surveillance.sanction.Measure;
import org.zhiheng.surveillance.sanction.MeasureProposal;
import org.zhiheng.surveillance.sanction.Rulings;

/** The papers of decisions: what they say, what they keep to themselves, and who reads them. */
@ServerTest
class DecisionPaperTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Sanctioned sanctioned;
  @Autowired private Rulings rulings;
  @Autowired private Jobs jobs;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private PublicNotices notices;
  @Autowired private Appeals appeals;
  @Autowired private Examinations examinations;
  @Autowired private Heard heard;
  @Autowired private Papers papers;
  @Autowired private PaperBundle bundle;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Reported reported;
  private CaseId id;
  private Actor applicant;
  private Account officer;
  private List<Account> panel;

  @BeforeEach
  void aReportedCase() {
    clock.setDay(DAY);
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    id = reported.id();
    applicant = reported.applicant().actor();
    officer = cases.account("演示受理员七", Role.OFFICER);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DAY);
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void clause8_4_aDenialSaysWhyWithoutNamesAndUntilWhenToAppeal() throws Exception {
    decide(Vote.DENY);
    Paper paper = only(PaperKind.DENIAL);
    assertThat(checked(paper))
        .contains("不予发证决定书", "测试甲：", "总得分", "1.证据不足", "15个工作日", "2026年3月23日")
        .doesNotContain("2.证据不足");
    for (Account panellist : panel) {
      String said = paper.content().write().replace("演示一号公司", "");
      assertThat(said).doesNotContain(panellist.name());
    }
    assertThat(kinds(panel.getFirst().actor())).contains(PaperKind.DENIAL);
    assertThat(kinds(employer())).doesNotContain(PaperKind.DENIAL);
    assertThat(kinds(reported.team().getFirst())).isEmpty();
    Invariants.check(database);
  }

  @Test
  void clause8_4_theHighestGradeIsToldWithoutARightThatThereIsNot() throws Exception {
    reported = cases.excellent("测试庚");
    id = reported.id();
    applicant = reported.applicant().actor();
    decide(Vote.GRANT);
    cases.noticeOver(id);
    assertThat(checked(only(PaperKind.GRANT)))
        .contains("评价决定书", "AAAAA")
        .doesNotContain("申诉的权利", "个工作日内");
    assertThat(appeals.appealable(id, applicant)).isEmpty();
    Browser own = new Browser(port).signIn(reported.applicant().login(), Applicants.PASSWORD);
    assertThat(own.get("/casefile/" + id + "/result").body())
        .contains("AAAAA")
        .doesNotContain("/appeal/case/" + id, "申诉至");
  }

  @Test
  void p11_theDaysThatAnObjectionLeftAreToldByAnotherPaper() throws Exception {
    decide(Vote.GRANT);
    Paper first = only(PaperKind.PUBLIC_NOTICE);
    assertThat(checked(first)).contains("该规范没有规定公示", "解读P11").doesNotContain("根据");
    clock.setDay(DAY.plusDays(2));
    UUID objection = notices.object(id, "测试壬", "业绩材料不实", clock.today(), officer.actor());
    clock.setDay(DAY.plusDays(10));
    var verdict = new Verdict(false, true, "不属实");
    notices.settle(id, objection, verdict, sanctioned.staff(Role.MANAGER).actor());
    notices.settle(id, objection, verdict, sanctioned.staff(Role.MANAGER).actor());
    assertThat(papers.find(first.number(), applicant).annulledAt()).isNotNull();
    assertThat(last(PaperKind.PUBLIC_NOTICE))
        .contains("继续公示剩余的3个工作日", "至2026年3月17日止", "测试甲")
        .doesNotContain("2026年3月9日");
    Invariants.check(database);
  }

  @Test
  void iso17024_9_8_anUpheldAppealAgainstAGradeLeavesWhatToldItUntilAHigherOneIsAwarded()
      throws Exception {
    Certificate certificate = awards.award(reported);
    uphold(appeals.lodge(id, null, "证据被遗漏", null, applicant).id());
    Paper grant = only(PaperKind.GRANT);
    Paper notice = only(PaperKind.PUBLIC_NOTICE);
    assertThat(grant.annulledAt()).isNull();
    assertThat(checked(only(PaperKind.APPEAL_RULING)))
        .contains("由其他人员按照规定重新评价和决定", "只有更高的等级生效后才由新证书取代");
    assertThat(sanctioned.state(certificate.number())).isEqualTo("ACTIVE");

    cases.reportedAgain(id, "0.7");
    decide(Vote.GRANT);
    assertThat(papers.find(grant.number(), applicant).annulledAt())
        .as("nothing has taken its place yet")
        .isNull();
    cases.noticeOver(id);
    assertThat(sanctioned.state(certificate.number())).isEqualTo("SUPERSEDED");
    assertThat(papers.find(grant.number(), applicant).annulledAt()).isNotNull();
    assertThat(papers.find(notice.number(), applicant).annulledAt()).isNotNull();
    Line newest =
        papers.ofCase(id, applicant).stream()
            .filter(it -> it.kind() == PaperKind.GRANT)
            .findFirst()
            .orElseThrow();
    assertThat(papers.find(newest.number(), applicant).annulledAt()).isNull();
    Invariants.check(database);
  }

  @Test
  void c10_aRoundThatDeniesLeavesThePaperOfTheGradeThatStays() throws Exception {
    awards.award(reported);
    uphold(appeals.lodge(id, null, "证据被遗漏", null, applicant).id());
    cases.reportedAgain(id);
    decide(Vote.DENY);
    assertThat(only(PaperKind.GRANT).annulledAt()).isNull();
    assertThat(only(PaperKind.PUBLIC_NOTICE).annulledAt()).isNull();
    Invariants.check(database);
  }

  @Test
  void p11_anAwardHasItsDecisionAndItsPublicNotice() throws Exception {
    decide(Vote.GRANT);
    assertThat(checked(only(PaperKind.GRANT))).contains("评价决定书", "评价等级", "2026年3月2日", "申诉的权利");
    Paper notice = only(PaperKind.PUBLIC_NOTICE);
    assertThat(checked(notice)).contains("评价结果公示", "测试甲", "5个工作日", "2026年3月9日");
    assertThat(kinds(employer())).contains(PaperKind.PUBLIC_NOTICE, PaperKind.ACCEPTANCE);
    assertThat(kinds(employer())).doesNotContain(PaperKind.GRANT);
  }

  @Test
  void p11_anObjectionThatStandsAnnulsBoth() {
    decide(Vote.GRANT);
    UUID objection = notices.object(id, "测试壬", "业绩材料不实", clock.today(), officer.actor());
    clock.setDay(DAY.plusDays(8)); // the days for an answer are over
    var verdict = new Verdict(true, true, "属实");
    notices.settle(id, objection, verdict, sanctioned.staff(Role.MANAGER).actor());
    notices.settle(id, objection, verdict, sanctioned.staff(Role.MANAGER).actor());
    assertThat(only(PaperKind.GRANT).annulledAt()).isNotNull();
    assertThat(only(PaperKind.PUBLIC_NOTICE).annulledAt()).isNotNull();
  }

  @Test
  void clause9_3_suspensionLiftingAndTerminationHaveTheirPapers() throws Exception {
    Certificate certificate = awards.award(reported);
    sanctioned.suspend(certificate.number(), StateGround.CONDUCT, DAY);
    Paper suspension = only(PaperKind.SUSPENSION);
    assertThat(checked(suspension))
        .contains("证书暂停决定书", certificate.number().value(), "第9.3条", "事实和理由", "申诉的权利")
        .contains("完成整改并经核实", "交回");
    assertThat(suspension.content().zh().link()).endsWith("/registry/" + certificate.number());
    sanctioned.lift(certificate.number());
    assertThat(checked(only(PaperKind.LIFTING))).contains("证书恢复决定书", "恢复使用");
    sanctioned.terminate(certificate.number(), StateGround.DISHONESTY, DAY);
    assertThat(checked(only(PaperKind.TERMINATION))).contains("中止该证书", "2026年3月2日");

    assertThat(kinds(employer())).doesNotContain(PaperKind.SUSPENSION, PaperKind.TERMINATION);
    assertThat(kinds(seated())).doesNotContain(PaperKind.SUSPENSION, PaperKind.TERMINATION);
    String page =
        new Browser(port)
            .signIn(reported.applicant().login(), Applicants.PASSWORD)
            .get("/certificate/" + certificate.number())
            .body();
    assertThat(page).contains("证书暂停决定书", "证书中止决定书", "/paper/" + suspension.number() + "/pdf");
    Invariants.check(database);
  }

  @Test
  void c4_anUrgentSuspensionIsToldAsProvisionalThenConfirmedAndProlonged() throws Exception {
    CertificateNumber number = awards.award(reported).number();
    UUID proceeding = sanctioned.answered(number, StateGround.CONDUCT, DAY).proceeding().id();
    UUID urgent = rulings.suspendAtOnce(proceeding, "危及安全", sanctioned.staff(Role.MANAGER).actor());
    assertThat(checked(only(PaperKind.URGENT)))
        .contains("证书紧急暂停通知书", "不是处理决定", "2026年3月23日")
        .doesNotContain("经查", "处理决定书", "申诉的权利");
    rulings.vote(urgent, true, "", sanctioned.staff(Role.MANAGER).actor());
    assertThat(kinds(applicant)).doesNotContain(PaperKind.SUSPENSION);
    clock.setDay(DAY.plusDays(1));
    rulings.vote(urgent, true, "", sanctioned.staff(Role.MANAGER).actor());
    assertThat(checked(only(PaperKind.SUSPENSION)))
        .contains("自2026年3月2日起的紧急暂停经另外两人确认", "期限至2026年3月23日", "申诉的权利");
    assertThat(only(PaperKind.URGENT).annulledAt()).isNull();

    sanctioned.decide(
        sanctioned.docket(number, officer.actor()),
        new MeasureProposal(Measure.SUSPEND, LocalDate.of(2026, 12, 31), "", false, "演示理由"));
    List<Line> both =
        papers.ofCase(id, applicant).stream()
            .filter(it -> it.kind() == PaperKind.SUSPENSION)
            .toList();
    assertThat(both).hasSize(2);
    assertThat(checked(papers.find(both.getFirst().number(), applicant)))
        .as("from its first day")
        .contains("自2026年3月2日起的暂停继续执行", "期限至2026年12月31日");
    Invariants.check(database);
  }

  @Test
  void c4_whatNobodyConfirmsIsAnnulledAndToldWithItsReason() throws Exception {
    CertificateNumber number = awards.award(reported).number();
    UUID rejected = urgent(number);
    rulings.vote(rejected, false, "证据不足", sanctioned.staff(Role.MANAGER).actor());
    assertThat(only(PaperKind.URGENT).annulledAt()).isNotNull();
    assertThat(checked(only(PaperKind.LAPSE)))
        .contains("紧急暂停失效通知书", "经审议不予确认", "恢复使用")
        .doesNotContain("期限内", "证据不足");

    Account alone = sanctioned.staff(Role.MANAGER);
    UUID proceeding = sanctioned.heard(number, StateGround.CONDUCT, DAY).proceeding().id();
    UUID takenBack = rulings.suspendAtOnce(proceeding, "危及安全", alone.actor());
    rulings.takeBack(takenBack, alone.actor());
    assertThat(last(PaperKind.LAPSE)).contains("已由作出的人撤回");

    urgent(number);
    clock.setDay(DAY.plusDays(60));
    jobs.runNow("surveillance.lapse", cases.account("演示管理员", Role.ADMINISTRATOR).actor());
    assertThat(last(PaperKind.LAPSE)).contains("在规定的期限内没有得到另外两人确认");
    Invariants.check(database);
  }

  private UUID urgent(CertificateNumber number) {
    UUID proceeding = sanctioned.heard(number, StateGround.CONDUCT, DAY).proceeding().id();
    return rulings.suspendAtOnce(proceeding, "危及安全", sanctioned.staff(Role.MANAGER).actor());
  }

  private String last(PaperKind kind) throws Exception {
    Line line =
        papers.ofCase(id, applicant).stream()
            .filter(it -> it.kind() == kind)
            .findFirst()
            .orElseThrow();
    return checked(papers.find(line.number(), applicant));
  }

  @Test
  void allPapersOfACaseComeInOneArchiveForWhomTheyConcern() throws Exception {
    Certificate certificate = awards.award(reported);
    awards.drawn(certificate.number());
    Map<String, byte[]> own = archive(applicant);
    assertThat(own.keySet())
        .anyMatch(it -> it.endsWith("-受理通知书.pdf"))
        .anyMatch(it -> it.endsWith("-评价决定书.pdf"))
        .anyMatch(it -> it.endsWith("-评价结果公示.pdf"))
        .contains("证书-" + certificate.number() + "-第1版.pdf", "目录.txt")
        .hasSize(5);
    Paper grant = only(PaperKind.GRANT);
    assertThat(own.get(grant.number() + "-评价决定书.pdf")).isEqualTo(papers.draw(grant));
    assertThat(new String(own.get("目录.txt"), StandardCharsets.UTF_8))
        .contains(grant.number(), grant.digest(), "2026-03-02");
    assertThat(archive(employer()).keySet())
        .hasSize(3)
        .noneMatch(it -> it.contains("评价决定书") || it.contains("证书"));
    assertThatThrownBy(() -> archive(reported.team().getFirst())).isInstanceOf(NotFound.class);

    Browser page = new Browser(port).signIn(reported.applicant().login(), Applicants.PASSWORD);
    assertThat(page.get("/casefile/" + id).body()).contains("/paper/case/" + id);
    var answer = page.get("/paper/case/" + id);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.body()).startsWith("PK");
  }

  @Test
  void clause9_3_anArchiveMarksTheCertificateThatIsNotToBeUsed() throws Exception {
    Certificate certificate = awards.award(reported);
    awards.drawn(certificate.number());
    sanctioned.suspend(certificate.number(), StateGround.CONDUCT, DAY);
    Map<String, byte[]> own = archive(applicant);
    assertThat(own.keySet()).contains("证书-" + certificate.number() + "-第1版-暂停.pdf");
    assertThat(new String(own.get("目录.txt"), StandardCharsets.UTF_8))
        .contains("暂停（自 2026-03-02 起）；证书文件已要求交回");
    Map<String, byte[]> seated = archive(seated());
    assertThat(seated.keySet())
        .as("by the one rule of who sees it")
        .anyMatch(it -> it.startsWith("证书-ZH"));
  }

  @Test
  void clause9_3_aVoidingHasItsAnnouncement() throws Exception {
    Certificate certificate = awards.award(reported);
    sanctioned.voidIt(certificate.number(), StateGround.OWN_ACCIDENT, DAY);
    assertThat(checked(only(PaperKind.VOIDING))).contains("证书作废决定书", "并予公告", "不具有任何效力");
  }

  @Test
  void iso17024_9_8_anUpheldAppealHasItsDecisionAndAnnulsTheDenial() throws Exception {
    decide(Vote.DENY);
    List<Account> handlers = uphold(appeals.lodge(id, null, "证据被遗漏", null, applicant).id());
    Paper ruling = only(PaperKind.APPEAL_RULING);
    assertThat(checked(ruling)).contains("申诉决定书", "申诉成立", "1.遗漏了证据");
    String said = ruling.content().write().replace("演示一号公司", "");
    handlers.forEach(it -> assertThat(said).doesNotContain(it.name()));
    assertThat(only(PaperKind.DENIAL).annulledAt()).isNotNull();
  }

  private List<Account> uphold(UUID appeal) {
    return heard.decide(appeal, AppealOutcome.UPHELD, "遗漏了证据", applicant);
  }

  @Test
  void iso17024_9_8_anAppealThatIsNotAdmissibleIsTold() throws Exception {
    decide(Vote.DENY);
    UUID appeal = appeals.lodge(id, null, "不服", null, applicant).id();
    examinations.reject(appeal, 1, Inadmissible.NOT_ABOUT_THE_ACT, null, "与决定无关", officer.actor());
    examinations.confirm(appeal, 1, sanctioned.staff(Role.OFFICER).actor());
    assertThat(checked(only(PaperKind.APPEAL_NOT_ADMITTED)))
        .contains("申诉不予受理通知书", "与决定无关", "所申诉的不是评价主体对本人作出的决定");
  }

  private Map<String, byte[]> archive(Actor reader) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Path made = bundle.write(id, reader);
    try (var zip = new ZipInputStream(Files.newInputStream(made))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } finally {
      Files.delete(made);
    }
    return files;
  }

  private void decide(Vote vote) {
    panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", sanctioned.staff(Role.MANAGER).actor());
    String why = vote == Vote.DENY ? "证据不足" : "";
    panel.subList(0, 2).forEach(it -> decisions.vote(id, 1, vote, why, it.actor()));
  }

  private Paper only(PaperKind kind) {
    List<Line> of = papers.ofCase(id, applicant).stream().filter(it -> it.kind() == kind).toList();
    assertThat(of).as(kind.name()).hasSize(1);
    return papers.find(of.getFirst().number(), applicant);
  }

  private List<PaperKind> kinds(Actor reader) {
    return papers.ofCase(id, reader).stream().map(it -> (PaperKind) it.kind()).toList();
  }

  private Actor employer() {
    return cases.colleague(reported.applicant(), Role.EMPLOYER).actor();
  }

  /** Somebody of the panel that awarded the certificate. */
  private Actor seated() {
    return decisions.findTrusted(id).panel().stream()
        .map(it -> new Actor(it.account(), it.person(), it.name(), Set.of(Role.PANELLIST), null))
        .findFirst()
        .orElseThrow();
  }

  /** Its text, without white space; veraPDF finds nothing in it. */
  private String checked(Paper paper) throws Exception {
    byte[] pdf = papers.draw(paper);
    assertThat(PdfA.breaches(pdf)).isEmpty();
    return PdfA.text(pdf);
  }
}
