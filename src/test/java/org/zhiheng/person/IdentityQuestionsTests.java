package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Samples;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.IdentityQuestion.Doubt;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestNumbers;

/** Who somebody might be as well is shown to people as a question; the machine joins nobody. */
@ServerTest
class IdentityQuestionsTests {

  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private FormalReviews reviews;
  @Autowired private Persons persons;
  @Autowired private Claims claims;
  @Autowired private IdentityQuestions questions;
  @LocalServerPort private int port;

  private final String name = "测试" + UUID.randomUUID();

  @Test
  void the_same_name_with_another_number_is_a_question_and_stops_nothing() {
    Account one = named(name, TestNumbers.next());
    Account namesake = named(name, TestNumbers.next());

    assertThat(questions.trustedOf(namesake.person(), file(namesake)))
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.doubt()).isEqualTo(Doubt.SAME_NAME);
              assertThat(question.accounts()).extracting(Account::id).containsExactly(one.id());
            });
    assertThat(questions.whyNotRely(namesake.person(), file(namesake))).isEmpty();
  }

  @Test
  void the_same_number_is_a_question_by_its_name_and_nobody_relies_on_it() {
    String number = TestNumbers.next();
    named("测试" + UUID.randomUUID(), number);
    Account other = named(name, number);

    assertThat(questions.trustedOf(other.person(), file(other)))
        .extracting(IdentityQuestion::doubt)
        .containsExactly(Doubt.SAME_NUMBER_OTHER_NAME);
    assertThat(questions.whyNotRely(other.person(), file(other)))
        .containsExactly(PersonRefusal.NUMBER_UNSETTLED.because());
  }

  @Test
  void an_officer_accepts_nobody_by_a_number_that_is_not_settled() {
    Account first = applicants.applicant(Applicants.code());
    Account second = applicants.applicant(Applicants.code());
    persons.save(
        with(Samples.person(second.person()), number(first), file(second).version()),
        second.actor());
    CaseId id = applicants.submitted(second.actor());
    Account officer = applicants.account("演示受理员", null, Role.OFFICER);
    var browser = new Browser(port).signIn(officer.login(), Applicants.PASSWORD);

    assertThat(browser.get("/application/" + id + "/review").body())
        .contains("申请人身份", "号码相同、姓名相同", first.login(), "须由管理员核实归属");
    assertThatThrownBy(() -> accept(id, officer.actor()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals()).contains(PersonRefusal.NUMBER_UNSETTLED.because()));

    Claim claim =
        claims.open(null, TestAccounts.ADMINISTRATOR).rows().stream()
            .filter(it -> it.account().equals(second.id()))
            .findFirst()
            .orElseThrow();
    assertThat(claims.join(claim.id(), "已核对证件原件", TestAccounts.ADMINISTRATOR)).isFalse();
    assertThat(claims.join(claim.id(), "也已核对", TestAccounts.SECOND_ADMINISTRATOR)).isTrue();
    accept(id, officer.actor());
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.ACCEPTED);
  }

  private void accept(CaseId id, Actor officer) {
    reviews.accept(id, applications.findTrusted(id).version(), officer);
  }

  private Account named(String name, String number) {
    Account account = applicants.account(name, null, Role.APPLICANT);
    Person told = Samples.person(account.person());
    persons.save(with(told, number, 0, name), account.actor());
    return account;
  }

  private Person file(Account account) {
    return persons.trustedFile(account.person()).person();
  }

  private static String number(Account account) {
    PersonId person = account.person();
    return TestNumbers.of(person);
  }

  private static Person with(Person told, String number, int version) {
    return with(told, number, version, told.name());
  }

  private static Person with(Person told, String number, int version, String name) {
    return new Person(
        told.id(),
        name,
        told.sex(),
        new IdentityDocument(IdentityDocumentType.CITIZEN_ID, number),
        told.mobile(),
        told.email(),
        told.schooling(),
        told.title(),
        told.appointment(),
        told.qualifications(),
        version);
  }
}
