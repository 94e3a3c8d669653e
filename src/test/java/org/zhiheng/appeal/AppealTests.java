package org.zhiheng.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationEvents.ApplicationLetGo;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.decision.Vote;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestClock;

/** An appeal from the result page to the answer whether it is admissible. */
@ServerTest
class AppealTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  /** The fifteenth working day after it. */
  private static final LocalDate LAST = LocalDate.of(2026, 3, 23);

  @Autowired private PersonalRecords.Query query;
  @Autowired private ReportedCases cases;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private Appeals appeals;
  @Autowired private Examinations examinations;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private CaseFiles caseFiles;
  @Autowired private List<PersonalRecords> records;
  @Autowired private TestClock clock;
  @Autowired private Statements statements;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Reported reported;
  private CaseId id;
  private Actor appellant;
  private Actor panellist;
  private Actor convener;
  private Account officer;

  @BeforeEach
  void aDenial() {
    clock.setDay(DECIDED);
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    id = reported.id();
    appellant = reported.applicant().actor();
    convener = cases.account("演示评价管理员", Role.MANAGER, Role.OFFICER).actor();
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", convener);
    panel.subList(0, 2).forEach(it -> decisions.vote(id, 1, Vote.DENY, "证据不足", it.actor()));
    panellist = panel.getFirst().actor();
    officer = cases.account("演示受理员二号", Role.OFFICER);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  @Test
  void iso17024_9_8_whoWasDeniedAppealsFromTheResultAndHasAReceipt() {
    Browser own = signIn(reported.applicant());
    String way = "/appeal/case/" + id;
    assertThat(own.get("/casefile/" + id + "/result").body()).contains(way);
    assertThat(own.get(way + "/new").body())
        .contains("不予发证的决定", "2026-03-02", "2026-03-23", "提交申诉");

    var blank = own.post(way + "/new", Map.of("act", standing(), "grounds", " "));
    assertThat(blank.statusCode()).isEqualTo(422);
    own.get(way + "/new");
    var answer =
        own.post(
            way + "/new",
            Map.of("act", standing(), "grounds", "证据已补充，\n请复核", "receivedOn", "2026/3/2"));

    assertThat(answer.statusCode()).isEqualTo(303);
    Appeal appeal = appeals.ofCase(id, appellant).orElseThrow();
    assertThat(appeal.number()).matches("A2026-\\d{4}");
    assertThat(appeal.lodging().until()).isEqualTo(LAST);
    assertThat(appeal.dueOn()).as("5 working days").isEqualTo(LocalDate.of(2026, 3, 9));
    String page = own.get("/appeal/" + appeal.id()).body();
    assertThat(page).contains(appeal.number(), "证据已补充", "待审查", "上传材料", "撤回申诉");
    assertThat(page).doesNotContain("审查是否受理</h2>");
    own.upload("/appeal/" + appeal.id() + "/file", Map.of(), "材料.pdf", pdf());
    assertThat(own.get("/appeal/" + appeal.id()).body()).contains("材料.pdf");
    assertThat(caseFiles.countTasks(officer.actor())).containsKey(TaskKind.EXAMINE_APPEAL);
    assertThat(own.get("/casefile/" + id).body()).contains("提出申诉");
    assertThat(signIn(officer).get("/casefile/" + id).body()).contains("examine-appeal");
    assertThat(own.get("/appeal").body()).contains(appeal.number());
    assertRefused(
        () -> appeals.lodge(id, null, "再来", null, appellant), AppealRefusal.APPEALED_BEFORE);
    Invariants.check(database);
  }

  @Test
  void anAppealADayLateIsRefusedUnlessTheWrittenDecisionCameLater() {
    clock.setDay(LAST.plusDays(1));
    assertRefused(() -> appeals.lodge(id, null, "理由", null, appellant), AppealRefusal.LATE);
    assertRefused(
        () -> appeals.lodge(id, null, "理由", DECIDED.minusDays(1), appellant),
        AppealRefusal.RECEIVED_WHEN);
    Appeal appeal = appeals.lodge(id, null, "理由", DECIDED.plusDays(1), appellant);
    assertThat(appeal.lodging().until()).isEqualTo(LAST.plusDays(1));
    clock.setDay(LAST.plusDays(2));
    appeals.withdraw(appeal.id(), 1, appellant);
    assertRefused(
        () -> appeals.lodge(id, null, "理由", DECIDED.plusDays(1), appellant), AppealRefusal.LATE);
  }

  @Test
  void whoTakesAnAppealBackHasNotMoreTimeToMakeItAgain() {
    UUID first = appeals.lodge(id, null, "理由", null, appellant).id();
    appeals.withdraw(first, 1, appellant);
    clock.setDay(LAST.plusDays(1));
    assertRefused(
        () -> appeals.lodge(id, null, "理由", DECIDED.plusDays(10), appellant), AppealRefusal.LATE);
    assertThat(appeals.appealable(id, appellant).getFirst().until()).isEqualTo(LAST);
  }

  @Test
  void iso17024_9_8_whoExaminedAnEarlierAppealExaminesAndHandlesNoLaterOne() {
    UUID first = appeals.lodge(id, null, "理由", null, appellant).id();
    examinations.admit(first, 1, officer.actor());
    appeals.withdraw(first, 2, appellant);
    UUID second = appeals.lodge(id, null, "理由", null, appellant).id();
    assertRefused(() -> examinations.admit(second, 1, officer.actor()), Conflict.HANDLED);
    assertThat(tasks(officer.actor())).doesNotContain(TaskKind.EXAMINE_APPEAL);
    assertThat(tasks(convener)).as("convened the panel").doesNotContain(TaskKind.EXAMINE_APPEAL);
    Actor fresh = cases.account("演示受理员三号", Role.OFFICER).actor();
    assertThat(tasks(fresh)).contains(TaskKind.EXAMINE_APPEAL);
    examinations.admit(second, 1, fresh);
  }

  @Test
  void theArchiveOfAPersonHoldsTheAppealWithoutWhatServesTheSearch() {
    appeals.lodge(id, null, "理由", null, appellant);
    var inquiry =
        new PersonalRecords.Inquiry(appellant.person(), Set.of(appellant.id()), true, query);
    assertThat(records.stream().flatMap(it -> it.about(inquiry).stream()))
        .filteredOn(part -> part.key().equals("appeal.records.appeals"))
        .singleElement()
        .satisfies(
            part ->
                assertThat(part.rows())
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("words_folded") || row.contains("\"pairs\"")));
  }

  private List<TaskKind> tasks(Actor reader) {
    return caseFiles.find(id, reader).tasks().stream().map(it -> it.kind()).toList();
  }

  @Test
  void nobodyAppealsForAnotherOrReadsWhatTheySaid() {
    Actor stranger = cases.account("测试丁", Role.APPLICANT).actor();
    Actor colleague = cases.colleague(reported.applicant(), Role.OFFICER, Role.MANAGER).actor();
    assertRefused(
        () -> appeals.lodge(id, null, "理由", null, stranger), AppealRefusal.NOT_THE_PERSON);
    assertThat(appeals.appealable(id, stranger)).isEmpty();
    CaseId open = cases.reported("测试丙", "1").id();
    assertRefused(
        () -> appeals.lodge(open, null, "理由", null, appellant), AppealRefusal.NOTHING_TO_APPEAL);
    UUID appeal = appeals.lodge(id, null, "理由", null, appellant).id();
    for (Actor other : List.of(stranger, colleague, panellist)) {
      assertThatThrownBy(() -> appeals.find(appeal, other)).isInstanceOf(NotFound.class);
      assertThat(appeals.list(all(), other).rows()).noneMatch(it -> it.id().equals(appeal));
    }
    assertRefused(() -> appeals.withdraw(appeal, 1, officer.actor()), AppealRefusal.NOT_THE_PERSON);
    assertThatThrownBy(() -> appeals.withdraw(appeal, 2, appellant)).isInstanceOf(Stale.class);
    assertThat(appeals.list(all(), officer.actor()).rows()).anyMatch(it -> it.id().equals(appeal));
  }

  @Test
  void whoNeverTouchedTheCaseAdmitsIt() {
    Appeal appeal = appeals.lodge(id, null, "理由", null, appellant);
    assertRefused(() -> examinations.admit(appeal.id(), 1, convener), Conflict.HANDLED);
    Browser staff = signIn(officer);
    assertThat(staff.get("/appeal/" + appeal.id()).body()).contains("受理申诉", "不予受理申诉");

    staff.post("/appeal/" + appeal.id() + "/admit", Map.of("version", "1"));

    Appeal admitted = appeals.find(appeal.id(), appellant);
    assertThat(admitted.stage()).isEqualTo(AppealStage.ADMITTED);
    assertThat(admitted.dueOn()).as("30 working days").isEqualTo(LocalDate.of(2026, 4, 14));
    assertThat(caseFiles.countTasks(officer.actor())).doesNotContainKey(TaskKind.EXAMINE_APPEAL);
    breaks("update appeal.appeal set grounds = 'x' where id = ?", appeal);
    breaks("update appeal.appeal set examined_why = 'x' where id = ?", appeal);
    breaks("delete from appeal.appeal where id = ?", appeal);
    Invariants.check(database);
  }

  @Test
  void whatIsNotAdmissibleIsToldWithItsReason() {
    clock.setDay(LAST.plusDays(1));
    Appeal appeal = appeals.lodge(id, null, "理由", DECIDED.plusDays(5), appellant);
    Browser staff = signIn(officer);
    String path = "/appeal/" + appeal.id();
    staff.get(path);
    assertThat(staff.post(path + "/reject", Map.of("version", "1", "reason", "")).statusCode())
        .isEqualTo(422);
    var late = Map.of("version", "1", "ground", "LATE", "reason", "签收单日期更早");
    staff.get(path);
    assertThat(staff.post(path + "/reject", late).statusCode()).as("no day").isEqualTo(422);
    assertRefused(
        () -> reject(appeal, Inadmissible.LATE, DECIDED.plusDays(1), officer.actor()),
        AppealRefusal.NOT_LATE);
    staff.get(path);
    var proved = new HashMap<>(late);
    proved.put("receivedOn", DECIDED.toString());
    assertThat(staff.post(path + "/reject", proved).statusCode()).isEqualTo(303);

    assertThat(appeals.find(appeal.id(), appellant).stage())
        .as("one person alone ends nothing")
        .isEqualTo(AppealStage.LODGED);
    assertThat(signIn(reported.applicant()).get(path).body()).doesNotContain("签收单日期更早");
    assertThat(tasks(officer.actor())).doesNotContain(TaskKind.EXAMINE_APPEAL);
    breaks(
        """
        update appeal.appeal set stage = 'INADMISSIBLE', examined_by = lodged_by,
          examined_at = lodged_at, examined_why = 'x', inadmissible = 'LATE' where id = ?
        """,
        appeal);
    assertRefused(
        () -> examinations.confirm(appeal.id(), 1, officer.actor()), AppealRefusal.SAME_EXAMINER);
    assertRefused(
        () -> examinations.admit(appeal.id(), 1, officer.actor()), AppealRefusal.REJECTION_WAITS);
    Account second = cases.account("演示受理员三号", Role.OFFICER);
    assertThat(tasks(second.actor())).contains(TaskKind.EXAMINE_APPEAL);
    Browser other = signIn(second);
    assertThat(other.get(path).body()).contains("签收单日期更早", "同意不予受理", "2026-03-02");
    other.post(path + "/confirm-rejection", Map.of("version", "1"));

    String page = signIn(reported.applicant()).get(path).body();
    assertThat(page)
        .contains("不予受理", "超过申诉期限", "签收单日期更早")
        .doesNotContain(officer.name(), second.name());
    assertThat(caseFiles.countTasks(officer.actor())).doesNotContainKey(TaskKind.EXAMINE_APPEAL);
    breaks("update appeal.appeal set stage = 'LODGED' where id = ?", appeal);
    Invariants.check(database);
  }

  @Test
  void iso17024_9_8_whoDoesNotAgreeLetsTheAppealGoOn() {
    Appeal appeal = appeals.lodge(id, null, "理由", null, appellant);
    reject(appeal, Inadmissible.NOT_ABOUT_THE_ACT, null, officer.actor());
    Account second = cases.account("演示受理员三号", Role.OFFICER);
    Browser other = signIn(second);
    String path = "/appeal/" + appeal.id();
    other.get(path);
    assertThat(
            other.post(path + "/decline-rejection", Map.of("version", "1", "why", "")).statusCode())
        .isEqualTo(422);
    other.get(path);
    other.post(path + "/decline-rejection", Map.of("version", "1", "why", "所诉即本案决定"));
    assertThat(tasks(second.actor())).contains(TaskKind.EXAMINE_APPEAL);
    assertRefused(
        () -> examinations.decline(appeal.id(), 1, "理由", officer.actor()),
        AppealRefusal.NO_REJECTION);
    examinations.admit(appeal.id(), 1, second.actor());
    assertThat(appeals.find(appeal.id(), appellant).stage()).isEqualTo(AppealStage.ADMITTED);
    breaks("delete from appeal.rejection where appeal = ?", appeal);
    breaks("update appeal.rejection set agreed = true where appeal = ?", appeal);
    Invariants.check(database);
  }

  private void reject(Appeal appeal, Inadmissible ground, LocalDate receivedOn, Actor by) {
    examinations.reject(appeal.id(), 1, ground, receivedOn, "签收单", by);
  }

  @Test
  void appealsGoWithTheFileOfTheirCase() {
    UUID appeal = appeals.lodge(id, null, "理由", null, appellant).id();
    appeals.addFile(appeal, "材料.pdf", Applicants.pdf(), appellant);
    transaction.executeWithoutResult(
        everything -> {
          events.publishEvent(new ApplicationLetGo(id, AccountId.SYSTEM, clock.instant()));
          assertThat(appeals.list(all(), appellant).rows()).isEmpty();
          everything.setRollbackOnly();
        });
  }

  @Test
  void pagesCostFewStatements() {
    Appeal appeal = appeals.lodge(id, null, "理由", null, appellant);
    String path = "/appeal/" + appeal.id();
    signIn(officer).get(path);
    assertThat(statements.of(path).statements()).hasSizeLessThanOrEqualTo(25);
    signIn(officer).get("/appeal");
    assertThat(statements.of("/appeal").statements()).hasSizeLessThanOrEqualTo(10);
  }

  private static AppealQuery all() {
    return new AppealQuery("", null, "");
  }

  private static byte[] pdf() {
    return Applicants.pdf().readAllBytes();
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }

  private void breaks(String sql, Appeal appeal) {
    assertThatThrownBy(() -> JdbcClient.create(database).sql(sql).param(appeal.id()).update())
        .isInstanceOf(DataAccessException.class);
  }

  private String standing() {
    return appeals.appealable(id, appellant).getFirst().act().reference();
  }
}
