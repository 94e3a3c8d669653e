package org.zhiheng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Rebuild;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Joins;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

/** Whom an act concerns is told of it, and nobody else. */
@ServerTest
class NotificationTests {

  @Autowired private Applicants applicants;
  @Autowired private Accounts accounts;
  @Autowired private Joins joins;
  @Autowired private Notifications notifications;
  @Autowired private FormalReviews reviews;
  @Autowired private Rebuild rebuild;
  @Autowired private CaseFiles caseFiles;
  @Autowired private Submissions submissions;
  @Autowired private Recommendations recommendations;

  private final CreditCode code = Applicants.code();
  private Actor applicant;
  private Actor officer;

  @BeforeEach
  void people() {
    applicant = applicants.applicant(code).actor();
    officer = applicants.account("演示受理员", null, Role.OFFICER).actor();
  }

  @Test
  void a_task_of_a_role_is_told_to_everybody_with_it() {
    Actor manager = applicants.account("演示评价管理员", null, Role.MANAGER).actor();
    CaseId id = applicants.submitted(applicant);

    assertThat(tasks(officer, id)).containsExactly(TaskKind.REVIEW);
    assertThat(of(manager, id)).as("an officer's task").isEmpty();
    Notification told = of(officer, id).getFirst();
    assertThat(told.path()).isEqualTo("/application/" + id + "/review");
    assertThat(told.caseNumber()).startsWith("2026-");
    assertThat(told.dueOn()).isNotNull();
    assertThat(told.readAt()).isNull();
  }

  @Test
  void nobody_is_told_what_they_did_themselves() {
    CaseId id = applicants.submitted(applicant);

    assertThat(of(applicant, id))
        .extracting(Notification::event)
        .containsExactly("application.RecommendationSigned");
  }

  @Test
  void p10_whoever_is_tied_to_a_case_is_not_told_of_it() {
    Account colleague = applicants.account("演示受理员", code, Role.OFFICER);
    Account second = applicants.account("测试甲", null, Role.OFFICER);
    TestAccounts.join(joins, second.person(), applicant.person());
    CaseId id = applicants.submitted(applicant);

    assertThat(of(colleague.actor(), id)).isEmpty();
    assertThat(of(accounts.find(second.id()).actor(), id)).isEmpty();
  }

  @Test
  void what_is_done_to_an_account_is_told_without_another_sign_in() {
    Account second = applicants.account("测试甲", null, Role.OFFICER);
    int before = notifications.unread(second.actor());

    TestAccounts.join(joins, second.person(), applicant.person());

    assertThat(notifications.unread(second.actor())).isEqualTo(before + 1);
  }

  @Test
  void a_closed_account_is_told_nothing() {
    accounts.setActive(
        officer.id(), false, accounts.find(officer.id()).version(), TestAccounts.ADMINISTRATOR);
    CaseId id = applicants.submitted(applicant);

    assertThat(of(officer, id)).isEmpty();
  }

  @Test
  void an_employer_is_told_that_a_recommendation_is_asked_for() {
    Actor employer = applicants.account("测试丁", code, Role.EMPLOYER).actor();
    Actor other = applicants.account("测试戊", Applicants.code(), Role.EMPLOYER).actor();
    CaseId id = applicants.complete(applicant);

    assertThat(tasks(employer, id)).containsExactly(TaskKind.SIGN_RECOMMENDATION);
    assertThat(of(other, id)).isEmpty();
  }

  @Test
  void p4_nobody_is_asked_to_sign_the_own_recommendation_by_another_account() {
    Account second = applicants.account("测试甲", code, Role.EMPLOYER);
    TestAccounts.join(joins, second.person(), applicant.person());
    Actor own = accounts.find(second.id()).actor();
    Actor other = applicants.account("测试乙", code, Role.EMPLOYER).actor();
    CaseId id = submissions.start(applicant);
    recommendations.request(id, applicant);

    assertThat(of(own, id)).isEmpty();
    assertThat(caseFiles.countTasks(own)).doesNotContainKey(TaskKind.SIGN_RECOMMENDATION);
    assertThat(caseFiles.countTasks(other)).containsEntry(TaskKind.SIGN_RECOMMENDATION, 1);
  }

  @Test
  void everybody_reads_their_own_and_what_comes_meanwhile_stays_unread() {
    CaseId first = applicants.submitted(applicant);
    long shown = of(officer, first).getFirst().number();
    Actor second = applicants.applicant(Applicants.code()).actor();
    CaseId later = applicants.submitted(second);
    int before = notifications.unread(applicant);

    notifications.read(List.of(shown), officer);

    assertThat(of(officer, first).getFirst().readAt()).isNotNull();
    assertThat(of(officer, later).getFirst().readAt()).isNull();
    assertThat(notifications.unread(officer)).isEqualTo(1);
    assertThat(notifications.unread(applicant)).isEqualTo(before);
  }

  @Test
  void what_a_page_did_not_show_stays_unread_whatever_its_number() {
    CaseId early = applicants.submitted(applicant);
    Actor second = applicants.applicant(Applicants.code()).actor();
    CaseId later = applicants.submitted(second);

    // as if the transaction of the first had ended after the page was drawn
    notifications.read(List.of(of(officer, later).getFirst().number()), officer);

    assertThat(of(officer, later).getFirst().readAt()).isNotNull();
    assertThat(of(officer, early).getFirst().readAt()).isNull();
    notifications.read(List.of(of(officer, early).getFirst().number()), applicant);
    assertThat(of(officer, early).getFirst().readAt()).as("another's").isNull();
  }

  @Test
  void what_a_colleague_has_settled_is_unread_no_more() {
    Actor colleague = applicants.account("演示受理员", null, Role.OFFICER).actor();
    CaseId id = applicants.submitted(applicant);
    assertThat(of(colleague, id).getFirst().readAt()).isNull();

    reviews.accept(id, 1, officer);

    assertThat(of(colleague, id).getFirst().readAt()).isNotNull();
    assertThat(of(applicant, id))
        .filteredOn(it -> "application.ApplicationAccepted".equals(it.event()))
        .singleElement()
        .satisfies(it -> assertThat(it.readAt()).isNull());
  }

  @Test
  void a_picture_made_anew_tells_nobody_again() {
    CaseId id = applicants.submitted(applicant);
    rebuild.rebuild();

    assertThat(of(officer, id)).hasSize(1);
  }

  private List<TaskKind> tasks(Actor actor, CaseId id) {
    return of(actor, id).stream().map(Notification::task).toList();
  }

  private List<Notification> of(Actor actor, CaseId id) {
    return notifications.page("", actor).rows().stream()
        .filter(it -> it.caseId().equals(id))
        .toList();
  }
}
