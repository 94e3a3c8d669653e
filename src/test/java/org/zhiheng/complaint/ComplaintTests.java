package org.zhiheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.audit.OwnParts;
import org.zhiheng.body.Bodies;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.jobs.Warnings;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Html;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.Sanctioned;

/** A complaint about the body, from the public form to its answer (ISO/IEC 17024, 9.9). */
@ServerTest
class ComplaintTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String STORY = "演示：证书寄出以后很久没有收到";
  private static final Sender SENDER = new Sender("测试庚", "complains@example.org");

  @Autowired private ComplaintStore store;
  @Autowired private ComplaintPartStore parts;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Complaints live;
  @Autowired private ComplaintReminder reminder;
  @Autowired private KeptComplaintStore kept;
  @Autowired private Warnings warnings;
  @Autowired private Accounts accounts;
  @Autowired private Bodies bodies;
  @Autowired private Schemes schemes;
  @Autowired private WorkingDays workingDays;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Sanctioned sanctioned;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private final List<String> mailed = new ArrayList<>();
  private Complaints complaints;
  private int count;

  @BeforeEach
  void aHouseThatSendsMail() {
    clock.setDay(DAY);
    cases.enterBody();
    complaints =
        new Complaints(
            store, parts, new Letterbox(), accounts, bodies, schemes, workingDays, events, clock);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DAY);
  }

  @Test
  void iso17024_9_9_twoManagersWhoSayTheSameAnswerAndTheSenderReadsIt() {
    UUID id = received("");
    Account first = sanctioned.staff(Role.MANAGER);
    Account second = sanctioned.staff(Role.MANAGER);
    Browser one = new Browser(port).signIn(first.login(), Applicants.PASSWORD);
    String page = "/complaint/" + id;
    assertThat(one.get("/complaint").body()).contains("R2026-9", "未指明");
    assertThat(one.get(page).body()).contains(STORY, "测试庚", "complains@example.org");
    assertThat(new Html(one.get(page).body()).faults("zh-CN")).isEmpty();
    assertThat(one.post(page + "/answer", Map.of("text", "—")).body())
        .contains("outcome-error", "—");

    assertThat(say(id, ComplaintOutcome.NOT_UPHELD, "没有延误", first)).isFalse();
    assertThat(say(id, ComplaintOutcome.UPHELD, "确有延误", second)).isFalse();
    assertRefused(
        () -> say(id, ComplaintOutcome.UPHELD, "确有延误", second), ComplaintRefusal.NEEDS_TWO);
    assertThat(mailed).isEmpty();
    assertThat(say(id, ComplaintOutcome.UPHELD, "确有延误，已补寄", first)).isTrue();

    Browser anybody = new Browser(port);
    String answer = anybody.get(mailed.getFirst()).body();
    assertThat(answer).contains("确有延误，已补寄", STORY, "成立").doesNotContain("没有延误");
    assertThat(new Html(answer).faults("zh-CN")).isEmpty();
    assertThat(anybody.get("/complaint/answer/nothing").statusCode()).isEqualTo(404);
    assertThat(one.get(page).body()).as("staff read who said what").contains("没有延误");
    Invariants.check(database);
  }

  @Test
  void iso17024_9_9_nobodyFindsItWhoPutAHandToTheCaseOrIsTiedToIt() {
    Reported reported = cases.reported("测试甲", "1");
    CertificateNumber number = awards.award(reported).number();
    UUID id = received(" " + number.value().toLowerCase(Locale.ROOT) + " ");
    Account manager = sanctioned.staff(Role.MANAGER);
    assertThat(complaints.find(id, manager.actor()).caseId()).isEqualTo(reported.id());
    assertThat(complaints.waiting(manager.actor())).isPositive();

    Account colleague = cases.colleague(reported.applicant(), Role.MANAGER);
    assertThatThrownBy(() -> complaints.find(id, colleague.actor())).isInstanceOf(NotFound.class);
    Account officer = sanctioned.staff(Role.OFFICER);
    assertThatThrownBy(() -> complaints.find(id, officer.actor())).isInstanceOf(NotFound.class);
    Account supervisor = sanctioned.staff(Role.SUPERVISOR);
    assertThat(complaints.find(id, supervisor.actor()).subject()).isNotBlank();
    assertThat(complaints.waiting(supervisor.actor())).isZero();
  }

  @Test
  void iso17024_9_9_whomItIsAboutFindsItNoLongerAndWhatTheySaidCountsNoMore() {
    UUID id = received("");
    Account first = sanctioned.staff(Role.MANAGER);
    Account meant = sanctioned.staff(Role.MANAGER);
    Account third = sanctioned.staff(Role.MANAGER);
    assertRefused(
        () -> complaints.concern(id, "nobody-of-this-name", "演示", first.actor()),
        ComplaintRefusal.NO_SUCH_ACCOUNT);
    assertThat(say(id, ComplaintOutcome.NOT_UPHELD, "没有延误", meant)).isFalse();
    Browser naming = new Browser(port).signIn(first.login(), Applicants.PASSWORD);
    String page = "/complaint/" + id;
    naming.get(page);
    naming.post(page + "/concern", Map.of("login", meant.login(), "reason", "投诉中写明"));
    assertThat(naming.get("/complaint").body()).contains("不再能看到这件投诉");
    assertThatThrownBy(() -> complaints.find(id, meant.actor())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> say(id, ComplaintOutcome.UPHELD, "好", meant))
        .isInstanceOf(NotFound.class);
    assertThat(parts(meant)).contains(id.toString());
    assertThat(parts(first)).doesNotContain(id.toString());
    assertThat(say(id, ComplaintOutcome.NOT_UPHELD, "没有延误", first)).isFalse();
    assertThat(naming.get(page).body()).contains("不计算");

    Browser back = new Browser(port).signIn(third.login(), Applicants.PASSWORD);
    back.get(page);
    back.post(page + "/release", Map.of("account", meant.id().toString(), "reason", "同名的人"));
    assertThat(complaints.find(id, meant.actor()).concerned()).isEmpty();
    assertThat(say(id, ComplaintOutcome.NOT_UPHELD, "没有延误", third)).isTrue();
    Invariants.check(database);
  }

  @Test
  void iso17024_9_9_aManagerJoinsItToTheCaseThatNobodyNamed() {
    Reported reported = cases.reported("测试甲", "1");
    UUID id = received("");
    Account manager = sanctioned.staff(Role.MANAGER);
    Account colleague = cases.colleague(reported.applicant(), Role.MANAGER);
    assertThat(complaints.find(id, colleague.actor()).caseId()).isNull();
    assertRefused(
        () -> complaints.join(id, "2020-000001", "演示", manager.actor()),
        ComplaintRefusal.NO_SUCH_CASE);
    String number = awards.award(reported).number().value();
    transaction.executeWithoutResult(_ -> complaints.join(id, number, "电话核实", manager.actor()));
    assertThatThrownBy(() -> complaints.find(id, colleague.actor())).isInstanceOf(NotFound.class);
    Invariants.check(database);
  }

  private List<String> parts(Account reader) {
    return kept.of(reader.actor()).stream().map(OwnParts.Kept::subject).toList();
  }

  @Test
  void iso17024_9_9_oneThatWaitsTooLongIsAWarningAndCountsAsLate() {
    UUID id = received("");
    Account first = sanctioned.staff(Role.MANAGER);
    LocalDate by = complaints.find(id, first.actor()).answerBy();
    assertThat(by).isEqualTo(workingDays.after(DAY, 30));
    int late = complaints.figures(first.actor()).getFirst().late();
    clock.setDay(by.plusDays(1));
    reminder.run();
    assertThat(warnings.all())
        .anySatisfy(it -> assertThat(it.message().key()).isEqualTo("complaint.overdue"));

    Account second = sanctioned.staff(Role.MANAGER);
    say(id, ComplaintOutcome.NOT_ADMISSIBLE, "请提出申诉", first);
    say(id, ComplaintOutcome.NOT_ADMISSIBLE, "请提出申诉", second);
    assertThat(complaints.figures(first.actor()).getFirst().late()).isEqualTo(late + 1);
  }

  private boolean say(UUID id, ComplaintOutcome outcome, String text, Account by) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> complaints.answer(id, outcome, text, true, by.actor())));
  }

  private UUID received(String number) {
    String receipt = "R2026-9%03d%s".formatted(count++, Math.abs(UUID.randomUUID().hashCode()));
    return live.trustedReceive(FilingText.complaint(number, STORY), SENDER, receipt);
  }

  /** Keeps where each mail leads. */
  private final class Letterbox implements FilingMails {
    @Override
    public boolean areServed() {
      return true;
    }

    @Override
    public void ask(String to, String path) {
      throw new IllegalStateException("nothing is asked here");
    }

    @Override
    public void answer(String to, String path) {
      mailed.add(path);
    }
  }
}
