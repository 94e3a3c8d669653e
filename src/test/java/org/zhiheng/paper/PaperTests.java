package org.zhiheng.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationEvents.ApplicationLetGo;
import org.zhiheng.application.Applications;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.Supplement;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.application.review.Proposals;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.IssuedPapers.Line;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Sha256;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.PdfA;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** The notices of an application: issued with the act, kept as they were, for whom they concern. */
@ServerTest
class PaperTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired private PersonalRecords.Query query;
  @Autowired private Applicants applicants;
  @Autowired private ReportedCases cases;
  @Autowired private Applications applications;
  @Autowired private FormalReviews reviews;
  @Autowired private Proposals proposals;
  @Autowired private Submissions submissions;
  @Autowired private Appeals appeals;
  @Autowired private Bodies bodies;
  @Autowired private Papers papers;
  @Autowired private PaperStore store;
  @Autowired private List<PersonalRecords> records;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private CreditCode organisation;
  private Account applicant;
  private Account officer;
  private CaseId id;

  @BeforeEach
  void aSubmittedApplication() {
    clock.setDay(DAY);
    cases.enterBody();
    organisation = Applicants.code();
    applicant = applicants.applicant(organisation);
    officer = cases.account("演示受理员", Role.OFFICER);
    id = applicants.submitted(applicant.actor());
  }

  @Test
  void clause8_2_anAcceptanceHasItsNotice() throws Exception {
    accept();
    Paper paper = onlyPaper();
    assertThat(paper.number()).matches("SL2026-\\d{4}");
    assertThat(paper.digest()).isEqualTo(Sha256.of(paper.content().write()));
    String number = applications.findTrusted(id).number();
    assertThat(printed(paper))
        .contains("演示质量评价中心", "受理通知书", paper.number(), "测试甲：", number, "2026年3月2日")
        .contains("DB32/T4570—2023");
    assertThat(PdfA.breaches(papers.draw(paper))).isEmpty();
    assertThat(paper.content().en().title()).isEqualTo("Notice of acceptance");
    assertThat(paper.content().en().body()).isEqualTo("Demo Centre for Quality Evaluation");
    Invariants.check(database);
  }

  @Test
  void p7_aSupplementTellsEverythingThatIsMissingAtOnceAndUntilWhen() throws Exception {
    giveBack("缺第二页");
    Paper paper = onlyPaper();
    assertThat(paper.kind()).isEqualTo(PaperKind.SUPPLEMENT);
    LocalDate due = applications.findTrusted(id).dueOn();
    String day = "%d年%d月%d日".formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth());
    assertThat(printed(paper))
        .contains("补正通知书", "1.推荐意见：缺第二页", "2.证实性材料：请补充", day, "第1次补正", "以2次为限");
    assertThat(PdfA.breaches(papers.draw(paper))).isEmpty();
  }

  @Test
  void p7_whatCountsAsWithdrawnIsToldWithTheRightToAppealAndAnnulledWithTheSlip() throws Exception {
    giveBack("缺第二页");
    clock.setDay(applications.findTrusted(id).dueOn().plusDays(1));
    reviews.deemWithdrawn(id, version(id), officer.actor());
    Paper paper =
        papers.find(papers.ofCase(id, applicant.actor()).getFirst().number(), applicant.actor());
    assertThat(paper.kind()).isEqualTo(PaperKind.DEEMED_WITHDRAWN);
    assertThat(printed(paper)).contains("视为撤回申请通知书", "解读P7", "重新申请", "申诉的权利");
    assertThat(appeals.appealable(id, applicant.actor())).as("as it says").isNotEmpty();
    assertThat(PdfA.breaches(papers.draw(paper))).isEmpty();
    Invariants.check(database);
    var proposal = proposals.proposeAnnulment(id, version(id), "材料已按期寄到", officer.actor());
    proposals.confirm(id, proposal, cases.account("演示受理员二号", Role.OFFICER).actor());
    assertThat(papers.find(paper.number(), applicant.actor()).annulledAt()).isNotNull();
  }

  @Test
  void whoTakesTheOwnApplicationBackGetsNoNotice() {
    giveBack("缺第二页");
    submissions.withdraw(id, version(id), applicant.actor());
    assertThat(papers.ofCase(id, applicant.actor()))
        .extracting(Line::kind)
        .containsExactly(PaperKind.SUPPLEMENT);
  }

  @Test
  void p7_whoTakesAnAcceptedApplicationBackIsNotToldThatItWasDeemedWithdrawn() {
    accept();
    submissions.withdraw(id, version(id), applicant.actor());
    assertThat(papers.ofCase(id, applicant.actor()))
        .extracting(Line::kind)
        .containsExactly(PaperKind.ACCEPTANCE);
    assertThat(appeals.appealable(id, applicant.actor())).as("nobody else ended it").isEmpty();
  }

  @Test
  void clause8_2_aRefusalSaysTheGroundTheFactsAndTheRightToAppeal() throws Exception {
    refuse();
    Paper paper = onlyPaper();
    assertThat(paper.kind()).isEqualTo(PaperKind.NOT_ACCEPTED);
    assertThat(printed(paper))
        .contains("不予受理通知书", "8.2a)", "处罚决定书演示1号", "2026年1月5日")
        .contains("15个工作日", "2026年3月23日");
    assertThat(PdfA.breaches(papers.draw(paper))).isEmpty();
  }

  @Test
  void aPaperStaysWhatItWasWhenFactsChangeLater() {
    accept();
    Paper before = onlyPaper();
    byte[] drawn = papers.draw(before);
    Body body = bodies.get();
    Actor administrator = cases.account("演示管理员", Role.ADMINISTRATOR).actor();
    bodies.save(named(body, "改名后的评价中心", body.version()), administrator);
    try {
      Paper after = papers.find(before.number(), applicant.actor());
      assertThat(after).isEqualTo(before);
      assertThat(papers.draw(after)).isEqualTo(drawn);
    } finally {
      bodies.save(named(body, body.name(), bodies.get().version()), administrator);
    }
    assertThatThrownBy(
            () ->
                jdbc.sql("update paper.paper set content = '{}' where number = ?")
                    .param(before.number())
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from paper.paper where number = ?")
                    .param(before.number())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void anActThatFailsTakesItsNumberBack() {
    transaction.executeWithoutResult(
        lost -> {
          accept();
          lost.setRollbackOnly();
        });
    assertThat(papers.ofCase(id, applicant.actor())).isEmpty();
    accept();
    giveBackAnother();
    Invariants.check(database);
  }

  @Test
  void aNoticeIsIssuedOnceForEachAct() {
    accept();
    String first = onlyPaper().number();
    CaseId other = applicants.submitted(applicants.applicant(Applicants.code()).actor());
    reviews.accept(other, version(other), officer.actor());
    int place = Integer.parseInt(first.substring(7));
    assertThat(papers.ofCase(other, officer.actor()))
        .extracting(Line::number)
        .containsExactly("SL2026-%04d".formatted(place + 1));
  }

  @Test
  void p17_whatWasAnnulledIsToldBesideThePaper() {
    accept();
    var proposal = proposals.proposeAnnulment(id, version(id), "看错材料", officer.actor());
    proposals.confirm(id, proposal, cases.account("演示受理员二号", Role.OFFICER).actor());
    Paper paper = onlyPaper();
    assertThat(paper.annulledAt()).isNotNull();
    Browser own = signIn(applicant);
    assertThat(own.get("/paper/" + paper.number()).body()).contains("已于 2026-03-02 撤销");
    assertThat(own.get("/casefile/" + id).body()).contains("2026-03-02 已撤销");
    reviews.accept(id, version(id), cases.account("演示受理员三号", Role.OFFICER).actor());
    assertThat(papers.ofCase(id, applicant.actor())).hasSize(2);
  }

  @Test
  void whomItConcernsReadsItAndNobodyElse() {
    giveBack("缺第二页");
    Paper paper = onlyPaper();
    String page = "/paper/" + paper.number();
    for (Account reader : List.of(applicant, officer, cases.account("演示监管", Role.SUPERVISOR))) {
      Browser browser = signIn(reader);
      assertThat(browser.get("/casefile/" + id).body()).contains(page);
      assertThat(browser.get(page).body()).contains("缺第二页", paper.digest());
      var pdf = browser.get(page + "/pdf");
      assertThat(pdf.statusCode()).isEqualTo(200);
      assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    }
    Account employer = applicants.account("测试丙", organisation, Role.EMPLOYER);
    Account colleague = applicants.account("演示同事", organisation, Role.SUPERVISOR, Role.OFFICER);
    Account other = applicants.applicant(Applicants.code());
    Account assessor = cases.account("评价甲", Role.ASSESSOR);
    for (Account reader : List.of(employer, colleague, other, assessor)) {
      Browser browser = signIn(reader);
      assertThat(browser.get(page).statusCode()).as(reader.name()).isEqualTo(404);
      assertThat(browser.get(page + "/pdf").statusCode()).as(reader.name()).isEqualTo(404);
    }
    assertThat(signIn(employer).get("/casefile/" + id).body()).doesNotContain(page);
    assertThat(new Browser(port).get(page).statusCode()).isEqualTo(302);
  }

  @Test
  void s13_noAssessorOfTheCaseReadsItsPapers() {
    var reported = cases.reported("测试丁", "1");
    String acceptance =
        papers.ofCase(reported.id(), reported.applicant().actor()).getLast().number();
    for (Actor assessor : reported.team()) {
      assertThat(papers.ofCase(reported.id(), assessor)).isEmpty();
      assertThatThrownBy(() -> papers.find(acceptance, assessor)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void theScreenIsInBothLanguages() {
    giveBack("缺第二页");
    String page = "/paper/" + onlyPaper().number();
    Browser own = signIn(applicant);
    assertThat(own.get(page).body()).contains("补正通知书", "一次性告知");
    own.get("/?lang=en");
    assertThat(own.get(page).body()).contains("Notice of supplement", "The following is missing");
  }

  @Test
  void thePapersOfAPersonArePartOfEverythingAboutThem() {
    accept();
    var all =
        records.stream()
            .flatMap(
                it ->
                    it
                        .about(
                            new PersonalRecords.Inquiry(
                                applicant.person(), Set.of(applicant.id()), true, query))
                        .stream())
            .filter(it -> it.key().equals("paper.records"))
            .toList();
    assertThat(all.getFirst().rows()).hasSize(1).allMatch(it -> it.contains("受理通知书"));
  }

  @Test
  void whatAPaperSaysIsLetGoWithTheCaseAndItsNumberStays() {
    accept();
    Paper paper = onlyPaper();
    transaction.executeWithoutResult(
        undone -> {
          events.publishEvent(new ApplicationLetGo(id, officer.id(), Instant.now()));
          assertThat(store.find(paper.number())).isEmpty();
          assertThat(
                  jdbc.sql("select digest from paper.paper where number = ?")
                      .param(paper.number())
                      .query(String.class)
                      .single())
              .isEqualTo(paper.digest());
          undone.setRollbackOnly();
        });
  }

  private Paper onlyPaper() {
    List<Line> all = papers.ofCase(id, applicant.actor());
    assertThat(all).hasSize(1);
    return papers.find(all.getFirst().number(), applicant.actor());
  }

  private void accept() {
    reviews.accept(id, version(id), officer.actor());
  }

  private void giveBack(String missing) {
    List<Supplement.Item> items =
        List.of(
            new Supplement.Item(FilePart.RECOMMENDATION, missing),
            new Supplement.Item(FilePart.EVIDENCE, "请补充"));
    reviews.returnForSupplement(id, version(id), items, officer.actor());
  }

  private void giveBackAnother() {
    id = applicants.submitted(applicants.applicant(Applicants.code()).actor());
    giveBack("缺一页");
  }

  private void refuse() {
    var ground = new Occurrence("8.2 a)", LocalDate.of(2026, 1, 5), "处罚决定书演示 1 号");
    reviews.refuse(id, version(id), ground, officer.actor());
  }

  private int version(CaseId of) {
    return applications.findTrusted(of).version();
  }

  private String printed(Paper paper) throws Exception {
    return PdfA.text(papers.draw(paper));
  }

  private static Body named(Body body, String name, int version) {
    return new Body(
        body.code(), name, body.nameEn(), body.address(), body.phone(), body.schemes(), version);
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
