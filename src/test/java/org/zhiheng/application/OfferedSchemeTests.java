package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;

/** Clause 6: the list of standards by which the body evaluates is obeyed. */
@ServerTest
class OfferedSchemeTests {

  @Autowired private Applicants applicants;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private Bodies bodies;
  @Autowired private Schemes schemes;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @AfterEach
  void evaluateByTheCurrentOneAgain() {
    evaluateBy(schemes.current().id());
  }

  @Test
  void a_case_begins_only_by_a_standard_that_the_body_evaluates_by() {
    Actor applicant = applicants.applicant(Applicants.code()).actor();
    evaluateBy("db32t4570-1999");
    assertThat(bodies.schemeInForce()).isEmpty();
    assertThat(reasons(submissions.whyNotStart(applicant)))
        .containsExactly(ApplicationRefusal.NO_SCHEME_IN_FORCE);
    assertThatThrownBy(() -> submissions.start(applicant)).isInstanceOf(Refused.class);

    evaluateBy(schemes.current().id());
    assertThat(submissions.whyNotStart(applicant)).isEmpty();
    CaseId id = submissions.start(applicant);
    assertThat(applications.find(id, applicant).schemeId()).isEqualTo(schemes.current().id());
  }

  @Test
  void a_draft_by_a_standard_that_was_taken_off_the_list_is_not_submitted() {
    Actor applicant = applicants.applicant(Applicants.code()).actor();
    evaluateBy(schemes.current().id());
    CaseId id = submissions.start(applicant);
    Dossier dossier = applications.dossier(id, applicant);
    assertThat(reasons(submissions.whyNotSubmit(dossier)))
        .doesNotContain(ApplicationRefusal.SCHEME_NOT_OFFERED);

    evaluateBy("db32t4570-1999");

    assertThat(reasons(submissions.whyNotSubmit(dossier)))
        .containsExactly(ApplicationRefusal.SCHEME_NOT_OFFERED);
  }

  @Test
  void what_was_submitted_ends_by_the_standard_it_began_with() {
    Optional<Scheme> scheme = Optional.of(Samples.SCHEME);
    Application draft = Samples.dossier(ApplicationStage.DRAFT).application();
    Application returned = Samples.dossier(ApplicationStage.RETURNED).application();
    assertThat(reasons(ApplicationRules.whyNotUse(draft, scheme, false)))
        .containsExactly(ApplicationRefusal.SCHEME_NOT_OFFERED);
    assertThat(ApplicationRules.whyNotUse(draft, scheme, true)).isEmpty();
    assertThat(ApplicationRules.whyNotUse(returned, scheme, false)).isEmpty();
  }

  @Test
  void everybody_reads_how_the_standard_is_read_also_without_signing_in() {
    var nobody = new Browser(port);
    String page = nobody.get("/body/scheme?lang=zh-CN").body();
    assertThat(page).contains("id=\"S9\"", "id=\"P16\"", "id=\"C13\"", "正文印作 7.1.7");
    assertThat(nobody.get("/body/scheme/" + schemes.current().id()).statusCode()).isEqualTo(200);
    assertThat(nobody.get("/body/scheme/none").statusCode()).isEqualTo(404);
    schemes
        .current()
        .interpretations()
        .forEach(each -> assertThat(page).contains(each.text().zh(), each.place()));
  }

  private void evaluateBy(String scheme) {
    if (bodies.find().isEmpty()) {
      Actor manager = applicants.account("演示经理", null, Role.MANAGER).actor();
      CreditCode code = new CreditCode("914403001922038216");
      Set<String> current = Set.of(schemes.current().id());
      bodies.save(new Body(code, "演示协会", "", "", "", current, 0), manager);
    }
    jdbc.sql("update body.body set schemes = array[?]").param(scheme).update();
  }

  private static List<Refusal.Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }
}
