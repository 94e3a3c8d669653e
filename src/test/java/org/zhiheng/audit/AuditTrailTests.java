package org.zhiheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Submissions;
import org.zhiheng.evaluation.Cases;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.support.ServerTest;

/** The trail tells nobody what is kept from their part in a case, whatever office they have. */
@ServerTest
class AuditTrailTests {

  private static final int MANY = 500;
  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6}(?=\")");

  @Autowired private AuditTrail trail;
  @Autowired private Applicants applicants;
  @Autowired private Submissions submissions;
  @Autowired private ListableBeanFactory beans;

  @Test
  void an_administrator_does_not_read_the_trail_of_the_own_application() {
    CreditCode code = Applicants.code();
    Actor both = applicants.account("测试甲", code, Role.APPLICANT, Role.ADMINISTRATOR).actor();
    Actor other = applicants.account("演示管理员", null, Role.ADMINISTRATOR).actor();
    CaseId id = submissions.start(both);

    assertThat(trail.records(id.toString(), null, MANY, both)).isEmpty();
    assertThat(trail.records(id.toString(), null, MANY, other)).hasSize(1);
    assertThat(trail.records(null, null, MANY, both))
        .isNotEmpty()
        .noneMatch(record -> record.subject().equals(id.toString()));
  }

  @Test
  void what_happened_to_a_case_is_found_by_its_number_however_it_is_typed() {
    Cases one = new Cases(beans).scoring();
    Actor other = applicants.account("演示监督员", null, Role.SUPERVISOR).actor();
    List<AuditRecord> all = trail.records(one.id.toString(), null, MANY, other);
    Matcher given = NUMBER.matcher(all.toString());
    assertThat(given.find()).isTrue();
    String number = given.group();

    for (String typed : List.of(number, number.replace("-", ""), number.replace("2", "２"))) {
      assertThat(trail.records(typed, null, MANY, other)).isEqualTo(all);
    }
    assertThat(trail.records(number, null, MANY, one.actor(0))).as("of a part in it").isEmpty();
    assertThat(trail.records("1999-000001", null, MANY, other)).isEmpty();
  }

  @Test
  void a_supervisor_in_the_team_does_not_read_there_who_handed_in() {
    Cases one = new Cases(beans).scoring();
    one.submit(1, "0.5");
    Actor other = applicants.account("演示监督员", null, Role.SUPERVISOR).actor();

    assertThat(trail.records(one.id.toString(), null, MANY, one.actor(0))).isEmpty();
    assertThat(trail.records(one.id.toString(), null, MANY, one.actor(2))).isEmpty();
    assertThat(trail.records(one.id.toString(), null, MANY, other))
        .anyMatch(record -> record.type().equals("evaluation.SheetSubmitted"));
  }
}
