package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Applications;
import org.zhiheng.application.MissedYear;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestClock;

/** Continuing education from the holder's page to the officer's check (9.2). */
@ServerTest
class EducationTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private EducationRecords records;
  @Autowired private CaseFiles caseFiles;
  @Autowired private Applications applications;
  @Autowired private TestClock clock;
  @Autowired private Statements statements;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Reported reported;
  private Certificate certificate;
  private Actor holder;
  private Account officer;

  @BeforeEach
  void aCertificate() {
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    certificate = awards.award(reported);
    holder = reported.applicant().actor();
    officer = cases.account("演示受理员", Role.OFFICER);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DECIDED);
  }

  @Test
  void clause9_2_whatTheHolderHandsInIsCheckedByAnOfficerAndCounts() {
    Browser holding = signIn(reported.applicant());
    assertThat(holding.get("/certificate/" + certificate.number()).body()).contains(path());
    assertThat(holding.get(path()).body()).contains("第 1 年", "尚欠 1 次", "填报一项活动", "解读 C2");

    var answer = holding.upload(path(), typed("演示讲座"), "证明.pdf", pdf());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(holding.get(path()).body()).contains("演示讲座", "待核对", "查看证明材料");
    assertThat(caseFiles.countTasks(officer.actor())).containsKey(TaskKind.CHECK_EDUCATION);
    Browser checking = signIn(officer);
    assertThat(checking.get("/surveillance").body()).contains("演示讲座", path());
    assertThat(checking.get("/surveillance/case/" + certificate.caseId()).statusCode())
        .isEqualTo(303);
    EducationRecord record = only();

    assertThat(
            checking
                .post(path() + "/" + record.id() + "/accept", Map.of("version", "1"))
                .statusCode())
        .isEqualTo(303);

    assertThat(only().state()).isEqualTo(EducationState.ACCEPTED);
    assertThat(
            records.standings(
                records.readable(certificate.number(), holder),
                records.trustedOf(certificate.number())))
        .extracting(YearStanding::owed)
        .containsExactly(0, 1, 1);
    assertThat(holding.get(path()).body()).contains("已认定", "演示受理员", "尚欠 0 次");
    assertThat(holding.get("/document/" + record.proof()).statusCode()).isEqualTo(200);
    Invariants.check(database);
  }

  @Test
  void whatLacksIsAskedBackWithItsReasonAndMended() {
    EducationRecord record = enter();
    Browser checking = signIn(officer);
    checking.get(path());
    String one = path() + "/" + record.id();
    var blank = checking.post(one + "/ask-back", Map.of("version", "1", "reason", ""));
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body()).contains("请填写这一项");

    checking.post(one + "/ask-back", Map.of("version", "1", "reason", "请补充议程"));

    assertThat(only().state()).isEqualTo(EducationState.RETURNED);
    assertThat(caseFiles.countTasks(holder)).containsEntry(TaskKind.MEND_EDUCATION, 1);
    Browser holding = signIn(reported.applicant());
    assertThat(holding.get(path()).body()).contains("请补充议程");
    assertThat(holding.get(one).body()).contains("演示讲座", "重新提交");
    var again = new HashMap<>(typed("演示讲座与议程"));
    again.put("version", "2");

    assertThat(holding.upload(one, again, "议程.pdf", pdf()).statusCode()).isEqualTo(303);

    assertThat(only().entry().title()).isEqualTo("演示讲座与议程");
    assertThat(only().proof()).isNotEqualTo(record.proof());
    assertThat(caseFiles.countTasks(holder)).doesNotContainKey(TaskKind.MEND_EDUCATION);
    records.accept(record.id(), 3, officer.actor());
    assertRefused(() -> records.withdraw(record.id(), 4, holder), SurveillanceRefusal.SETTLED);
    breaks("update surveillance.education set title = 'x' where id = ?", record);
    breaks("delete from surveillance.education where id = ?", record);
    Invariants.check(database);
  }

  @Test
  void clause9_2_whatWasAcceptedWronglyIsAnnulledByAnotherPerson() {
    EducationRecord record = enter();
    records.accept(record.id(), 1, officer.actor());
    Account other = cases.account("演示受理员", Role.OFFICER);
    Actor colleague = cases.colleague(reported.applicant(), Role.OFFICER).actor();
    assertRefused(
        () -> records.annul(record.id(), 2, "误认", officer.actor()),
        SurveillanceRefusal.ACCEPTED_IT);
    assertThatThrownBy(() -> records.annul(record.id(), 2, "误认", colleague))
        .isInstanceOf(NotFound.class);
    assertRefused(() -> records.annul(record.id(), 2, "误认", holder), SurveillanceRefusal.NOT_STAFF);
    assertRefused(
        () -> records.annul(record.id(), 2, " ", other.actor()), SurveillanceRefusal.NO_REASON);
    Browser annulling = signIn(other);
    assertThat(annulling.get(path()).body()).contains("撤销认定");
    String annul = path() + "/" + record.id() + "/annul";
    assertThat(annulling.post(annul, Map.of("version", "2")).statusCode()).isEqualTo(422);

    assertThat(annulling.post(annul, Map.of("version", "2", "reason", "证明系他人")).statusCode())
        .isEqualTo(303);

    assertThat(only().state()).isEqualTo(EducationState.ANNULLED);
    assertThat(only().checkedBy()).as("who accepted it stays").isEqualTo(officer.id());
    assertThat(signIn(reported.applicant()).get(path()).body())
        .contains("已撤销认定", "证明系他人", "尚欠 1 次");
    assertRefused(
        () -> records.annul(record.id(), 3, "误认", other.actor()), SurveillanceRefusal.NOT_ACCEPTED);
    breaks("update surveillance.education set state = 'ACCEPTED' where id = ?", record);
    enter();
    Invariants.check(database);
  }

  @Test
  void clause9_2_theSameActivityIsEnteredOnceInWhateverSpelling() {
    EducationRecord first = enter();
    var again = new EducationEntry(EducationKind.TRAINING, "演示 讲座", "演示协会", DECIDED, null);
    assertRefused(
        () -> records.enter(certificate.number(), again, "a.pdf", Applicants.pdf(), holder),
        SurveillanceRefusal.ON_RECORD);
    EducationRecord other =
        records.enter(
            certificate.number(),
            new EducationEntry(EducationKind.TRAINING, "另一讲座", "演示协会", DECIDED, null),
            "a.pdf",
            Applicants.pdf(),
            holder);
    assertRefused(
        () -> records.change(other.id(), 1, again, holder), SurveillanceRefusal.ON_RECORD);
    records.withdraw(first.id(), 1, holder);
    records.change(other.id(), 1, again, holder);
  }

  @Test
  void c2_whoReevaluatesReadsTheMissedYears() {
    clock.setDay(DECIDED.plusYears(3).minusMonths(6));
    Reported again = cases.reported(reported.applicant(), "1");

    assertThat(applications.trustedDossier(again.id()).missedYears())
        .extracting(MissedYear::year)
        .containsExactly(1, 2);
    assertThat(applications.trustedDossier(reported.id()).missedYears()).isEmpty();
    assertThat(signIn(officer).get("/application/" + again.id() + "/file").body())
        .contains("继续教育缺漏", "第 1 年（2026-03-02 至 2027-03-01）", "第 2 年");
  }

  @Test
  void nobodyChecksForTheOwnOrganisationOrTheOwnRecord() {
    EducationRecord record = enter();
    Actor colleague = cases.colleague(reported.applicant(), Role.OFFICER).actor();
    Actor manager = cases.account("演示评价管理员", Role.MANAGER).actor();

    assertThatThrownBy(() -> records.accept(record.id(), 1, colleague))
        .as("whoever is tied to the holder sees nothing of it as staff")
        .isInstanceOf(NotFound.class);
    assertRefused(
        () -> records.accept(record.id(), 1, manager), SurveillanceRefusal.NOT_AN_OFFICER);
    assertThatThrownBy(() -> records.accept(record.id(), 2, officer.actor()))
        .isInstanceOf(Stale.class);
    var query = new EducationQuery("", EducationState.SUBMITTED, "");
    assertThat(records.list(query, colleague).rows())
        .noneMatch(line -> line.record().id().equals(record.id()));
    assertThat(records.list(query, officer.actor()).rows())
        .anyMatch(line -> line.record().id().equals(record.id()));
    assertThat(caseFiles.countTasks(colleague)).doesNotContainKey(TaskKind.CHECK_EDUCATION);
  }

  @Test
  void nobodyEntersForAnother() {
    Actor stranger = cases.account("测试丁", Role.APPLICANT).actor();
    assertThatThrownBy(
            () ->
                records.enter(
                    certificate.number(), Held.entry(DECIDED), "a.pdf", Applicants.pdf(), stranger))
        .isInstanceOf(NotFound.class);
    assertRefused(
        () ->
            records.enter(
                certificate.number(),
                Held.entry(DECIDED),
                "a.pdf",
                Applicants.pdf(),
                officer.actor()),
        SurveillanceRefusal.NOT_THE_HOLDER);
  }

  @Test
  void whatTheHolderTakesBackCountsNoMore() {
    EducationRecord record = enter();
    Browser holding = signIn(reported.applicant());
    holding.get(path());
    holding.post(path() + "/" + record.id() + "/withdraw", Map.of("version", "1"));

    assertThat(only().state()).isEqualTo(EducationState.WITHDRAWN);
    var query = new EducationQuery("", EducationState.SUBMITTED, "");
    assertThat(records.list(query, officer.actor()).rows())
        .noneMatch(line -> line.record().id().equals(record.id()));
    assertThat(holding.get(path()).body()).contains("已撤回", "尚欠 1 次");
  }

  @Test
  void c2_whatWasDoneInTheSecondYearCountsForIt() {
    clock.setDay(LocalDate.of(2027, 3, 2));
    EducationRecord record =
        records.enter(
            certificate.number(),
            Held.entry(LocalDate.of(2027, 3, 2)),
            "a.pdf",
            Applicants.pdf(),
            holder);
    assertThat(record.year()).isEqualTo(2);
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                records.enter(
                    certificate.number(),
                    Held.entry(LocalDate.of(2026, 3, 1)),
                    "a.pdf",
                    Applicants.pdf(),
                    holder));
    assertThat(refused.refusals())
        .extracting(Refusal::reason)
        .containsExactly(SurveillanceRefusal.OUTSIDE_VALIDITY);
    breaks("update surveillance.education set held_on = '2026-03-01' where id = ?", record);
  }

  @Test
  void aPageCostsFewStatementsHoweverManyRecordsItHas() {
    for (int i = 0; i < 12; i++) {
      EducationRecord record =
          records.enter(
              certificate.number(),
              new EducationEntry(EducationKind.TRAINING, "演示讲座" + i, "演示协会", DECIDED, null),
              "证明.pdf",
              Applicants.pdf(),
              holder);
      if (i == 0) {
        records.accept(record.id(), 1, officer.actor());
      }
    }
    signIn(officer).get(path());
    assertThat(statements.of(path()).statements()).hasSizeLessThanOrEqualTo(25);
    signIn(officer).get("/surveillance?q=&state=");
    assertThat(statements.of("/surveillance?q=&state=").statements()).hasSizeLessThanOrEqualTo(10);
  }

  // --- the world

  private EducationRecord enter() {
    return records.enter(
        certificate.number(), Held.entry(DECIDED), "证明.pdf", Applicants.pdf(), holder);
  }

  private EducationRecord only() {
    List<EducationRecord> all =
        records.trustedOf(records.readable(certificate.number(), holder).number());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private String path() {
    return "/surveillance/" + certificate.number() + "/education";
  }

  private static Map<String, String> typed(String title) {
    return Map.of(
        "kind",
        "TRAINING",
        "title",
        title,
        "organiser",
        "演示协会",
        "heldOn",
        "2026/3/2",
        "hours",
        "4.5");
  }

  private static byte[] pdf() {
    return Applicants.pdf().readAllBytes();
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }

  private void breaks(String sql, EducationRecord record) {
    JdbcClient jdbc = JdbcClient.create(database);
    assertThatThrownBy(() -> jdbc.sql(sql).param(record.id()).update())
        .isInstanceOf(DataAccessException.class);
  }
}
