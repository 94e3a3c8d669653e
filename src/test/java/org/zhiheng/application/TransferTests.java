package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
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
@Import(Applicants.class)
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

  @BeforeEach
  void a_file_that_lacks_nothing() {
    applicant = applicants.applicant(Applicants.code()).actor();
    officer = applicants.account("演示受理员", null, Role.OFFICER).actor();
    id = applicants.complete(applicant);
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

    looks.look(id, version(), Samples.looked(), officer);
    assertThat(kind()).isEqualTo(ApplicationKind.TRANSFER);
    assertThat(applications.certificates(applicant.person()))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.otherBody()).isEqualTo("演示二号评价中心");
              assertThat(held.inForce(today())).isTrue();
            });
    reviews.accept(id, version(), officer);
    assertThat(applications.findTrusted(id).stage()).isEqualTo(ApplicationStage.ACCEPTED);
  }

  @Test
  void interpretation_C7_what_cannot_be_confirmed_does_not_count() {
    name(0);
    submissions.submit(id, 0, applicant);
    looks.look(id, version(), found(false, State.ACTIVE, null), officer);
    assertThat(kind()).isEqualTo(ApplicationKind.NEW);
    assertThat(applications.certificates(applicant.person())).isEmpty();
    reviews.accept(id, version(), officer);
  }

  @Test
  void interpretation_C8_what_another_body_voided_makes_the_applicant_wait() {
    name(0);
    submissions.submit(id, 0, applicant);
    LocalDate voided = today().minusMonths(2);
    looks.look(id, version(), found(true, State.VOIDED, voided), officer);
    assertThat(kind()).isEqualTo(ApplicationKind.REINSTATEMENT);
    assertThatThrownBy(() -> reviews.accept(id, version(), officer))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting("reason")
                    .contains(ApplicationRefusal.WAIT_AFTER_SANCTION));
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
    assertThatThrownBy(() -> looks.look(id, version(), Samples.looked(), both))
        .isInstanceOf(Refused.class);
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
    assertThatThrownBy(() -> looks.look(id, version(), Samples.looked(), officer))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .isEqualTo(List.of(ApplicationRefusal.FOREIGN_NONE.because())));
  }

  private void name(int version) {
    certificates.name(id, version, Samples.foreign(today()), "演示.pdf", Applicants.pdf(), applicant);
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
