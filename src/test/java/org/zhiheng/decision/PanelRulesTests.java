package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.decision.Samples.FOUR;
import static org.zhiheng.decision.Samples.NOW;
import static org.zhiheng.decision.Samples.ONE;
import static org.zhiheng.decision.Samples.THREE;
import static org.zhiheng.decision.Samples.TODAY;
import static org.zhiheng.decision.Samples.TWO;
import static org.zhiheng.decision.Samples.account;
import static org.zhiheng.decision.Samples.cast;
import static org.zhiheng.decision.Samples.choice;
import static org.zhiheng.decision.Samples.convened;
import static org.zhiheng.decision.Samples.matter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiheng.application.CaseObstacle;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Headcount;

class PanelRulesTests {

  private static final Headcount THREE_OR_MORE_ODD = new Headcount(3, true);

  @Test
  void p10_aPanellistWithNoPartInTheCaseMaySit() {
    assertThat(whyNotSit(ONE, Samples.OTHER_CODE)).isEmpty();
  }

  @Test
  void p10_whomTheCaseIsTiedToMayNotSitByWhateverAccount() {
    assertThat(whyNotSit(Samples.APPLICANT)).containsExactly(Conflict.IS_APPLICANT.because("演示"));
    assertThat(whyNotSit(Samples.RECOMMENDER)).containsExactly(Conflict.RECOMMENDED.because("演示"));
    assertThat(whyNotSit(Samples.EVALUATOR)).containsExactly(Conflict.HANDLED.because("演示"));
    assertThat(whyNotSit(ONE, Samples.APPLICANTS_CODE))
        .containsExactly(Conflict.SAME_ORGANISATION.because("演示一号", "演示组织"));
  }

  @Test
  void p10_whoIsNoActivePanellistMayNotSit() {
    Account closed = account("演示", Samples.id(20), Samples.person(20), false, Role.PANELLIST);
    Account other = account("演示", Samples.id(21), Samples.person(21), true, Role.ASSESSOR);
    Refusal refusal = DecisionRefusal.NOT_A_PANELLIST.because("演示");

    assertThat(whyNotSit(closed, Samples.OTHER_CODE)).containsExactly(refusal);
    assertThat(whyNotSit(other, Samples.OTHER_CODE)).containsExactly(refusal);
  }

  @Test
  void clause8_4_whoIsTiedToTheCaseOrNoManagerHandlesNoPanel() {
    Account manager = account("演示", Samples.id(30), Samples.person(30), true, Role.MANAGER);
    Account former = account("演示", Samples.id(30), Samples.person(30), false, Role.MANAGER);
    Account evaluator = account("演示", Samples.id(30), Samples.EVALUATOR, true, Role.MANAGER);

    assertThat(whyNotManage(manager, Samples.OTHER_CODE)).isEmpty();
    assertThat(whyNotManage(former, Samples.OTHER_CODE))
        .containsExactly(DecisionRefusal.NOT_A_MANAGER.because("演示"));
    assertThat(whyNotManage(ONE, Samples.OTHER_CODE))
        .containsExactly(DecisionRefusal.NOT_A_MANAGER.because("演示一号"));
    assertThat(whyNotManage(manager, Samples.APPLICANTS_CODE))
        .containsExactly(Conflict.SAME_ORGANISATION.because("演示", "演示组织"));
    assertThat(whyNotManage(evaluator, Samples.OTHER_CODE))
        .containsExactly(Conflict.HANDLED.because("演示"));
  }

  @Test
  void p16_aPanelHasThreeOrMoreSeatsAndAnOddNumber() {
    assertThat(whyNotPanel(ONE, TWO, THREE)).isEmpty();
    assertThat(whyNotPanel(ONE, TWO))
        .containsExactly(DecisionRefusal.PANEL_TOO_SMALL.because(2, 3).at("members"));
    assertThat(whyNotPanel())
        .containsExactly(DecisionRefusal.PANEL_TOO_SMALL.because(0, 3).at("members"));
    assertThat(whyNotPanel(ONE, TWO, THREE, FOUR))
        .containsExactly(DecisionRefusal.PANEL_NOT_ODD.because(4).at("members"));
  }

