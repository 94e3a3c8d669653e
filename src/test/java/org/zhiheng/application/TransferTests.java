package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.application.review.ForeignLook.Finding;
import org.zhiheng.application.review.ForeignLooks;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** C7: whoever holds a certificate of another body comes over, and an officer looks whether so. */
@ServerTest
class TransferTests {

  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private ForeignCertificates certificates;
  @Autowired private ForeignLooks looks;
  @Autowired private FormalReviews reviews;
  @Autowired private Documents documents;
  @Autowired private TestClock clock;

  private Actor applicant;
  private Actor officer;
  private CaseId id;
  private String number;

  @BeforeEach
  void a_file_that_lacks_nothing() {
    applicant = applicants.applicant(Applicants.code()).actor();
    officer = applicants.account("演示受理员", null, Role.OFFICER).actor();
    id = applicants.complete(applicant);
    // a certificate is one person's, and the tests share a database
    number = "YS-" + id.value();
  }

  @Test
  void interpretation_C7_it_makes_a_transfer_that_is_accepted_once_an_officer_confirmed_it() {
    name(0);
    submissions.submit(id, 0, applicant);
    assertThat(kind()).isEqualTo(ApplicationKind.TRANSFER);
    assertThatThrownBy(() -> reviews.accept(id, version(), officer))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .contains(ApplicationRefusal.FOREIGN_UNSEEN.because()));

