package org.zhiheng.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.ApplicationQuery;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseObstacle;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.Recommendation;
import org.zhiheng.application.Samples;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.Supplement;
import org.zhiheng.application.recommendation.EmployerChanges;
import org.zhiheng.application.recommendation.NewEmployer;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Membership;
import org.zhiheng.identity.Memberships;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.NextEmployers;
import org.zhiheng.organisation.OrganisationField;
import org.zhiheng.organisation.OrganisationRefusal;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.Unwalled;

/** A case that goes back, ends otherwise, or changes on its way; each with what may not happen. */
@ServerTest
@RecordApplicationEvents
class SlipFlowTests {

  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private Recommendations recommendations;
  @Autowired private FormalReviews reviews;
  @Autowired private Proposals proposals;
  @Autowired private EmployerChanges employerChanges;
  @Autowired private Organisations organisations;
  @Autowired private NextEmployers nextEmployers;
  @Autowired private Accounts accounts;
  @Autowired private Memberships memberships;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;
  @Autowired private TestClock clock;
  @Autowired private org.springframework.test.context.event.ApplicationEvents events;

  private final CreditCode code = Applicants.code();
  private Actor applicant;
  private Actor officer;
  private Actor manager;

  @BeforeEach
  void people() {
    applicant = applicants.applicant(code).actor();
    officer = applicants.account("演示受理员", null, Role.OFFICER).actor();
    manager = applicants.account("演示负责人", null, Role.MANAGER).actor();
  }

  @Test
  void a_wrong_refusal_is_annulled_by_two_people_and_both_acts_stay() {
    CaseId id = applicants.submitted(applicant);
    reviews.refuse(id, 1, ground(), officer);
    UUID proposal = proposals.proposeAnnulment(id, 2, "看错材料", officer);
    refused(
        () -> proposals.confirm(id, proposal, officer), ApplicationRefusal.SAME_PERSON.because());
    Actor again = new Actor(AccountId.next(), officer.person(), "演示受理员", manager.roles(), null);
    assertThat(ProposalRules.whyNotSettle(waiting(id), again, List.of()))
        .containsExactly(ApplicationRefusal.SAME_PERSON.because());
    Actor colleague = applicants.account("测试戊", code, Role.MANAGER).actor();
    refused(
        () -> proposals.confirm(id, proposal, colleague),
        Conflict.SAME_ORGANISATION.because("测试戊", "演示一号公司"));
    assertThatThrownBy(() -> proposals.confirm(id, proposal, applicant))
        .isInstanceOf(NotFound.class);
    proposals.confirm(id, proposal, manager);

    Dossier back = applications.trustedDossier(id);
    assertThat(back.application().stage()).isEqualTo(ApplicationStage.SUBMITTED);
    assertThat(back.application().dueOn())
        .isEqualTo(WorkingDays.ofChina().after(clock.today(), 10));
    assertThat(back.review()).isNull();
    assertThat(back.done().reviews())
        .singleElement()
        .satisfies(
            slip -> {
              assertThat(slip.ground()).isEqualTo(ground());
              assertThat(slip.annulledBy()).isEqualTo(proposal);
            });
    reviews.accept(id, 3, officer);
    assertThat(applications.trustedDossier(id).done().reviews()).hasSize(2);
    assertThat(named("RefusalAnnulled")).isEqualTo(1);
  }

  @Test
  void a_slip_is_not_annulled_once_the_applicant_handed_in_another_application() {
    CaseId id = applicants.submitted(applicant);
    reviews.refuse(id, 1, ground(), officer);
    UUID proposal = proposals.proposeAnnulment(id, 2, "看错材料", officer);
    applicants.submitted(applicant);
    refused(
        () -> proposals.confirm(id, proposal, manager),
        ApplicationRefusal.OTHER_OPEN.because(ApplicationStage.SUBMITTED));
    proposals.reject(id, proposal, "申请人已另行申请", manager);
    refused(
        () -> proposals.confirm(id, proposal, manager),
        ApplicationRefusal.PROPOSAL_SETTLED.because());
  }

