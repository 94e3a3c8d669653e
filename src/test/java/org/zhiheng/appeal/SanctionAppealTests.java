package org.zhiheng.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Applications;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.Sanctioned;
import org.zhiheng.surveillance.sanction.Docket;
import org.zhiheng.surveillance.sanction.Measure;
import org.zhiheng.surveillance.sanction.ProceedingState;
import org.zhiheng.surveillance.sanction.Rulings;

/** 9.8: what three people decided on a certificate is undone by an appeal, as if it never was. */
@ServerTest
class SanctionAppealTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Sanctioned sanctioned;
  @Autowired private Rulings rulings;
  @Autowired private Certificates certificates;
  @Autowired private Applications applications;
  @Autowired private Schemes schemes;
  @Autowired private Appeals appeals;
  @Autowired private Examinations examinations;
  @Autowired private Hearings hearings;
  @Autowired private Heard heard;
  @Autowired private IssuedPapers papers;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Reported reported;
  private Certificate certificate;
  private CertificateNumber number;
  private Actor holder;
  private Account proposer;
  private Account decider;

  @BeforeEach
  void aCertificate() {
    clock.setDay(DAY);
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    certificate = awards.award(reported);
    number = certificate.number();
    holder = reported.applicant().actor();
    proposer = sanctioned.staff(Role.MANAGER, Role.PANELLIST);
    decider = sanctioned.staff(Role.MANAGER, Role.PANELLIST);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DAY);
  }

  @Test
  void iso17024_9_8_aVoidingIsAppealedAgainstOnPagesAndUndoneAsIfItNeverWas() {
    decide(Measure.VOID, StateGround.DISHONESTY);
    assertThat(state()).isEqualTo(CertificateState.VOIDED);
    assertThat(priors().getFirst().misconductOn()).isEqualTo(DAY);

    Browser holding = signIn(reported.applicant());
    assertThat(holding.get("/surveillance/" + number + "/hearing").body())
        .contains("/appeal/case/" + certificate.caseId());
    String path = "/appeal/case/" + certificate.caseId() + "/new";
    String act = ruling().toString();
    assertThat(holding.get(path).body()).contains("对证书的处理", act);
    holding.post(path, Map.of("act", act, "grounds", "处理依据的事实不存在"));
    Appeal appeal = appeals.ofCase(certificate.caseId(), holder).orElseThrow();
    assertThat(appeal.act().kind()).isEqualTo(AppealedKind.SANCTION);
    assertThat(holding.get("/casefile").body()).contains("您的申诉", "/appeal/" + appeal.id());

    uphold(appeal);

    assertThat(state()).isEqualTo(CertificateState.ACTIVE);
    assertThat(certificates.findTrusted(number).orElseThrow().since())
        .isEqualTo(certificate.since());
    PriorCertificate prior = priors().getFirst();
    assertThat(prior.state()).isEqualTo(PriorCertificate.State.ACTIVE);
    assertThat(prior.misconductOn()).as("C9: it counts nowhere").isNull();
    assertThat(KindRules.barredBefore(ApplicationKind.NEW, priors(), schemes.current().periods()))
        .isEmpty();
    // signed in, as strangers of one place share the count of wrong numbers
    assertThat(holding.get("/registry/voided").body()).doesNotContain(number.value());
    assertThat(holding.get("/registry/" + number).body())
        .contains(number.value())
        .doesNotContain("作废（", "弄虚作假");
    assertThat(holding.getJson("/registry/" + number).body())
        .contains("\"state\":\"ACTIVE\"")
        .doesNotContain("VOIDED", "DISHONESTY");
    assertThat(holding.get("/certificate/" + number).body()).contains("经申诉撤销，视为从未作出", "申诉成立，处理撤销");
    assertThat(holding.get("/surveillance/" + number + "/hearing").body()).contains("成立，已撤销");
    assertThat(papers.ofCase(certificate.caseId(), holder))
        .filteredOn(it -> it.kind().toString().equals("VOIDING"))
        .allMatch(it -> it.annulledOn() != null)
        .hasSize(1);
    assertThat(appeals.appealable(certificate.caseId(), holder))
        .extracting(it -> it.act().kind())
        .doesNotContain(AppealedKind.SANCTION);
    Invariants.check(database);
  }

  @Test
  void c3_whatATerminationFollowedIsInForceAgainAndCanBeLifted() {
    sanctioned.suspend(number, StateGround.OWN_ACCIDENT, DAY);
    Docket suspended = sanctioned.docket(number, sanctioned.staff(Role.OFFICER).actor());
    sanctioned.decide(suspended, Sanctioned.of(Measure.TERMINATE));
    Appeal appeal = appeals.lodge(certificate.caseId(), ruling().toString(), "演示理由", null, holder);
    uphold(appeal);
    assertThat(state()).isEqualTo(CertificateState.SUSPENDED);
    assertThat(sanctioned.docket(number, proposer.actor()).proceeding().state())
        .isEqualTo(ProceedingState.SUSPENDED);
    Invariants.check(database);
    sanctioned.lift(number);
    assertThat(state()).isEqualTo(CertificateState.ACTIVE);
    Invariants.check(database);
  }

  @Test
  void iso17024_9_8_aDismissedAppealLeavesTheSanctionAndNothingElseUndoesIt() {
    decide(Measure.TERMINATE, StateGround.OWN_ACCIDENT);
    UUID ruling = ruling();
    Appeal appeal = appeals.lodge(certificate.caseId(), ruling.toString(), "演示理由", null, holder);
    decided(appeal, AppealOutcome.DISMISSED);
    assertThat(state()).isEqualTo(CertificateState.TERMINATED);
    assertRefused(
        () -> appeals.lodge(certificate.caseId(), ruling.toString(), "再诉", null, holder),
        AppealRefusal.APPEALED_BEFORE);
    assertThatThrownBy(
            () ->
                JdbcClient.create(database)
                    .sql(
                        """
                        insert into surveillance.overturned (ruling, appeal, by, at)
                        select id, 'A2026-0001', by, now() from surveillance.ruling where id = ?
                        """)
                    .param(ruling)
                    .update())
        .isInstanceOf(DataAccessException.class);
    Invariants.check(database);
  }

  @Test
  void p8_afterItsLastDayTheAppealIsNotOfferedAnyMore() {
    decide(Measure.TERMINATE, StateGround.OWN_ACCIDENT);
    String page = "/surveillance/" + number + "/hearing";
    Browser holding = signIn(reported.applicant());
    clock.setDay(LocalDate.of(2026, 3, 23));
    assertThat(holding.get(page).body()).contains("对该处理提出申诉", "最后一日为 2026-03-23");
    clock.setDay(LocalDate.of(2026, 3, 24));
    assertThat(holding.get(page).body()).contains("申诉期已于 2026-03-23 届满").doesNotContain("对该处理提出申诉");
  }

  @Test
  void c4_whatAHolderMayDoTodayNamesTheHearingThatWaitsAsTheListDoes() {
    sanctioned.heard(number, StateGround.CONDUCT, DAY);
    Browser holding = signIn(reported.applicant());
    String hearing = "/surveillance/case/" + certificate.caseId() + "/hearing";
    assertThat(holding.get("/casefile").body()).contains("就事件提交陈述", hearing);
    assertThat(holding.get("/surveillance/" + number).body())
        .contains("现在等您办理", "就事件提交陈述", hearing)
        .doesNotContain("今日没有要办的事");
  }

  @Test
  void iso17024_9_8_nobodyHandlesItWhoProposedOrDecided() {
    decide(Measure.TERMINATE, StateGround.OWN_ACCIDENT);
    UUID appeal =
        appeals.lodge(certificate.caseId(), ruling().toString(), "演示理由", null, holder).id();
    assertRefused(() -> examinations.admit(appeal, 1, proposer.actor()), Conflict.HANDLED);
    examinations.admit(appeal, 1, sanctioned.staff(Role.OFFICER).actor());
    List<Account> others = cases.panel();
    for (Account touched : List.of(proposer, decider)) {
      var chosen = Set.of(others.get(0).id(), others.get(1).id(), touched.id());
      assertRefused(
          () -> hearings.choose(appeal, 2, chosen, "", sanctioned.staff(Role.MANAGER).actor()),
          Conflict.HANDLED);
    }
  }

  private void decide(Measure measure, StateGround ground) {
    Docket answered = sanctioned.answered(number, ground, DAY);
    UUID ruling =
        rulings.propose(answered.proceeding().id(), Sanctioned.of(measure), proposer.actor());
    rulings.vote(ruling, true, "", decider.actor());
    rulings.vote(ruling, true, "", sanctioned.staff(Role.MANAGER).actor());
  }

  private UUID ruling() {
    return sanctioned.ruling(number).id();
  }

  private void uphold(Appeal appeal) {
    decided(appeal, AppealOutcome.UPHELD);
  }

  private void decided(Appeal appeal, AppealOutcome outcome) {
    heard.decide(appeal.id(), outcome, "演示理由", holder);
  }

  private CertificateState state() {
    return certificates.findTrusted(number).orElseThrow().state();
  }

  private List<PriorCertificate> priors() {
    return applications.certificates(certificate.holder());
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}