    look(id, Samples.looked(), officer);
    assertThat(kind()).isEqualTo(ApplicationKind.TRANSFER);
    assertThat(applications.certificates(applicant.person()))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.foreignBody()).isEqualTo("演示二号评价中心");
              assertThat(held.inForce(today())).isTrue();
            });
    reviews.accept(id, version(), officer);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.ACCEPTED);
  }

  @Test
  void interpretation_C7_what_cannot_be_confirmed_does_not_count() {
    name(0);
    submissions.submit(id, 0, applicant);
    look(id, found(false, null, null), officer);
    assertThat(kind()).isEqualTo(ApplicationKind.NEW);
    assertThat(applications.certificates(applicant.person())).isEmpty();
    reviews.accept(id, version(), officer);
  }

  @Test
  void interpretation_C8_what_another_body_voided_makes_the_applicant_wait() {
    name(0);
    submissions.submit(id, 0, applicant);
    LocalDate voided = today().minusMonths(2);
    look(id, found(true, State.VOIDED, voided), officer);
    assertThat(kind()).isEqualTo(ApplicationKind.REINSTATEMENT);
    assertThatThrownBy(() -> reviews.accept(id, version(), officer))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting("reason")
                    .contains(ApplicationRefusal.WAIT_AFTER_SANCTION));

    reviews.refuse(id, version(), new Occurrence("9.6", null, "演示查询函"), officer);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.REFUSED);
  }

  @Test
  void clause9_6_nobody_is_refused_on_a_wait_that_does_not_run() {
    submissions.submit(id, 0, applicant);
    assertThatThrownBy(
            () -> reviews.refuse(id, version(), new Occurrence("9.6", null, "演示"), officer))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting("reason")
                    .containsExactly(ApplicationRefusal.NO_WAIT_RUNS));
  }

  @Test
  void interpretation_C8_what_was_found_taken_is_found_otherwise_by_another_officer_alone() {
    name(0);
    submissions.submit(id, 0, applicant);
    look(id, found(true, State.SUSPENDED, today().minusMonths(2)), officer);
    assertThatThrownBy(() -> look(id, Samples.looked(), officer))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .containsExactly(ApplicationRefusal.FOREIGN_SECOND_OFFICER.because()));
    look(id, Samples.looked(), applicants.account("演示另一受理员", null, Role.OFFICER).actor());
    assertThat(kind()).isEqualTo(ApplicationKind.TRANSFER);
    reviews.accept(id, version(), officer);
  }

  @Test
  void interpretation_C7_a_later_case_that_does_not_name_it_knows_it_and_looks_again() {
    name(0);
    submissions.submit(id, 0, applicant);
    look(id, Samples.looked(), officer);
    submissions.withdraw(id, version(), applicant);
    CaseId later = applicants.complete(applicant);
    submissions.submit(later, 0, applicant);
    Dossier dossier = applications.trustedDossier(later);
    assertThat(dossier.done().foreign()).isNull();
    assertThat(looks.standing(dossier))
        .singleElement()
        .satisfies(it -> assertThat(it.look()).isNotNull());
    LocalDate voided = today().minusMonths(2);
    look(later, found(true, State.VOIDED, voided), officer);
    assertThat(applications.certificates(applicant.person()))
        .singleElement()
        .satisfies(held -> assertThat(held.state()).isEqualTo(State.VOIDED));
    assertThat(applications.findTrusted(later).kind()).isEqualTo(ApplicationKind.REINSTATEMENT);
  }

  @Test
  void interpretation_C7_what_becomes_of_it_after_the_acceptance_is_recorded_too() {
    name(0);
    submissions.submit(id, 0, applicant);
    look(id, Samples.looked(), officer);
    reviews.accept(id, version(), officer);
    look(id, found(true, State.VOIDED, today().minusDays(1)), officer);
    assertThat(kind())
        .as("the kind of what was accepted stays")
        .isEqualTo(ApplicationKind.TRANSFER);
    assertThat(applications.certificates(applicant.person()))
        .singleElement()
        .satisfies(held -> assertThat(held.state()).isEqualTo(State.VOIDED));
  }

  @Test
  void interpretation_C7_a_certificate_is_confirmed_for_one_person() {
    name(0);
    submissions.submit(id, 0, applicant);
    look(id, Samples.looked(), officer);
    Actor second = applicants.applicant(Applicants.code()).actor();
    CaseId other = applicants.complete(second);
    certificates.name(
        other, 0, Samples.foreign(number, today()), "演示.pdf", Applicants.pdf(), second);
    submissions.submit(other, 0, second);
    assertThatThrownBy(() -> look(other, Samples.looked(), officer))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting("reason")
                    .containsExactly(ApplicationRefusal.FOREIGN_TAKEN));
    look(other, found(false, null, null), officer);
  }

  @Test
  void while_the_applicant_supplements_officers_neither_see_nor_look_at_what_is_being_changed() {
    name(0);
    submissions.submit(id, 0, applicant);
    reviews.returnForSupplement(
        id, version(), List.of(new Supplement.Item(FilePart.EVIDENCE, "演示材料")), officer);
    name(1);
    assertThat(looks.standing(applications.trustedDossier(id))).isEmpty();
    assertThatThrownBy(() -> look(id, Samples.looked(), officer)).isInstanceOf(Refused.class);
    DocumentId paper = applications.trustedDossier(id).done().foreign().document();
    assertThatThrownBy(() -> documents.find(paper, officer)).isInstanceOf(NotFound.class);
    assertThat(documents.find(paper, applicant)).isNotNull();
  }

  @Test
  void interpretation_C7_who_applies_does_not_look_whatever_else_the_account_may() {
    Actor both =
        new Actor(
            applicant.id(),
            applicant.person(),
            applicant.name(),
            Set.of(Role.APPLICANT, Role.OFFICER),
            applicant.organisation());
    name(0);
    submissions.submit(id, 0, applicant);
    assertThatThrownBy(() -> look(id, Samples.looked(), both)).isInstanceOf(Refused.class);
  }

  @Test
  void the_paper_is_read_by_those_who_read_the_file_and_kept() {
    name(0);
    DocumentId paper = applications.trustedDossier(id).done().foreign().document();
    assertThat(documents.find(paper, applicant)).isNotNull();
    assertThatThrownBy(() -> documents.find(paper, officer)).isInstanceOf(NotFound.class);
    submissions.submit(id, 0, applicant);
    assertThat(documents.find(paper, officer)).isNotNull();
  }

  @Test
  void what_is_named_anew_or_taken_out_follows_what_was_seen() {
    name(0);
    assertThatThrownBy(() -> name(0)).isInstanceOf(Stale.class);
    name(1);
    assertThatThrownBy(() -> certificates.drop(id, 1, applicant)).isInstanceOf(Stale.class);
    certificates.drop(id, 2, applicant);
    submissions.submit(id, 0, applicant);
    assertThat(kind()).isEqualTo(ApplicationKind.NEW);
    assertThatThrownBy(() -> look(id, Samples.looked(), officer))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .isEqualTo(List.of(ApplicationRefusal.FOREIGN_NONE.because())));
  }

  private void name(int version) {
    certificates.name(
        id, version, Samples.foreign(number, today()), "演示.pdf", Applicants.pdf(), applicant);
  }

  private void look(CaseId of, Finding finding, Actor by) {
    looks.look(
        of,
        applications.findTrusted(of).version(),
        Samples.foreign(number, today()).key(),
        finding,
        by);
  }

  private static Finding found(boolean confirmed, State state, LocalDate since) {
    return new Finding(confirmed, confirmed, state, since, null, "演示登记簿");
  }

  private ApplicationKind kind() {
    return applications.findTrusted(id).kind();
  }

  private int version() {
    return applications.findTrusted(id).version();
  }

  private LocalDate today() {
    return clock.today();
  }
}
