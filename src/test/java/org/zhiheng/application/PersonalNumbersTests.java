package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.Person;
import org.zhiheng.support.ServerTest;

@ServerTest
@RecordApplicationEvents
class PersonalNumbersTests {

  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private PersonalNumbers numbers;
  @Autowired private org.springframework.test.context.event.ApplicationEvents events;

  @Autowired private JdbcClient jdbc;

  private final CreditCode code = Applicants.code();
  private Actor applicant;
  private Actor officer;
  private CaseId id;

  @BeforeEach
  void aCase() {
    applicant = applicants.applicant(code).actor();
    officer = applicants.account("演示受理员", null, Role.OFFICER).actor();
    id = applicants.submitted(applicant);
  }

  @Test
  void numbers_are_shown_for_a_reason_that_the_applicant_and_the_trail_are_told() {
    IdentityDocument document = person().document();
    assertThat(document).isNotNull();

    assertThat(numbers.show(id, "与证件原件核对", officer).document()).isEqualTo(document.number());
    assertThat(numbers.looks(applications.trustedDossier(id), applicant))
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.reader()).isEqualTo(officer.name());
              assertThat(look.reason()).isEqualTo("与证件原件核对");
            });
    assertThat(events.stream(ApplicationEvents.NumbersShown.class)).hasSize(1);
  }

  @Test
  void without_a_reason_nothing_is_shown_and_nothing_kept() {
    assertThatThrownBy(() -> numbers.show(id, " ", officer)).isInstanceOf(Refused.class);
    assertThat(numbers.looks(applications.trustedDossier(id), applicant)).isEmpty();
  }

  @Test
  void nobody_tied_to_the_case_reads_them() {
    Actor colleague = applicants.account("测试戊", code, Role.OFFICER).actor();
    Actor supervisor = applicants.account("演示监督员", null, Role.SUPERVISOR).actor();

    for (Actor other : new Actor[] {colleague, supervisor, applicant}) {
      assertThatThrownBy(() -> numbers.show(id, "看一看", other)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void the_database_keeps_who_looked() {
    numbers.show(id, "与证件原件核对", officer);

    for (String change :
        new String[] {
          "update application.number_look set reason = '别的'", "delete from application.number_look"
        }) {
      assertThatThrownBy(() -> jdbc.sql(change + " where case_id = ?").param(id.value()).update())
          .as(change)
          .hasMessageContaining("keeps what was written");
    }
  }

  private Person person() {
    return applications.trustedDossier(id).person().person();
  }
}
