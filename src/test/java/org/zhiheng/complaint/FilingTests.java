package org.zhiheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.decision.DecisionRefusal;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.decision.PublishedLine;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.decision.Vote;
import org.zhiheng.identity.Account;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Html;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.Sanctioned;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.Incidents;

/** What anybody sends in counts once it is confirmed from a mail, and not before (9.3, P11). */
@ServerTest
class FilingTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String STORY = "演示：使用虚假业绩材料";

  @Autowired private FilingStore store;
  @Autowired private Incidents incidents;
  @Autowired private PublicNotices notices;
  @Autowired private Complaints complaints;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Sanctioned sanctioned;
  @Autowired private Jobs jobs;
  @Autowired private Statements statements;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private final List<String> mailed = new ArrayList<>();
  private final String address = "sender-" + UUID.randomUUID() + "@example.org";
  private Filings filings;

  @BeforeEach
  void aHouseThatSendsMail() {
    clock.setDay(DAY);
    cases.enterBody();
    filings = new Filings(store, new Letterbox(), incidents, notices, complaints, events, clock);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DAY);
  }

  @Test
  void clause9_3_aReportOfAnybodyCountsOnceItIsConfirmedAndTellsTheHolderNotWho() {
    Reported reported = cases.reported("测试甲", "1");
    CertificateNumber number = awards.award(reported).number();
    Account officer = sanctioned.staff(Role.OFFICER);
    send(event(number.value()));
    assertThat(reports(officer)).as("nothing counts before").isEmpty();

    Browser anybody = new Browser(port);
    String toConfirm = anybody.get(mailed.getFirst()).body();
    assertThat(toConfirm).contains(STORY, number.value(), "测试庚", "尚未送达");
    assertThat(new Html(toConfirm).faults("zh-CN")).isEmpty();
    assertThat(reports(officer)).as("opening a link changes nothing").isEmpty();
    anybody.post(mailed.getFirst(), Map.of());
    assertThat(statements.of(mailed.getFirst()).statements()).hasSizeLessThanOrEqualTo(25);

    Incident incident = reports(officer).getFirst();
    Browser sorting = new Browser(port).signIn(officer.login(), Applicants.PASSWORD);
    String page = sorting.get("/surveillance/incident/" + incident.id()).body();
    assertThat(page).contains(STORY, "测试庚", address, "公开表单");
    incidents.takeUp(incident.id(), 1, "属于 9.3", "演示处罚决定书", officer.actor());
    String hearing =
        new Browser(port)
            .signIn(reported.applicant().login(), Applicants.PASSWORD)
            .get("/surveillance/" + number + "/hearing")
            .body();
    assertThat(hearing).contains(STORY).doesNotContain("测试庚").doesNotContain(address);

    anybody.get(mailed.getFirst());
    anybody.post(mailed.getFirst(), Map.of());
    assertThat(reports(officer)).as("a second time changes nothing").hasSize(1);
    assertThat(anybody.get(mailed.getFirst()).body()).contains("R2026-", "回执编号");
    Invariants.check(database);
  }

  @Test
  void nobodyIsToldWhetherANumberExists() {
    CertificateNumber none = CertificateNumber.of("ZH", 2099, 7);
    send(event(none.value()));
    confirm(mailed.getFirst());
    assertThat(reports(sanctioned.staff(Role.OFFICER), none.value())).hasSize(1);
  }

  @Test
  void p11_anObjectionOfAnybodyStopsTheClockFromTheDayOnWhichItWasSent() {
    Reported reported = onNotice("测试乙公示");
    Browser anybody = new Browser(port);
    PublishedLine line = line("测试乙公示");
    assertThat(anybody.get("/registry/notice").body())
        .contains("/complaint/new/objection?subject=" + line.place());
    send(FilingText.objection(Long.toString(line.place()), STORY));
    clock.setDay(DAY.plusDays(2));
    assertThat(line("测试乙公示").until()).as("the clock goes on").isNotNull();

    confirm(mailed.getFirst());

    var manager = cases.account("演示评价管理员", Role.MANAGER);
    var notice = notices.find(reported.id(), manager.actor());
    assertThat(notice.stoppedOn()).isEqualTo(DAY);
    assertThat(notice.objections())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.isFromOutside()).isTrue();
              assertThat(it.objector()).isEqualTo("测试庚 <" + address + ">");
            });
    Browser settling = new Browser(port).signIn(manager.login(), Applicants.PASSWORD);
    assertThat(settling.get("/decision/" + reported.id() + "/notice").body())
        .contains(STORY, address, "公开表单");
    Invariants.check(database);
  }

  @Test
  void p11_whatIsConfirmedTooLateOrNamesNoNoticeIsNoObjection() {
    onNotice("测试丙公示");
    send(FilingText.objection(Long.toString(line("测试丙公示").place()), STORY));
    clock.setDay(LocalDate.of(2026, 3, 13));
    jobs.runNow("decision.notice", sanctioned.staff(Role.ADMINISTRATOR).actor());
    assertRefused(() -> confirm(mailed.getFirst()), ComplaintRefusal.LINK_OVER);
    assertRefused(
        () -> send(FilingText.objection("999999999", STORY)), ComplaintRefusal.NOT_ON_NOTICE);
    assertRefused(
        () -> transaction.execute(it -> notices.trustedObject(999_999_999, "x", STORY, DAY)),
        DecisionRefusal.NOT_ON_NOTICE);
  }

  @Test
  void aLinkOfThreeDaysAgoServesNoMoreAndWhatItLedToIsForgotten() {
    send(event(CertificateNumber.of("ZH", 2026, 8).value()));
    clock.advance(FilingRules.LINK);
    assertThat(filings.find(secret(mailed.getFirst()))).isEmpty();
    assertRefused(
        () -> transaction.executeWithoutResult(it -> filings.confirm(secret(mailed.getFirst()))),
        ComplaintRefusal.LINK_OVER);

    assertThat(transaction.<Integer>execute(it -> filings.forgetUnconfirmed())).isPositive();
    assertThat(count()).isZero();
  }

  @Test
  void anAddressGetsAFewMailsADayHoweverManyAreAskedForAtOnce() {
    FilingText text = event(CertificateNumber.of("ZH", 2026, 9).value());
    long refused =
        IntStream.range(0, FilingRules.A_DAY + 3)
            .mapToObj(_ -> CompletableFuture.runAsync(() -> send(text)).handle((_, e) -> e))
            .map(CompletableFuture::join)
            .filter(e -> e != null)
            .count();
    assertThat(refused).isEqualTo(3);
    assertThat(count()).isEqualTo(FilingRules.A_DAY);
  }

  @Test
  void twoWhoConfirmAtOnceMakeOneReport() {
    String number = CertificateNumber.of("ZH", 2026, 10).value();
    send(event(number));
    IntStream.range(0, 4)
        .mapToObj(_ -> CompletableFuture.runAsync(() -> confirm(mailed.getFirst())))
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(reports(sanctioned.staff(Role.OFFICER), number)).hasSize(1);
  }

  @Test
  void theFormIsOpenToEverybodyAndSaysWhatIsMissing() {
    Browser anybody = new Browser(port);
    assertThat(anybody.get("/registry").body()).contains("/complaint/new");
    assertThat(anybody.get("/complaint/new").body()).contains("/complaint/new/event", "申诉");
    assertThat(anybody.get("/complaint/new/event").body()).as("no mail here").contains("书面形式");
    assertThat(anybody.get("/complaint/new/other").statusCode()).isEqualTo(404);
    anybody.get("/identity/sign-in");
    assertThat(anybody.post("/complaint/new/event", Map.of("kind", "CONDUCT")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aLinkThatIsOverSaysHowToBeginAgainAndCountsAsAGuess() {
    Browser anybody = new Browser(port);
    anybody.get("/identity/sign-in");
    String nowhere = "/complaint/confirm/" + "x".repeat(43);
    for (var answer : List.of(anybody.get(nowhere), anybody.post(nowhere, Map.of()))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("链接已失效", "href=\"/complaint/new\"");
    }
  }

  private Reported onNotice(String name) {
    Reported reported = cases.reported(name, "1");
    List<Account> panel = cases.panel();
    panels.convene(
        reported.id(),
        ReportedCases.ids(panel),
        "",
        cases.account("演示评价管理员", Role.MANAGER).actor());
    panel
        .subList(0, 2)
        .forEach(one -> decisions.vote(reported.id(), 1, Vote.GRANT, "", one.actor()));
    return reported;
  }

  private PublishedLine line(String name) {
    return notices.published("").rows().stream()
        .filter(it -> it.applicantName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FilingText event(String number) {
    return FilingText.event(StateGround.DISHONESTY, number, DAY, STORY, "");
  }

  private void send(FilingText text) {
    transaction.executeWithoutResult(it -> filings.send(text, new Sender("测试庚", address)));
  }

  private void confirm(String path) {
    transaction.executeWithoutResult(
        it -> {
          filings.confirm(secret(path));
        });
  }

  private static String secret(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<Incident> reports(Account officer) {
    return reported(officer).filter(it -> it.informant().contains(address)).toList();
  }

  private List<Incident> reports(Account officer, String subject) {
    return reported(officer).filter(it -> it.report().subject().equals(subject)).toList();
  }

  private Stream<Incident> reported(Account officer) {
    return incidents.list(null, "", officer.actor()).rows().stream();
  }

  private int count() {
    return JdbcClient.create(database)
        .sql("select count(*) from complaint.filing where address = ?")
        .param(address)
        .query(Integer.class)
        .single();
  }

  /** Keeps where each mail leads. */
  private final class Letterbox implements FilingMails {
    @Override
    public boolean areServed() {
      return true;
    }

    @Override
    public void ask(String to, String path) {
      synchronized (mailed) {
        mailed.add(path);
      }
    }

    @Override
    public void answer(String to, String path) {
      ask(to, path);
    }
  }
}