  @Test
  void p10_onePersonTakesOneSeatByWhateverAccount() {
    Account again = account("演示又一", Samples.id(40), ONE.person(), true, Role.PANELLIST);

    assertThat(whyNotPanel(ONE, TWO, again))
        .containsExactly(DecisionRefusal.SAME_PERSON.because("演示又一").at("members"));
  }

  @Test
  void p10_onePersonWhoMayNotSitSpeaksAgainstThePanel() {
    Refusal handled = Conflict.HANDLED.because("演示四号");
    var barred = new PanelChoice(FOUR, List.of(handled), false);

    assertThat(
            PanelRules.whyNotPanel(
                List.of(choice(ONE), choice(TWO), barred), THREE_OR_MORE_ODD, ""))
        .containsExactly(handled.at("members"));
  }

  @Test
  void clause8_1_whoIsAskedToBeKeptOffSitsForAReasonOnly() {
    List<PanelChoice> people =
        List.of(choice(ONE), choice(TWO), new PanelChoice(FOUR, List.of(), true));

    assertThat(PanelRules.whyNotPanel(people, THREE_OR_MORE_ODD, "———"))
        .containsExactly(Conflict.ASKED_TO_KEEP_OFF.because("演示四号").at("despite"));
    assertThat(PanelRules.whyNotPanel(people, THREE_OR_MORE_ODD, "所述理由不成立")).isEmpty();
    assertThat(Panellist.of(people.getLast(), "所述理由不成立").despite()).isEqualTo("所述理由不成立");
    assertThat(Panellist.of(people.getFirst(), "所述理由不成立").despite()).isEmpty();
  }

  @Test
  void clause8_4_aPanelIsConvenedOnceARoundAndForABody() {
    Matter bodiless = matter("AAA", true, List.of(), false);

    assertThat(PanelRules.whyNotConvene(matter(), false, List.of(), List.of())).isEmpty();
    assertThat(PanelRules.whyNotConvene(matter(), true, List.of(), List.of()))
        .containsExactly(DecisionRefusal.ALREADY_CONVENED.because());
    assertThat(PanelRules.whyNotConvene(bodiless, false, List.of(), List.of()))
        .containsExactly(DecisionRefusal.NO_BODY.because());
  }

  @Test
  void clause8_4_noPanelIsConvenedForNamesThatNoCertificateCouldShow() {
    Refusal refusal = DecisionRefusal.REASON_TOO_LONG.because(1, 2);

    Matter fails = matter("A", false, List.of("7.1"), true);
    assertThat(PanelRules.whyNotConvene(matter(), false, List.of(), List.of(refusal)))
        .containsExactly(refusal);
    assertThat(PanelRules.whyNotConvene(fails, false, List.of(), List.of(refusal))).isEmpty();
  }

  @Test
  void p15_noPanelIsConvenedWhileSomethingIsToBeSettledFirst() {
    List<Refusal> open =
        List.of(
            DecisionRefusal.TEAM_IS_STOPPED.because(),
            DecisionRefusal.CASE_WAITS.because(CaseObstacle.PROPOSAL_WAITS));
    assertThat(PanelRules.whyNotConvene(matter(), false, open, List.of()))
        .containsExactlyElementsOf(open);
  }

