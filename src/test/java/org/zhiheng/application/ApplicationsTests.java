package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.document.Documents;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Joins;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.Persons;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;

@ServerTest
@RecordApplicationEvents
class ApplicationsTests {

  @Autowired private Accounts accounts;
  @Autowired private Joins joins;
  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private SelfEvaluations selfEvaluations;
  @Autowired private EvidenceFiles evidenceFiles;
  @Autowired private Recommendations recommendations;
  @Autowired private FormalReviews reviews;
  @Autowired private Conclusions conclusions;
  @Autowired private CaseTies ties;
  @Autowired private Persons persons;
  @Autowired private Organisations organisations;
  @Autowired private Documents documents;
  @Autowired private TestClock clock;
  @Autowired private org.springframework.test.context.event.ApplicationEvents events;

  private final CreditCode code = Applicants.code();
  private Actor applicant;
  private Actor officer;

  @BeforeEach
  void people() {
    applicant = applicants.applicant(code).actor();
    officer = applicants.account("演示受理员", null, Role.OFFICER).actor();
  }

  @Test
  void a_file_is_written_submitted_and_accepted() {
    CaseId id = applicants.complete(applicant);
    assertThat(submissions.whyNotSubmit(applications.trustedDossier(id))).isEmpty();

    Application submitted = submissions.submit(id, 0, applicant);
    LocalDate due = WorkingDays.ofChina().after(clock.today(), 10);
    assertThat(submitted.number()).matches("2026-\\d{6}");
    assertThat(submitted.dueOn()).isEqualTo(due);
    reviews.accept(id, 1, officer);

    Dossier dossier = applications.trustedDossier(id);
    assertThat(dossier.application().stage()).isEqualTo(ApplicationStage.ACCEPTED);
    assertThat(dossier.application().dueOn()).isNull();
    assertThat(dossier.review().accepted()).isTrue();
    assertThat(
            events.stream(CaseEvent.class)
                .filter(event -> !(event instanceof ApplicationEvents.RowSaved))
                .map(event -> event.getClass().getSimpleName()))
        .containsExactly(
            "ApplicationStarted",
            "EvidenceAdded",
            "RecommendationRequested",
            "RecommendationSigned",
            "DeclarationsGiven",
            "ApplicationSubmitted",
            "ApplicationAccepted");
    assertThat(events.stream(ApplicationEvents.ApplicationSubmitted.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.applicantName()).isEqualTo("测试甲");
              assertThat(event.organisationName()).isEqualTo("演示一号公司");
              assertThat(event.dueOn()).isEqualTo(due);
            });
  }

  @Test
  void person_and_organisation_are_frozen_at_submission() {
    CaseId id = applicants.complete(applicant);
    Dossier before = applications.trustedDossier(id);
    submissions.submit(id, 0, applicant);

    persons.addTraining(Samples.training(), applicant);
    organisations.save(Samples.organisation(code, 1), applicant);

    Dossier after = applications.trustedDossier(id);
    assertThat(after.person()).isEqualTo(before.person());
    assertThat(after.organisation()).isEqualTo(before.organisation());
    assertThat(after.organisation().figures().revenue()).isEqualTo(new BigDecimal("15735.28"));
  }

  @Test
  void everything_written_comes_back() {
    CaseId id = submissions.start(applicant);
    Evidence evidence =
        evidenceFiles.add(id, Samples.facts(), "演示.pdf", Applicants.pdf(), applicant);
    SelfEvaluation row = new SelfEvaluation("7.3", "演示", new BigDecimal("0.85"), 0);
    selfEvaluations.save(id, row, Map.of(evidence.id(), true), applicant);
    submissions.declare(id, Declarations.all(), applicant);

    Dossier dossier = applications.trustedDossier(id);
    assertThat(dossier.selfEvaluation("7.3"))
        .isEqualTo(new SelfEvaluation("7.3", "演示", new BigDecimal("0.85"), 1));
    assertThat(dossier.evidenceFor("7.3")).extracting(Evidence::title).containsExactly("演示质量奖证书");
    assertThat(dossier.evidence().getFirst().rows()).containsExactlyInAnyOrder("7.3", "7.5.5");
    assertThat(dossier.declarations().open()).isEmpty();

    SelfEvaluation again = new SelfEvaluation("7.3", "演示", null, 1);
    selfEvaluations.save(id, again, Map.of(evidence.id(), false), applicant);
    assertThat(applications.trustedDossier(id).evidenceFor("7.3")).isEmpty();
    evidenceFiles.remove(id, evidence.id(), 1, applicant);
    assertThat(applications.trustedDossier(id).evidence()).isEmpty();
  }

  @Test
  void two_windows_of_the_same_part_collide() {
    CaseId id = submissions.start(applicant);
    SelfEvaluation row = new SelfEvaluation("7.3", "演示", null, 0);
    selfEvaluations.save(id, row, Map.of(), applicant);
    stale(() -> selfEvaluations.save(id, row, Map.of(), applicant));
    submissions.declare(id, Declarations.none(), applicant);
    stale(() -> submissions.declare(id, Declarations.none(), applicant));
    stale(() -> evidenceFiles.remove(id, UUID.randomUUID(), 1, applicant));
    stale(() -> submissions.withdraw(id, 7, applicant));
  }

  @Test
  void what_is_handed_in_or_accepted_nobody_changes() {
    CaseId id = applicants.submitted(applicant);
    UUID evidence = applications.trustedDossier(id).evidence().getFirst().id();
    for (ApplicationStage stage : List.of(ApplicationStage.SUBMITTED, ApplicationStage.ACCEPTED)) {
      SelfEvaluation row = new SelfEvaluation("7.3", "别的", null, 1);
      forbidden(stage, () -> selfEvaluations.save(id, row, Map.of(), applicant));
      forbidden(stage, () -> evidenceFiles.remove(id, evidence, 1, applicant));
      forbidden(stage, () -> submissions.declare(id, Declarations.all(), applicant));
      if (stage == ApplicationStage.SUBMITTED) {
        reviews.accept(id, 1, officer);
      }
    }
    forbidden(ApplicationStage.ACCEPTED, () -> reviews.refuse(id, 2, ground(), officer));
  }

  @Test
  void a_second_submission_of_the_same_version_is_told() {
    CaseId id = applicants.submitted(applicant);
    stale(() -> submissions.submit(id, 0, applicant));
  }

  @Test
  void an_officer_ends_the_review_of_no_other_version_than_the_one_seen() {
    CaseId id = applicants.submitted(applicant);
    List<Supplement.Item> items = List.of(new Supplement.Item(FilePart.EVIDENCE, "请补充"));
    stale(() -> reviews.accept(id, 0, officer));
    stale(() -> reviews.returnForSupplement(id, 0, items, officer));
    stale(() -> reviews.refuse(id, 0, ground(), officer));
    stale(() -> reviews.deemWithdrawn(id, 0, officer));
  }

  @Test
  void numbers_of_a_year_follow_each_other() {
    String first = applications.findTrusted(applicants.submitted(applicant)).number();
    Actor other = applicants.applicant(Applicants.code()).actor();
    String second = applications.findTrusted(applicants.submitted(other)).number();
    assertThat(number(second)).isEqualTo(number(first) + 1);
  }

  @Test
  void one_application_at_a_time_and_another_after_withdrawing() {
    CaseId id = submissions.start(applicant);
    assertThatThrownBy(() -> submissions.start(applicant)).isInstanceOf(Refused.class);
    submissions.withdraw(id, 0, applicant);
    assertThat(submissions.start(applicant)).isNotEqualTo(id);
  }

  @Test
  void one_open_case_a_person_along_the_whole_line_by_whatever_account() {
    CaseId id = applicants.submitted(applicant);
    reviews.accept(id, 1, officer);
    Account second = applicants.account("测试甲", code, Role.APPLICANT);
    TestAccounts.join(joins, second.person(), applicant.person());
    Actor again = accounts.find(second.id()).actor();
    for (Actor actor : List.of(applicant, again)) {
      assertThatThrownBy(() -> submissions.start(actor))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.refusals())
                      .containsExactly(
                          ApplicationRefusal.ALREADY_OPEN.because(ApplicationStage.ACCEPTED)));
    }
    conclusions.conclude(id);
    CaseId next = submissions.start(again);
    assertThat(conclusions.whyNotReopen(id)).as("a draft holds up nothing").isEmpty();
    conclusions.reopen(id);
    assertThat(submissions.whyNotSubmit(applications.trustedDossier(next)))
        .extracting(Refusal::reason)
        .contains(ApplicationRefusal.OTHER_OPEN);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.ACCEPTED);
  }

  @Test
  void the_applicant_withdraws_what_was_accepted_until_the_decision() {
    CaseId id = applicants.submitted(applicant);
    reviews.accept(id, 1, officer);
    hidden(() -> submissions.withdraw(id, 2, officer));
    submissions.withdraw(id, 2, applicant);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.WITHDRAWN);
  }

  @Test
  void impartiality_nobody_reviews_whom_they_recommended_worked_with_or_trained() {
    CaseId id = applicants.submitted(applicant);
    Actor colleague = applicants.account("测试戊", code, Role.OFFICER).actor();
    assertThat(ties.whyNotHandle(id, officer, Set.of())).isEmpty();
    assertThat(ties.whyNotHandle(id, colleague, Set.of()))
        .containsExactly(Conflict.SAME_ORGANISATION.because("测试戊", "演示一号公司"));
    assertThat(ties.whyNotHandle(id, officer, Set.of(officer.person())))
        .containsExactly(Conflict.HANDLED.because("演示受理员"));
    assertThat(ties.whyNotHandle(id, applicant, Set.of()))
        .contains(Conflict.IS_APPLICANT.because("测试甲"));
    assertThat(ties.of(id).trainers()).containsExactly("演示培训机构");
    assertThat(ties.of(id).recommenders()).hasSize(1);
    assertThatThrownBy(() -> reviews.accept(id, 1, colleague)).isInstanceOf(Refused.class);
  }

  @Test
  void a_file_is_returned_supplemented_and_keeps_its_number() {
    CaseId id = applicants.submitted(applicant);
    String number = applications.findTrusted(id).number();
    List<Supplement.Item> items =
        List.of(
            new Supplement.Item(FilePart.EVIDENCE, "缺绩效证明"),
            new Supplement.Item(FilePart.CV, "缺证明人"));
    reviews.returnForSupplement(id, 1, items, officer);

    Dossier returned = applications.trustedDossier(id);
    LocalDate due = WorkingDays.ofChina().after(clock.today(), 15);
    assertThat(returned.lastSupplement().orElseThrow().items()).isEqualTo(items);
    assertThat(returned.lastSupplement().orElseThrow().dueOn()).isEqualTo(due);
    assertThat(returned.application().dueOn()).isEqualTo(due);

    persons.addTraining(Samples.training(), applicant);
    submissions.submit(id, 2, applicant);
    Dossier again = applications.trustedDossier(id);
    assertThat(again.application().number()).isEqualTo(number);
    assertThat(again.person().trainings()).hasSize(2);
    assertThat(again.supplements()).hasSize(1);
  }

  @Test
  void interpretation_P7_what_is_not_supplemented_in_time_is_closed_as_withdrawn() {
    CaseId id = applicants.submitted(applicant);
    reviews.returnForSupplement(id, 1, List.of(new Supplement.Item(FilePart.CV, "缺证明人")), officer);
    assertThatThrownBy(() -> reviews.deemWithdrawn(id, 2, officer)).isInstanceOf(Refused.class);
    LocalDate today = clock.today();
    try {
      clock.setDay(applications.findTrusted(id).dueOn().plusDays(1));
      assertThatThrownBy(() -> submissions.submit(id, 2, applicant)).isInstanceOf(Refused.class);
      reviews.deemWithdrawn(id, 2, officer);
    } finally {
      clock.setDay(today);
    }
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.WITHDRAWN);
  }

  @Test
  void a_refusal_keeps_its_ground_and_evidence() {
    CaseId id = applicants.submitted(applicant);
    reviews.refuse(id, 1, ground(), officer);
    Dossier dossier = applications.trustedDossier(id);
    assertThat(dossier.application().stage()).isEqualTo(ApplicationStage.REFUSED);
    assertThat(dossier.review().ground()).isEqualTo(ground());
    assertThat(events.stream(ApplicationEvents.ApplicationRefused.class))
        .singleElement()
        .extracting(ApplicationEvents.ApplicationRefused::ground)
        .isEqualTo("8.2 b)");
  }

  @Test
  void drafts_are_the_applicants_alone_and_what_was_submitted_is_the_staffs_too() {
    CaseId id = applicants.complete(applicant);
    Actor stranger = applicants.applicant(Applicants.code()).actor();
    Actor employer = applicants.account("测试乙", code, Role.EMPLOYER).actor();
    Actor assessor = applicants.account("演示评价员", null, Role.ASSESSOR).actor();
    var document = applications.trustedDossier(id).evidence().getFirst().document();
    hidden(() -> applications.find(id, officer));
    hidden(() -> documents.find(document, officer));
    submissions.submit(id, 0, applicant);

    for (Role role : List.of(Role.OFFICER, Role.MANAGER, Role.SUPERVISOR)) {
      Actor staff = applicants.account("演示人员", null, role).actor();
      assertThat(applications.find(id, staff).id()).isEqualTo(id);
      assertThat(documents.find(document, staff).id()).isEqualTo(document);
      assertThat(
              applications
                  .list(new ApplicationQuery(ApplicationStage.SUBMITTED, code.value()), staff)
                  .rows())
          .extracting(ApplicationLine::id)
          .containsExactly(id);
    }
    for (Actor outside : List.of(stranger, employer, assessor)) {
      hidden(() -> applications.find(id, outside));
      hidden(() -> documents.find(document, outside));
      hidden(() -> submissions.withdraw(id, 1, outside));
    }
    assertThat(applications.list(ApplicationQuery.all(), stranger).rows()).isEmpty();
  }

  @Test
  void a_recommendation_is_seen_and_signed_by_the_organisation_that_was_asked() {
    CaseId id = submissions.start(applicant);
    Actor employer = applicants.account("测试乙", code, Role.EMPLOYER).actor();
    Actor other = applicants.account("测试己", Applicants.code(), Role.EMPLOYER).actor();
    hidden(() -> recommendations.dossier(id, employer));
    recommendations.request(id, applicant);

    assertThat(recommendations.askedOf(null, employer).rows())
        .extracting(ApplicationLine::id)
        .contains(id);
    assertThat(recommendations.askedOf(null, other).rows()).isEmpty();
    hidden(() -> recommendations.sign(id, 1, "同意", "测试乙", "总经理", other));
    assertThatThrownBy(() -> recommendations.sign(id, 1, "同意", "测试甲", "总经理", employer))
        .isInstanceOf(Refused.class);
    stale(() -> recommendations.sign(id, 0, "同意", "测试乙", "总经理", employer));
    recommendations.sign(id, 1, "同意", "测试乙", "总经理", employer);
    assertThat(applications.trustedDossier(id).recommendation().signedBy())
        .isEqualTo(employer.id());
  }

  private static Occurrence ground() {
    return new Occurrence("8.2 b)", LocalDate.of(2020, 1, 1), "演示文书");
  }

  private static int number(String number) {
    return Integer.parseInt(number.substring(5));
  }

  private static void stale(ThrowingCallable verb) {
    assertThatThrownBy(verb).isInstanceOf(Stale.class);
  }

  private static void hidden(ThrowingCallable verb) {
    assertThatThrownBy(verb).isInstanceOf(NotFound.class);
  }

  private static void forbidden(ApplicationStage stage, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .contains(ApplicationRefusal.STAGE_FORBIDS.because(stage)));
  }
}