  @Test
  void what_was_proposed_is_taken_back_by_who_proposed_it_alone() {
    CaseId id = applicants.submitted(applicant);
    reviews.refuse(id, 1, ground(), officer);
    UUID proposal = proposals.proposeAnnulment(id, 2, "看错材料", officer);
    refused(
        () -> proposals.takeBack(id, proposal, manager),
        ApplicationRefusal.NOT_THE_PROPOSER.because());
    proposals.takeBack(id, proposal, officer);
    refused(
        () -> proposals.takeBack(id, proposal, officer),
        ApplicationRefusal.PROPOSAL_SETTLED.because());
    assertThat(applications.trustedDossier(id).done().proposals())
        .singleElement()
        .matches(Proposal::isTakenBack);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.REFUSED);
  }

  @Test
  void what_was_deemed_withdrawn_by_mistake_goes_back_to_the_applicant() {
    CaseId id = applicants.submitted(applicant);
    reviews.returnForSupplement(id, 1, List.of(new Supplement.Item(FilePart.CV, "缺证明")), officer);
    LocalDate today = clock.today();
    try {
      clock.setDay(applications.findTrusted(id).dueOn().plusDays(1));
      reviews.deemWithdrawn(id, 2, officer);
      UUID proposal = proposals.proposeAnnulment(id, 3, "材料已按期寄到", officer);
      proposals.confirm(id, proposal, manager);
      Application back = applications.findTrusted(id);
      assertThat(back.stage()).isEqualTo(ApplicationStage.RETURNED);
      assertThat(back.dueOn()).isEqualTo(WorkingDays.ofChina().after(clock.today(), 15));
      submissions.submit(id, 4, applicant);
    } finally {
      clock.setDay(today);
    }
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.SUBMITTED);
  }

  @Test
  void a_ground_of_8_2_that_came_to_light_later_ends_the_case() {
    CaseId id = applicants.submitted(applicant);
    reviews.accept(id, 1, officer);
    Occurrence ahead = new Occurrence("8.2 b)", LocalDate.of(2099, 1, 1), "演示文书");
    refused(
        () -> proposals.proposeEnd(id, 2, ahead, officer),
        ApplicationRefusal.DATE_AHEAD.because().at("happenedOn"));
    UUID proposal = proposals.proposeEnd(id, 2, ground(), officer);
    assertThat(applications.openPoints(id)).containsExactly(CaseObstacle.PROPOSAL_WAITS);
    proposals.confirm(id, proposal, manager);
    Dossier ended = applications.trustedDossier(id);
    assertThat(ended.application().stage()).isEqualTo(ApplicationStage.ENDED);
    assertThat(ended.done().ending().ground()).isEqualTo(ground());
    assertThat(events.stream(ApplicationEvents.CaseEnded.class))
        .singleElement()
        .extracting(ApplicationEvents.CaseEnded::ground)
        .isEqualTo("8.2 b)");
  }

  @Test
  void a_name_typed_wrong_is_corrected_by_two_people_and_the_snapshot_stays() {
    CaseId id = applicants.submitted(applicant);
    UUID proposal =
        proposals.proposeCorrection(
            id, 1, CorrectableFact.APPLICANT_NAME, "测试贾", "证件上的姓名", officer);
    assertThat(applications.trustedDossier(id).person().person().name()).isEqualTo("测试甲");
    proposals.confirm(id, proposal, manager);

    Dossier after = applications.trustedDossier(id);
    assertThat(after.person().person().name()).isEqualTo("测试贾");
    assertThat(after.corrections())
        .containsExactly(new Proposal.Correction(CorrectableFact.APPLICANT_NAME, 1, "测试甲", "测试贾"));
    assertThat(applications.list(new ApplicationQuery(null, "测试贾"), manager).rows())
        .extracting(ApplicationLine::id)
        .contains(id);
    assertThat(stored(id)).contains("测试甲").doesNotContain("测试贾");
    assertThat(events.stream(ApplicationEvents.FactCorrected.class))
        .singleElement()
        .satisfies(event -> assertThat(event.applicantName()).isEqualTo("测试贾"));
    refused(
        () ->
            proposals.proposeCorrection(
                id, 1, CorrectableFact.APPLICANT_NAME, "测试贾", "再改", officer),
        ApplicationRefusal.SAME_TEXT.because().at("after"));
  }

  @Test
  void after_a_change_of_employer_the_new_one_recommends_or_the_case_ends() {
    CaseId id = applicants.submitted(applicant);
    reviews.accept(id, 1, officer);
    CreditCode next = Applicants.code();
    refused(
        () -> employerChanges.tell(id, 2, NewEmployer.known(code), clock.today(), applicant),
        ApplicationRefusal.SAME_ORGANISATION.because().at("organisation"));
    refused(
        () -> employerChanges.tell(id, 2, NewEmployer.known(next), clock.today(), applicant),
        OrganisationRefusal.MISSING.because(OrganisationField.NAME).at("name"),
        OrganisationRefusal.MISSING.because(OrganisationField.ADDRESS).at("address"));
    NewEmployer told = new NewEmployer(next, "演示新单位", "演示路 9 号");
    employerChanges.tell(id, 2, told, clock.today(), applicant);
    assertThat(organisations.search("演示新单位 " + next)).hasSize(1);
    assertThat(nextEmployers.of(applicant.person())).contains(next);
    assertThat(employerChanges.isSpokenFor(applications.trustedDossier(id))).isFalse();
    assertThat(applications.openPoints(id)).containsExactly(CaseObstacle.NEW_EMPLOYER_RECOMMENDS);
    assertThat(events.stream(ApplicationEvents.EmployerChanged.class)).hasSize(1);
    LocalDate due = applications.trustedDossier(id).done().lastEmployerChange().get().dueOn();
    refused(
        () -> employerChanges.endUnrecommended(id, 3, officer),
        ApplicationRefusal.STILL_TIME.because(due.toString()));

    Actor employer = applicants.account("测试己", next, Role.EMPLOYER).actor();
    assertThat(recommendations.askedOf(null, employer).rows())
        .extracting(ApplicationLine::id)
        .containsExactly(id);
    refused(
        () -> recommendations.sign(id, 1, "同意", "测试己", "总经理", employer),
        ApplicationRefusal.ORGANISATION_INCOMPLETE.because());
    organisations.save(Samples.organisation(next, 1), employer);
    assertThat(employerChanges.isSpokenFor(applications.trustedDossier(id))).isTrue();
    assertThat(accounts.find(applicant.id()).organisation()).isEqualTo(code.value());
    recommendations.sign(id, 1, "同意", "测试己", "总经理", employer);
    assertThat(accounts.find(applicant.id()).organisation()).isEqualTo(next.value());
    assertThat(memberships.of(applicant.id()))
        .extracting(Membership::organisation)
        .containsExactly(next.value(), code.value());
    assertThat(nextEmployers.of(applicant.person())).isEmpty();
    Dossier recommended = applications.trustedDossier(id);
    assertThat(recommended.openPoints()).isEmpty();
    assertThat(recommended.organisation().code()).isEqualTo(next);
    assertThat(recommended.done().recommendations()).hasSize(2);
    assertThat(recommended.done().recommendations()).allMatch(Recommendation::signed);
  }

  @Test
  void a_case_that_the_new_employer_does_not_recommend_is_ended_after_the_limit() {
    CaseId id = applicants.submitted(applicant);
    reviews.accept(id, 1, officer);
    employerChanges.tell(
        id, 2, new NewEmployer(Applicants.code(), "演示新单位", "演示路 9 号"), clock.today(), applicant);
    LocalDate today = clock.today();
    LocalDate due = applications.trustedDossier(id).done().lastEmployerChange().get().dueOn();
    try {
      clock.setDay(due.plusDays(1));
      assertThatThrownBy(() -> employerChanges.endUnrecommended(id, 3, applicant))
          .isInstanceOf(Refused.class);
      employerChanges.endUnrecommended(id, 3, officer);
    } finally {
      clock.setDay(today);
    }
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.ENDED);
  }

  @Test
  void the_database_keeps_what_was_written() {
    CaseId id = applicants.submitted(applicant);
    reviews.refuse(id, 1, ground(), officer);
    proposals.proposeAnnulment(id, 2, "看错材料", officer);
    for (String change :
        List.of(
            "update application.formal_review set outcome = 'ACCEPTED', ground = null",
            "delete from application.formal_review",
            "delete from application.proposal",
            "update application.proposal set reason = '别的'",
            "update application.recommendation set opinion = '别的'",
            "delete from application.recommendation",
            "update application.snapshot set content = '{}'",
            "delete from application.snapshot",
            "update application.self_evaluation set coefficient = 1",
            "delete from application.evidence",
            "update application.declarations set keep_off = '别的'")) {
      broken(change + " where case_id = '" + id + "'");
    }
    for (String change :
        List.of(
            "set applicant = gen_random_uuid()",
            "set person = gen_random_uuid()",
            "set organisation = '别的'",
            "set number = '2026-999999'",
            "set stage = 'UNKNOWN'")) {
      broken("update application.application " + change + " where id = '" + id + "'");
    }
    broken("delete from application.application where id = '" + id + "'");
  }

  private void broken(String sql) {
    assertThatThrownBy(() -> Unwalled.jdbc(database).sql(sql).update())
        .as(sql)
        .isInstanceOf(DataAccessException.class);
  }

  private Proposal waiting(CaseId id) {
    return applications.trustedDossier(id).done().openProposal().orElseThrow();
  }

  private String stored(CaseId id) {
    return Unwalled.jdbc(database)
        .sql("select content::text from application.snapshot where case_id = ?")
        .param(id.value())
        .query(String.class)
        .single();
  }

  private long named(String event) {
    return events.stream(CaseEvent.class)
        .filter(each -> each.getClass().getSimpleName().equals(event))
        .count();
  }

  private static Occurrence ground() {
    return new Occurrence("8.2 b)", LocalDate.of(2020, 1, 1), "演示文书");
  }

  private static void refused(ThrowingCallable verb, Refusal... reasons) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.refusals()).containsAll(Arrays.asList(reasons)));
  }
}
