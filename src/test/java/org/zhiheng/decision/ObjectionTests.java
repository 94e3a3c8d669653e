package org.zhiheng.decision;

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
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/**
 * P11: whoever was evaluated is heard on an objection, and two people tied to neither settle it.
 */
@ServerTest
class ObjectionTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  @Autowired private PersonalRecords.Query query;
  @Autowired private ReportedCases cases;
  @Autowired private Panels panels;
  @Autowired private Decisions decisions;
  @Autowired private PublicNotices notices;
  @Autowired private Objections objections;
  @Autowired private CaseFiles caseFiles;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @Autowired private List<PersonalRecords> records;
  @LocalServerPort private int port;

  private Account first;
  private Account second;
  private Account officer;
  private Account applicant;
  private CaseId id;
  private UUID objection;
  private String path;

  @BeforeEach
  void an_objection_to_what_was_granted() {
    clock.setDay(DECIDED);
    cases.enterBody();
    first = cases.account("演示评价管理员一", Role.MANAGER);
    second = cases.account("演示评价管理员二", Role.MANAGER);
    officer = cases.account("演示受理员", Role.OFFICER);
    Reported reported = cases.reported("测试甲异议", "1");
    id = reported.id();
    applicant = reported.applicant();
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", first.actor());
    panel.subList(0, 2).forEach(each -> decisions.vote(id, 1, Vote.GRANT, "", each.actor()));
    objection = notices.object(id, "测试壬，电话 000", "业绩材料不实", clock.today(), officer.actor());
    path = "/decision/" + id + "/objections";
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  @Test
  void p11_whoeverWasEvaluatedReadsTheObjectionWithoutWhoRaisedItAndAnswersOnce() {
    Browser own = signIn(applicant);
    assertThat(own.get("/casefile").body()).contains("对公示期间收到的异议作出说明", path);
    assertThat(own.get("/casefile/" + id).body()).contains(path);

    assertThat(own.get(path).body())
        .contains("业绩材料不实", "您的说明")
        .doesNotContain("测试壬", "演示受理员", "电话");
    String answer = path + "/" + objection;
    assertThat(own.post(answer, Map.of("answer", " ")).statusCode()).isEqualTo(422);
    assertThat(own.post(answer, Map.of("answer", "原件可查")).statusCode()).isEqualTo(303);

    assertThat(own.get(path).body()).contains("原件可查").doesNotContain("name=\"answer\"");
    assertThat(own.get("/casefile").body()).doesNotContain("对公示期间收到的异议作出说明");
    assertThat(signIn(first).get("/decision/" + id + "/notice").body()).contains("原件可查");
    assertRefused(
        () -> objections.answer(id, objection, "再说一次", applicant.actor()),
        DecisionRefusal.OBJECTION_ANSWERED);
  }

  @Test
  void p11_nobodyIsAskedToSettleItBeforeItsAnswerIsThereOrItsDaysAreOver() {
    assertThat(settles(first)).isFalse();
    objections.answer(id, objection, "原件可查", applicant.actor());
    assertThat(settles(first)).isTrue();
  }

  @Test
  void p11_whoeverLetsTheDaysPassHoldsNothingUp() {
    clock.setDay(DECIDED.plusDays(7));
    assertThat(settles(first)).isFalse();
    clock.setDay(DECIDED.plusDays(8));
    assertThat(settles(first)).isTrue();
  }

  private boolean settles(Account manager) {
    return caseFiles.tasks(manager.actor(), null).rows().stream()
        .anyMatch(task -> task.caseId().equals(id) && task.kind() == TaskKind.SETTLE_OBJECTION);
  }

  @Test
  void p11_nobodyElseReadsOrAnswersItAndNobodyAnswersLate() {
    Account other = cases.account("测试丁", Role.APPLICANT);
    for (Account stranger : List.of(other, officer, first)) {
      assertThatThrownBy(() -> objections.against(id, stranger.actor()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> objections.answer(id, objection, "x", stranger.actor()))
          .isInstanceOf(NotFound.class);
    }
    clock.setDay(DECIDED.plusDays(8));
    assertRefused(
        () -> objections.answer(id, objection, "晚了", applicant.actor()),
        DecisionRefusal.ANSWER_TOO_LATE);
    assertThat(signIn(applicant).get(path).body()).contains("您没有作出说明");
  }

  @Test
  void p11_twoManagersWhoSayTheSameSettleItAndBothSidesAreTold() {
    assertRefused(
        () -> notices.settle(id, objection, verdict(false), first.actor()),
        DecisionRefusal.ANSWER_AWAITED);
    objections.answer(id, objection, "原件可查", applicant.actor());
    assertRefused(
        () -> notices.settle(id, objection, new Verdict(false, false, "无误"), first.actor()),
        DecisionRefusal.TIES_NOT_DECLARED);
    Account named = cases.account("测试壬", Role.MANAGER);
    assertRefused(
        () -> notices.settle(id, objection, verdict(false), named.actor()),
        DecisionRefusal.OBJECTS_THEMSELVES);

    assertThat(notices.settle(id, objection, verdict(true), first.actor())).isFalse();
    assertRefused(
        () -> notices.settle(id, objection, verdict(true), first.actor()),
        DecisionRefusal.OBJECTION_NEEDS_TWO);
    assertThat(signIn(applicant).get(path).body())
        .as("what one manager says is nothing yet")
        .doesNotContain("核对原件");
    assertThat(notices.settle(id, objection, verdict(false), second.actor()))
        .as("who says otherwise has to find somebody who says the same")
        .isFalse();
    assertThat(notices.settle(id, objection, verdict(false), first.actor())).isTrue();

    assertThat(signIn(applicant).get(path).body()).contains("不成立", "核对原件");
    String words = signIn(second).get("/decision/" + id + "/notice").body();
    assertThat(words)
        .as("the word before stays")
        .contains("认为异议成立", "认为异议不成立", second.name() + " 于 ");
    assertThatThrownBy(
            () ->
                JdbcClient.create(database)
                    .sql("update decision.objection_view set why = 'x' where objection = ?")
                    .param(objection)
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThat(signIn(applicant).get("/casefile/" + id).body()).contains("异议处理完毕");
    assertRefused(
        () -> objections.answer(id, objection, "晚了", applicant.actor()),
        DecisionRefusal.OBJECTION_SETTLED);
    String notice = "/decision/" + id + "/notice";
    assertThat(signIn(second).get("/casefile").body()).contains("将异议处理结果告知提出人");
    Browser staff = signIn(officer);
    assertThat(staff.get("/casefile/" + id).body()).as("the way to it").contains(notice);
    String told = notice + "/" + objection + "/told";
    staff.get(notice);
    assertThat(staff.post(told, Map.of("toldOn", "2099-01-01")).statusCode()).isEqualTo(422);
    assertThat(staff.post(told, Map.of("toldOn", "2026-03-02")).statusCode()).isEqualTo(303);
    assertThat(staff.get(notice).body()).contains("已于 2026-03-02 将处理结果告知提出人");
    assertThat(signIn(second).get("/casefile").body()).doesNotContain(notice);
    Invariants.check(database);
  }

  @Test
  void p11_theDatabaseLetsNobodySettleAnObjectionAlone() {
    assertThatThrownBy(
            () ->
                JdbcClient.create(database)
                    .sql(
                        """
                        update decision.objection set upheld = false, why = 'x', settled_by = ?,
                          settled_at = at where id = ?
                        """)
                    .params(first.id().value(), objection)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void what_was_objected_to_is_in_the_own_export_and_not_by_whom() {
    objections.answer(id, objection, "原件可查", applicant.actor());
    notices.settle(id, objection, verdict(false), first.actor());

    var inquiry =
        new PersonalRecords.Inquiry(applicant.person(), Set.of(applicant.id()), true, query);
    List<String> rows =
        records.stream()
            .flatMap(module -> module.about(inquiry).stream())
            .filter(part -> part.key().equals("decision.records.objections"))
            .flatMap(part -> part.rows().stream())
            .toList();

    assertThat(rows).singleElement().asString().contains("业绩材料不实", "原件可查");
    assertThat(rows.getFirst()).doesNotContain("测试壬", officer.id().toString());
    assertThat(rows.getFirst()).as("one view is no settlement").doesNotContain("核对原件");
  }

  private static Verdict verdict(boolean upheld) {
    return new Verdict(upheld, true, "核对原件");
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
