package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Submissions;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Joins;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.Unwalled;

/** Panellists who leave, cases that go back, and people who are not whom they seem to be (8.4). */
@ServerTest
class PanelStoryTests {

  @Autowired private ReportedCases cases;
  @Autowired private Decisions decisions;
  @Autowired private Panels panels;
  @Autowired private Evaluations evaluations;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private Certificates certificates;
  @Autowired private Accounts accounts;
  @Autowired private Joins joins;
  @Autowired private DataSource database;

  private Account manager;

  @BeforeEach
  void people() {
    cases.enterBody();
    manager = cases.account("演示评价管理员", Role.MANAGER);
  }

  // --- who leaves

  @Test
  void p15_aPanellistLeavesBeforeVotingAndTheBallotsCastStay() {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);
    Account fourth = cases.account("演示四号", Role.PANELLIST);
    vote(id, panel.get(0), Vote.GRANT);

    panels.recuse(id, "与申请人共同发表过论文", panel.get(1).actor());

    assertRefused(() -> vote(id, panel.get(1), Vote.GRANT), DecisionRefusal.NOT_ON_PANEL);
    assertThatThrownBy(() -> decisions.find(id, panel.get(1).actor())).isInstanceOf(NotFound.class);
    panels.replace(id, panel.get(1).id(), fourth.id(), "补上让出的席位", "", manager.actor());
    vote(id, fourth, Vote.GRANT);

