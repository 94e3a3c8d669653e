package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ForeignCertificates;
import org.zhiheng.application.Samples;
import org.zhiheng.application.Submissions;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.Unwalled;

/** C7 on pages: who names a certificate of another body, who looks it up, where it is shown. */
@ServerTest
class TransferPagesTests {

  @Autowired private Applicants applicants;
  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private ForeignCertificates certificates;
  @Autowired private Submissions submissions;
  @Autowired private DataSource database;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  @Test
  void interpretation_C7_the_applicant_names_it_and_the_officer_looks_it_up() {
    Account applicant = applicants.applicant(Applicants.code());
    CaseId id = applicants.complete(applicant.actor());
    String page = "/application/" + id;
    Browser own = signIn(applicant);
    assertThat(own.get(page).body()).contains(page + "/foreign");
    assertThat(own.get(page + "/foreign").body()).contains("name=\"validThrough\"", "AAAAA");
    HttpResponse<String> bare = own.post(page + "/foreign", Map.of("body", "演示二号评价中心"));
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("演示二号评价中心", "number-error", "grade-error", "file-error");

    certificates.name(
        id,
        0,
        Samples.foreign("YS-0031", clock.today()),
        "演示.pdf",
        Applicants.pdf(),
        applicant.actor());
    assertThat(own.get(page + "/foreign").body()).contains("YS-0031", "待核验", "foreign/drop");
    assertThat(own.get(page).body()).contains("申请类别：变更评价主体", "YS-0031");
    assertThat(own.get(page + "/submit").body()).contains("申请类别：变更评价主体", "YS-0031");
    submissions.submit(id, 0, applicant.actor());
    Browser officer = signIn(applicants.account("演示受理员", null, Role.OFFICER));
    assertThat(officer.get(page + "/review").body())
        .contains("YS-0031", page + "/review/foreign", "受理前须先核验", "申请类别：变更评价主体");
    String look = page + "/review/foreign";
    assertThat(officer.get(look).body()).contains("演示二号评价中心", "sameHolder", "申请人", "完整证件号码");
    Map<String, String> found =
        Map.of(
            "version",
            "1",
            "key",
            Samples.foreign("YS-0031", clock.today()).key(),
            "verdict",
            "confirmed",
            "state",
            "ACTIVE",
            "how",
            "演示登记簿");
    HttpResponse<String> other = officer.post(look, found);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("sameHolder-error", "演示登记簿");
    var same = new HashMap<>(found);
    same.put("sameHolder", "yes");
    assertThat(officer.post(look, same).statusCode()).isEqualTo(303);
    assertThat(officer.get(page + "/review").body()).contains("已核实", "演示登记簿");
    assertThat(own.get(page + "/foreign").body()).contains("已核实");
    assertThat(own.get("/casefile/" + id).body()).contains("核验其他评价主体的证书");
  }

  @Test
  void interpretation_C7_both_are_shown_to_the_holder_and_on_the_register() {
    cases.enterBody();
    Reported reported = cases.reported("测试甲", "1");
    Certificate certificate = awards.award(reported);
    Browser nobody = new Browser(port);
    assertThat(nobody.get("/registry/" + certificate.number()).body()).doesNotContain("YS-0007");
    Unwalled.jdbc(database)
        .sql(
            """
            insert into application.foreign_look (id, case_id, seen, body, body_folded, number,
              number_folded, grade, valid_from, valid_through, document, confirmed, state, how, by,
              person, at)
            select gen_random_uuid(), e.case_id, 1, '演示二号评价中心', '演示二号评价中心', 'YS-0007',
              'ys0007', 'AA', date '2025-01-01',
              date '2099-12-31', e.document, true, 'ACTIVE', '演示登记簿', gen_random_uuid(),
              gen_random_uuid(), now()
            from application.evidence e where e.case_id = ? limit 1
            """)
        .param(certificate.caseId().value())
        .update();
    assertThat(nobody.get("/registry/" + certificate.number()).body())
        .contains("演示二号评价中心", "YS-0007", "用至期满");
    Browser manager = signIn(cases.account("演示评价管理员", Role.MANAGER));
    assertThat(manager.get("/certificate/" + certificate.number()).body()).contains("YS-0007");
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
