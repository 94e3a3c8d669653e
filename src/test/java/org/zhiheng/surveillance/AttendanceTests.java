package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestNumbers;
import org.zhiheng.surveillance.AttendantLine.Outcome;

/** The body's list of attendants: a dry run line by line, then all of it or nothing (9.2). */
@ServerTest
class AttendanceTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String STRANGER = "11010519491231002X";

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private AttendanceImports imports;
  @Autowired private EducationRecords records;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Reported reported;
  private Certificate certificate;
  private String number;
  private Account officer;

  @BeforeEach
  void aCertificate() {
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    certificate = awards.award(reported);
    number = TestNumbers.of(reported.applicant().person());
    officer = cases.account("演示受理员", Role.OFFICER);
  }

  @Test
  void clause9_2_whoHoldsACertificateIsFoundByNumberAndTheOthersArePassedOver() {
    String table = "姓名,证件号码\n测试甲," + number + "\n测试乙," + STRANGER + "\n";

    List<AttendantLine> lines = imports.plan(Held.entry(DAY), table, officer.actor());

    assertThat(lines)
        .extracting(AttendantLine::outcome)
        .containsExactly(Outcome.COUNTS, Outcome.PASSED_OVER);
    assertThat(lines.getFirst().certificate()).isEqualTo(certificate.number().value());
    assertThat(reasons(lines)).containsExactly(SurveillanceRefusal.NO_HOLDER);
    assertThat(records.trustedOf(certificate.number())).isEmpty();

    assertThat(imports.carryOut(Held.entry(DAY), table, officer.actor())).isEqualTo(1);

    EducationRecord record = records.trustedOf(certificate.number()).getFirst();
    assertThat(record.state()).isEqualTo(EducationState.ACCEPTED);
    assertThat(record.proof()).isNull();
    assertThat(record.checkedBy()).isEqualTo(officer.id());
    List<AttendantLine> again = imports.plan(Held.entry(DAY), table, officer.actor());
    assertThat(reasons(again))
        .containsExactly(SurveillanceRefusal.ON_RECORD, SurveillanceRefusal.NO_HOLDER);
    Invariants.check(database);
  }

  @Test
  void problemsAreToldByLineAndNothingIsDoneBeforeTheyAreMended() {
    String table = String.join("\n", "number,name", number + ",测试丁", number + ",测试甲", "123,测试乙");

    List<AttendantLine> lines = imports.plan(Held.entry(DAY), table, officer.actor());

    assertThat(lines).extracting(AttendantLine::number).containsExactly(2L, 3L, 4L);
    assertThat(lines).extracting(AttendantLine::outcome).containsOnly(Outcome.WRONG);
    assertThat(reasons(lines))
        .startsWith(SurveillanceRefusal.NAME_DIFFERS, SurveillanceRefusal.ATTENDANT_TWICE);
    assertThatThrownBy(() -> imports.carryOut(Held.entry(DAY), table, officer.actor()))
        .isInstanceOf(Refused.class);
    assertThat(records.trustedOf(certificate.number())).isEmpty();
  }

  @Test
  void whatIsNoListOfAttendantsIsRefusedAsAWhole() {
    assertRefused("证件号码\n", SurveillanceRefusal.LIST_EMPTY);
    assertRefused("姓名\n测试甲\n", SurveillanceRefusal.NO_NUMBERS);
    assertRefused("number\n\"1\"2,3\n", SurveillanceRefusal.LIST_UNREADABLE);
    assertRefused("number\n" + "123\n".repeat(1001), SurveillanceRefusal.LIST_TOO_LONG);
  }

  @Test
  void nobodyEntersForTheOwnOrganisation() {
    Actor colleague = cases.colleague(reported.applicant(), Role.OFFICER).actor();
    List<AttendantLine> lines = imports.plan(Held.entry(DAY), "number\n" + number, colleague);
    assertThat(lines).extracting(AttendantLine::outcome).containsExactly(Outcome.PASSED_OVER);
    Actor manager = cases.account("演示评价管理员", Role.MANAGER).actor();
    assertThatThrownBy(() -> imports.plan(Held.entry(DAY), "number\n" + number, manager))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::reason)
                    .containsExactly(SurveillanceRefusal.NOT_AN_OFFICER));
  }

  @Test
  void aWorkbookIsReadAsItsTextAndCarriedOutFromThePage() throws IOException {
    Browser checking = new Browser(port).signIn(officer.login(), Applicants.PASSWORD);
    assertThat(checking.get("/surveillance").body()).contains("/surveillance/attendance");
    checking.get("/surveillance/attendance");

    var answer = checking.upload("/surveillance/attendance", event(), "名单.xlsx", workbook());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("计入", certificate.number().value(), "为 1 位持证人记入并认定");
    var confirmed = new HashMap<>(event());
    confirmed.put("table", "姓名\t身份证号\n测试甲\t" + number);
    assertThat(checking.post("/surveillance/attendance/done", confirmed).statusCode())
        .isEqualTo(303);
    assertThat(records.trustedOf(certificate.number())).hasSize(1);
    var broken =
        checking.upload("/surveillance/attendance", event(), "名单.xlsx", "PK\3\4 no".getBytes());
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(broken.body()).contains("无法作为表格打开");
  }

  private byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("名单");
      sheet.value(0, 0, "姓名");
      sheet.value(0, 1, "身份证号");
      sheet.value(2, 0, "测试甲");
      sheet.value(2, 1, number);
    }
    return out.toByteArray();
  }

  private static Map<String, String> event() {
    return Map.of(
        "kind",
        "TRAINING",
        "title",
        "演示讲座",
        "organiser",
        "演示协会",
        "heldOn",
        "2026-03-02",
        "hours",
        "4");
  }

  private void assertRefused(String table, SurveillanceRefusal reason) {
    assertThatThrownBy(() -> imports.plan(Held.entry(DAY), table, officer.actor()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals()).extracting(Refusal::reason).containsExactly(reason));
  }

  private static List<Refusal.Reason> reasons(List<AttendantLine> lines) {
    return lines.stream().flatMap(line -> line.why().stream()).map(Refusal::reason).toList();
  }
}