    Decision decision = decisions.findTrusted(id);
    assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(decision.poll().ballots())
        .extracting(Ballot::account)
        .containsExactly(panel.get(0).id(), fourth.id());
    assertThat(decision.stage()).isEqualTo(DecisionStage.NOTICE);
    Invariants.check(database);
  }

  @Test
  void p15_whoseAccountIsClosedIsReplacedUnlessTheBallotIsCast() {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);
    Account fourth = cases.account("演示四号", Role.PANELLIST);
    vote(id, panel.get(0), Vote.DENY);
    close(panel.get(0));
    close(panel.get(1));

    assertThat(panels.seats(id, PeopleQuery.all(), manager.actor()).sitting())
        .filteredOn(choice -> !choice.free())
        .extracting(choice -> choice.account().id())
        .contains(panel.get(1).id());
    assertRefused(() -> replace(id, panel.get(0), fourth, manager), DecisionRefusal.BALLOT_STAYS);
    assertRefused(() -> vote(id, panel.get(1), Vote.GRANT), DecisionRefusal.NOT_A_PANELLIST);
    replace(id, panel.get(1), fourth, manager);
    vote(id, fourth, Vote.DENY);

    assertThat(decisions.findTrusted(id).outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void p16_aManagerClosesTheVoteOnceTheQuorumIsThereAndTheOthersHaveLeft() {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);
    vote(id, panel.get(0), Vote.GRANT);
    vote(id, panel.get(1), Vote.DENY);

    assertRefused(() -> decisions.close(id, "不再等待", manager.actor()), DecisionRefusal.STILL_VOTING);
    panels.recuse(id, "生病", panel.get(2).actor());
    assertThat(decisions.findTrusted(id).isDecided()).isFalse();
    assertRefused(
        () -> decisions.close(id, "不再等待", panel.get(0).actor()), DecisionRefusal.NOT_A_MANAGER);
    Account closing = cases.account("演示评价管理员九", Role.MANAGER);
    decisions.close(id, "无人可补", closing.actor());

    assertThat(decisions.findTrusted(id).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(
            JdbcClient.create(database)
                .sql("select person from appeal.involved(?, null)")
                .param(id.value())
                .query(UUID.class)
                .list())
        .as("9.8: who closed the vote handles no appeal in the case")
        .contains(closing.person().value());
  }

  // --- what goes back

  @Test
  void clause8_4_aCaseThatIsSentBackIsVotedOnAnewOnTheNextEdition() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    List<Account> panel = convened(id);
    vote(id, panel.get(0), Vote.SEND_BACK);
    vote(id, panel.get(2), Vote.SEND_BACK);

    Decision sentBack = decisions.findTrusted(id);
    assertThat(sentBack.stage()).isEqualTo(DecisionStage.SENT_BACK);
    assertThat(decisions.find(id, panel.get(1).actor()).orElseThrow().poll().ballots()).isEmpty();
    assertRefused(() -> vote(id, panel.get(1), Vote.GRANT), DecisionRefusal.WAITS_FOR_REPORT);
    Account fourth = cases.account("演示四号", Role.PANELLIST);
    replace(id, panel.get(1), fourth, manager);

    cases.signAgain(id, reported.team().getFirst());

    Decision again = decisions.findTrusted(id);
    assertThat(again.stage()).isEqualTo(DecisionStage.CONVENED);
    assertThat(again.edition()).isEqualTo(2);
    assertThat(again.cast()).isZero();
    assertThatThrownBy(() -> vote(id, fourth, Vote.GRANT)).isInstanceOf(Stale.class);
    decisions.vote(id, 2, Vote.GRANT, "", panel.get(0).actor());
    decisions.vote(id, 2, Vote.GRANT, "", fourth.actor());

    Decision decided = decisions.findTrusted(id);
    assertThat(decided.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(decided.polls()).hasSize(2);
    assertThat(decided.polls().getFirst().ballots()).hasSize(2);
    Invariants.check(database);
  }

  @Test
  void clause8_4_whatIsWithdrawnIsNotDecided() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    List<Account> panel = convened(id);
    vote(id, panel.get(0), Vote.GRANT);

    submissions.withdraw(id, applications.findTrusted(id).version(), reported.applicant().actor());

    assertThat(decisions.findTrusted(id).stage()).isEqualTo(DecisionStage.ENDED);
    assertRefused(() -> vote(id, panel.get(1), Vote.GRANT), DecisionRefusal.CASE_ENDED);
    assertThat(certificates.trustedOfCase(id)).isEmpty();
  }

  // --- who is who

  @Test
  void p10_aSecondAccountOfAnEvaluatorIsTheSamePersonWhenConvening() {
    Reported reported = cases.reported("测试甲", "1");
    List<Account> panel = cases.panel();
    samePerson(panel.get(2).id(), reported.team().getFirst().person());

    assertRefused(
        () -> panels.convene(reported.id(), ReportedCases.ids(panel), "", manager.actor()),
        Conflict.HANDLED);
    assertThat(decisions.trustedOfCase(reported.id())).isEmpty();
  }

  @Test
  void p10_aConflictThatComesToLightLaterIsFoundWhenVoting() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    List<Account> panel = convened(id);
    samePerson(panel.get(2).id(), reported.team().getLast().person());

    assertRefused(() -> vote(id, panel.get(2), Vote.GRANT), Conflict.HANDLED);
    assertThat(decisions.findTrusted(id).cast()).isZero();
    panels.recuse(id, "参加过评价", panel.get(2).actor());
    assertRefused(
        () -> replace(id, panel.get(2), accounts.find(reported.team().get(1).id()), manager),
        Conflict.HANDLED);
  }

  @Test
  void p10_twoAccountsOfOnePersonTakeOneSeat() {
    Reported reported = cases.reported("测试甲", "1");
    List<Account> panel = cases.panel();
    samePerson(panel.get(2).id(), panel.get(0).person());

    assertRefused(
        () -> panels.convene(reported.id(), ReportedCases.ids(panel), "", manager.actor()),
        DecisionRefusal.SAME_PERSON);
  }

  @Test
  void twoPersonsWhoTurnOutToBeOneAreJoinedOnThePanelUnlessBothSit() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    List<Account> panel = convened(id);
    Account outside = cases.account("演示五号", Role.OFFICER);

    assertThatThrownBy(() -> TestAccounts.join(joins, panel.get(1).person(), panel.get(0).person()))
        .isInstanceOf(Refused.class);
    TestAccounts.join(joins, panel.get(2).person(), outside.person());

    assertThat(decisions.findTrusted(id).knows(outside.person())).isTrue();
    assertThat(decisions.findTrusted(id).knows(panel.get(2).person())).isFalse();
    Account second = cases.account("测试甲", Role.APPLICANT);
    TestAccounts.join(joins, reported.applicant().person(), second.person());
    assertThat(decisions.findTrusted(id).heading().person()).isEqualTo(second.person());
    Invariants.check(database);
  }

  @Test
  void clause8_4_aManagerWhoIsTiedToTheCaseNeitherConvenesNorReplacesNorCloses() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    Account colleague = cases.colleague(reported.applicant(), Role.MANAGER);
    List<Account> panel = cases.panel();

    assertRefused(
        () -> panels.convene(id, ReportedCases.ids(panel), "", colleague.actor()),
        Conflict.SAME_ORGANISATION);
    assertThatThrownBy(() -> decisions.find(id, colleague.actor())).isInstanceOf(NotFound.class);
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    Account fourth = cases.account("演示四号", Role.PANELLIST);
    assertRefused(
        () -> replace(id, panel.getFirst(), fourth, colleague), Conflict.SAME_ORGANISATION);
    assertRefused(() -> decisions.close(id, "不再等待", colleague.actor()), Conflict.SAME_ORGANISATION);
    assertThat(decisions.list(colleague.actor(), "").rows())
        .noneMatch(line -> line.id().equals(id));
  }

  // --- what the database holds

  @Test
  void ballotsCastAtOnceDecideOnce() throws Exception {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);
    List<Callable<Boolean>> tries =
        java.util.stream.IntStream.range(0, 21)
            .<Callable<Boolean>>mapToObj(i -> () -> tries(id, panel.get(i % 3)))
            .toList();
    long cast;
    try (var pool = Executors.newFixedThreadPool(21)) {
      cast = pool.invokeAll(tries).stream().filter(answer -> answer.resultNow()).count();
    }

    assertThat(cast).isEqualTo(2);
    assertThat(decisions.findTrusted(id).outcome()).isEqualTo(Outcome.GRANTED);
    cases.noticeOver(id);
    assertThat(certificates.trustedOfCase(id)).isPresent();
    Invariants.check(database);
  }

  @Test
  void theDatabaseRefusesWhatOnlyJavaForbade() {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);
    vote(id, panel.get(0), Vote.GRANT);
    vote(id, panel.get(1), Vote.GRANT);
    UUID caseId = id.value();

    breaks("update decision.decision set outcome = 'DENIED' where case_id = ?", caseId);
    breaks(
        "update decision.decision set applicant_person = gen_random_uuid() where case_id = ?",
        caseId);
    breaks("delete from decision.decision where case_id = ?", caseId);
    breaks("update decision.ballot set vote = 'ABSTAIN' where case_id = ?", caseId);
    breaks("delete from decision.ballot where case_id = ?", caseId);
    breaks("update decision.poll set grade = 'AAAAA' where case_id = ?", caseId);
    breaks("delete from decision.panellist where case_id = ?", caseId);
    breaks("update decision.panellist set person = gen_random_uuid() where case_id = ?", caseId);
    breaks(
        """
        insert into decision.ballot (case_id, round, edition, account_id, vote, reason, at, seal)
        select case_id, round, 1, account_id, 'GRANT', '', now(), s.hash from decision.panellist
        join decision.file_seal s using (case_id, round)
        where case_id = ? and account_id not in (select account_id from decision.ballot)
        """,
        caseId);
  }

  private void breaks(String sql, UUID id) {
    assertThatThrownBy(() -> Unwalled.jdbc(database).sql(sql).param(id).update())
        .isInstanceOf(DataAccessException.class);
  }

  private boolean tries(CaseId id, Account panellist) {
    try {
      vote(id, panellist, Vote.GRANT);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private List<Account> convened(CaseId id) {
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    return panel;
  }

  private void vote(CaseId id, Account panellist, Vote vote) {
    String reason = vote == Vote.DENY || vote == Vote.SEND_BACK ? "请说明 7.3 的证据" : "";
    decisions.vote(id, 1, vote, reason, panellist.actor());
  }

  private void replace(CaseId id, Account out, Account in, Account by) {
    panels.replace(id, out.id(), in.id(), "生病", "", by.actor());
  }

  private void close(Account account) {
    Account admin = cases.account("演示管理员", Role.ADMINISTRATOR);
    accounts.setActive(account.id(), false, account.version(), admin.actor());
  }

  /** An administrator finds out that an account is another person's. */
  private void samePerson(AccountId account, PersonId person) {
    JdbcClient.create(database)
        .sql("update identity.account set person = ? where id = ?")
        .params(person.value(), account.value())
        .update();
  }
}
