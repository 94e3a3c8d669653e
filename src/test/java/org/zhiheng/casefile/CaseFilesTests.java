package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Submissions;
import org.zhiheng.evaluation.team.Departures;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.TestClock;

/** On the demonstration's cases, which its people took through the faces of the line. */
@DemoServerTest
@Transactional
class CaseFilesTests {

  private static final String SCORED = "applicant7";

  @Autowired CaseFiles caseFiles;
  @Autowired Accounts accounts;
  @Autowired Applications applications;
  @Autowired Submissions submissions;
  @Autowired Evaluations evaluations;
  @Autowired Departures departures;
  @Autowired TestClock clock;

  @AfterEach
  void backToToday() {
    clock.setDay(LocalDate.of(2026, 3, 2));
  }

  // --- who may follow which case

  @ParameterizedTest
  @ValueSource(strings = {SCORED, "employer2", "assessor4", "officer2", "manager", "supervisor"})
  void applicantTeamEmployerAndStaffFollowACase(String login) {
    assertThat(caseFiles.find(caseOf(SCORED), actor(login)).entry().applicantName())
        .isEqualTo("演示七号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"applicant6", "employer1", "assessor2", "panellist1", "admin"})
  void forEverybodyElseThereIsNoSuchCase(String login) {
    CaseId id = caseOf(SCORED);
    Actor actor = actor(login);
    assertThatThrownBy(() -> caseFiles.find(id, actor)).isInstanceOf(NotFound.class);
  }

  @Test
  void theSearchOfSomebodyWhoIsNoStaffFindsNothingOfOthers() {
    assertThat(caseFiles.search(new CaseQuery("", null, false), actor("applicant6"), null).rows())
        .extracting(Entry::applicantName)
        .containsExactly("演示六号");
  }

  // --- what they learn

  @Test
  void theApplicantLearnsNeitherAssessorsNorWhoHasScored() {
    CaseFile file = caseFiles.find(caseOf(SCORED), actor(SCORED));
    assertThat(file.moments())
        .extracting(Moment::event)
        .contains("evaluation.TeamAppointed", "evaluation.ScoringOpened")
        .doesNotContain("evaluation.SheetSubmitted", "evaluation.IndependenceDeclared");
    assertThat(file.moments())
        .filteredOn(moment -> moment.hand() == Hand.TEAM || moment.hand() == Hand.BODY)
        .isNotEmpty()
        .allSatisfy(moment -> assertThat(moment.name()).isNull());
    assertThat(file.holders()).containsExactly(new Holder(Hand.TEAM, null));
  }

  @Test
  void s13AnAssessorLearnsOnlyOfTheOwnSheet() {
    CaseId id = caseOf(SCORED);
    assertThat(sheetsKnownTo("assessor4", id)).isEqualTo(1);
    assertThat(sheetsKnownTo("assessor5", id)).isZero();
    assertThat(caseFiles.find(id, actor("assessor5")).holders())
        .containsExactly(new Holder(Hand.TEAM, null));
  }

  @Test
  void whoOverseesLearnsWhoIsStillScoring() {
    assertThat(caseFiles.find(caseOf(SCORED), actor("manager")).holders())
        .extracting(Holder::name)
        .containsExactlyInAnyOrder("测试戊", "测试甲");
  }

  @Test
  void p10APanellistLearnsNothingOfTheOthersBallots() {
    CaseFile file = caseFiles.find(caseOf("applicant10"), actor("panellist2"));
    assertThat(file.moments()).extracting(Moment::event).doesNotContain("decision.BallotCast");
    assertThat(file.holders()).containsExactly(new Holder(Hand.PANEL, null));
  }

  @Test
  void nobodyLearnsWhoseBallotWasTheLast() {
    assertThat(caseFiles.find(caseOf("applicant11"), actor("manager")).moments())
        .filteredOn(moment -> moment.event().equals("decision.CertificationGranted"))
        .singleElement()
        .satisfies(moment -> assertThat(moment.name()).isNull());
  }

  @Test
  void theCertificateComesAfterTheDecisionThatGrantsIt() {
    assertThat(caseFiles.find(caseOf("applicant11"), actor("applicant11")).moments())
        .extracting(Moment::event)
        .containsSubsequence(
            "certificate.CertificateIssued",
            "decision.TookEffect",
            "decision.NoticeOpened",
            "decision.CertificationGranted");
  }

  // --- what waits for whom

  @ParameterizedTest
  @CsvSource({
    "applicant1, PREPARE, 演示一号",
    "employer2, SIGN_RECOMMENDATION, 演示二号",
    "officer2, REVIEW, 演示三号",
    "applicant4, SUPPLEMENT, 演示四号",
    "manager, APPOINT_TEAM, 演示五号",
    "assessor3, DECLARE, 演示六号",
    "assessor5, SCORE, 演示七号",
    "assessor1, AGREE, 演示八号",
    "assessor4, WRITE_REPORT, 演示九号",
    "panellist2, VOTE, 演示十号",
    "applicant11, MEND_EDUCATION, 演示十一号"
  })
  void eachStageWaitsForWhoeverIsToAct(String login, TaskKind kind, String applicant) {
    assertThat(caseFiles.tasks(actor(login), null).rows())
        .filteredOn(task -> task.kind() == kind)
        .extracting(Task::applicantName)
        .containsExactly(applicant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"panellist1", "applicant12", "employer1", "supervisor"})
  void nothingWaitsForWhoeverHasActed(String login) {
    assertThat(caseFiles.tasks(actor(login), null).rows()).isEmpty();
    assertThat(caseFiles.countTasks(actor(login))).isEmpty();
  }

  @Test
  void whoeverDeclinesLosesTheCaseAndTheManagerIsAskedUntilSomebodyReplacesThem() {
    CaseId id = caseOf("applicant6");
    evaluations.decline(id, "演示：有利益关系", actor("assessor2"));
    assertThatThrownBy(() -> caseFiles.find(id, actor("assessor2"))).isInstanceOf(NotFound.class);
    assertThat(tasksOf("manager", TaskKind.REPLACE)).hasSize(1);

    departures.replace(
        id,
        evaluations.findTrusted(id).version(),
        actor("assessor2").id(),
        actor("assessor5").id(),
        "演示：有利益关系",
        "",
        actor("manager"));
    assertThat(tasksOf("manager", TaskKind.REPLACE)).isEmpty();
    assertThat(tasksOf("assessor5", TaskKind.DECLARE)).hasSize(1);
  }

  @Test
  void aWithdrawnApplicationWaitsForNobody() {
    CaseId id = caseOf("applicant2");
    submissions.withdraw(id, applications.findTrusted(id).version(), actor("applicant2"));
    assertThat(tasksOf("employer2", TaskKind.SIGN_RECOMMENDATION)).isEmpty();
    assertThat(caseFiles.find(id, actor("applicant2")).entry().phase()).isEqualTo(Phase.WITHDRAWN);
  }

  // --- search

  @ParameterizedTest
  @ValueSource(strings = {"演示七号", "软件股份"})
  void wordsFindNamesAndOrganisations(String words) {
    assertThat(
            caseFiles
                .search(new CaseQuery(words, Phase.SCORING, false), actor("officer1"), null)
                .rows())
        .extracting(Entry::applicantName)
        .containsExactly("演示七号");
  }

  @Test
  void aNumberFindsItsCase() {
    Entry entry = caseFiles.find(caseOf(SCORED), actor("manager")).entry();
    assertThat(
            caseFiles
                .search(
                    new CaseQuery(String.valueOf(entry.number()), null, false),
                    actor("manager"),
                    null)
                .rows())
        .extracting(Entry::id)
        .containsExactly(entry.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"软件 七号", "演示软件股份有限公司", "件股", "七"})
  void eachWordIsFoundWhereverItStands(String words) {
    assertThat(caseFiles.search(new CaseQuery(words, null, false), actor("officer1"), null).rows())
        .extracting(Entry::applicantName)
        .contains("演示七号");
  }

  @Test
  void nothingIsFoundAcrossTwoFields() {
    assertThat(caseFiles.search(new CaseQuery("七号演示", null, false), actor("officer1"), null).rows())
        .isEmpty();
  }

  @Test
  void aPlaceThatNoListNamedIsNotFound() {
    Actor manager = actor("manager");
    CaseQuery all = new CaseQuery("", null, false);
    for (String place : List.of("x", "2026-01-01_x", "infinity_", "x_" + CaseId.next())) {
      assertThatThrownBy(() -> caseFiles.search(all, manager, place)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> caseFiles.tasks(manager, place)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void signsOfAPatternAreLookedForAsTheyStand() {
    assertThat(caseFiles.search(new CaseQuery("%", null, false), actor("manager"), null).rows())
        .isEmpty();
  }

  @Test
  void aCaseIsOverdueFromTheDayAfterItsLimit() {
    CaseQuery overdue = new CaseQuery("演示三号", null, true);
    LocalDate dueOn = caseFiles.find(caseOf("applicant3"), actor("manager")).entry().dueOn();
    clock.setDay(dueOn);
    assertThat(caseFiles.search(overdue, actor("manager"), null).rows()).isEmpty();
    clock.setDay(dueOn.plusDays(1));
    assertThat(caseFiles.search(overdue, actor("manager"), null).rows()).hasSize(1);
  }

  private long sheetsKnownTo(String login, CaseId id) {
    return caseFiles.find(id, actor(login)).moments().stream()
        .filter(moment -> moment.event().equals("evaluation.SheetSubmitted"))
        .count();
  }

  private List<Task> tasksOf(String login, TaskKind kind) {
    return caseFiles.tasks(actor(login), null).rows().stream()
        .filter(task -> task.kind() == kind)
        .toList();
  }

  private CaseId caseOf(String applicant) {
    return caseFiles.own(actor(applicant), null).rows().getFirst().id();
  }

  private Actor actor(String login) {
    return accounts.findByLogin(login).map(Account::actor).orElseThrow();
  }
}