  @Test
  void p15_whoHasNotVotedIsReplacedForAReasonBySomebodyNew() {
    Decision voted = cast(convened(), ONE, Vote.GRANT);

    assertThat(whyNotReplace(voted, TWO, choice(FOUR), "生病")).isEmpty();
    assertThat(whyNotReplace(voted, TWO, choice(FOUR), "。。。"))
        .containsExactly(DecisionRefusal.NO_REASON.because().at("reason"));
    assertThat(whyNotReplace(voted, ONE, choice(FOUR), "生病"))
        .containsExactly(DecisionRefusal.BALLOT_STAYS.because("演示一号").at("out"));
    assertThat(whyNotReplace(voted, FOUR, choice(FOUR), "生病"))
        .containsExactly(DecisionRefusal.NO_SUCH_SEAT.because().at("out"));
    assertThat(whyNotReplace(voted, TWO, choice(THREE), "生病"))
        .containsExactly(DecisionRefusal.WAS_ON_PANEL.because("演示三号").at("in"));
    assertThat(whyNotReplace(voted.end(), TWO, choice(FOUR), "生病"))
        .containsExactly(DecisionRefusal.CASE_ENDED.because());
    assertThat(whyNotReplace(voted, TWO, new PanelChoice(FOUR, List.of(), true), "生病"))
        .containsExactly(Conflict.ASKED_TO_KEEP_OFF.because("演示四号").at("despite"));
  }

  @Test
  void p15_whoLeftDoesNotComeBackByAnotherAccount() {
    Decision left = convened().leave(TWO.id(), NOW, "生病");
    Account again = account("演示又二", Samples.id(41), TWO.person(), true, Role.PANELLIST);

    assertThat(whyNotReplace(left, TWO, choice(again), "康复"))
        .containsExactly(DecisionRefusal.WAS_ON_PANEL.because("演示又二").at("in"));
    assertThat(whyNotReplace(left, TWO, choice(FOUR), "补位")).isEmpty();
    assertThat(whyNotReplace(left.replace(TWO.id(), Samples.seat(FOUR)), TWO, choice(ONE), "又"))
        .contains(DecisionRefusal.NO_SUCH_SEAT.because().at("out"));
  }

  @Test
  void p15_aPanellistGivesUpTheSeatBeforeVotingAndWhileTheCaseIsBack() {
    Decision voted = cast(convened(), ONE, Vote.SEND_BACK);
    Decision sentBack = cast(voted, TWO, Vote.SEND_BACK);

    assertThat(PanelRules.whyNotRecuse(voted, TWO.id(), "利益冲突")).isEmpty();
    assertThat(PanelRules.mayRecuse(voted, TWO.id())).isTrue();
    assertThat(PanelRules.whyNotRecuse(voted, ONE.id(), "利益冲突"))
        .containsExactly(DecisionRefusal.BALLOT_STAYS.because("演示一号").at("out"));
    assertThat(PanelRules.mayRecuse(voted, ONE.id())).isFalse();
    assertThat(PanelRules.whyNotRecuse(voted, FOUR.id(), "利益冲突"))
        .containsExactly(DecisionRefusal.NOT_ON_PANEL.because());
    assertThat(PanelRules.whyNotRecuse(sentBack, ONE.id(), "利益冲突")).isEmpty();
  }

  private static List<Refusal> whyNotSit(PersonId person) {
    Account account = account("演示", Samples.id(20), person, true, Role.PANELLIST);
    return whyNotSit(account, Samples.OTHER_CODE);
  }

  private static List<Refusal> whyNotSit(Account account, String code) {
    return PanelRules.whyNotSit(account, Samples.candidate(account, code), Samples.ties(), TODAY);
  }

  private static List<Refusal> whyNotManage(Account account, String code) {
    return PanelRules.whyNotManage(
        account, Samples.candidate(account, code), Samples.ties(), TODAY);
  }

  private static List<Refusal> whyNotPanel(Account... people) {
    return PanelRules.whyNotPanel(
        List.of(people).stream().map(Samples::choice).toList(), THREE_OR_MORE_ODD, "");
  }

  private static List<Refusal> whyNotReplace(
      Decision decision, Account out, PanelChoice in, String reason) {
    return PanelRules.whyNotReplace(decision, out.id(), in, reason, "");
  }
}
