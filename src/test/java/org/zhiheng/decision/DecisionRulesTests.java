package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.decision.Samples.FOUR;
import static org.zhiheng.decision.Samples.ONE;
import static org.zhiheng.decision.Samples.THREE;
import static org.zhiheng.decision.Samples.TWO;
import static org.zhiheng.decision.Samples.account;
import static org.zhiheng.decision.Samples.matter;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Headcount;

class DecisionRulesTests {

  private static final Headcount THREE_OR_MORE_ODD = new Headcount(3, true);

  @Test
  void p10_aPanellistWithNoPartInTheCaseMaySit() {
    assertThat(DecisionRules.whyNotSit(ONE, matter())).isEmpty();
  }

  @Test
  void p10_theApplicantMayNotSit() {
    assertThat(whyNotSit(Samples.APPLICANT, null))
        .containsExactly(DecisionRefusal.IS_APPLICANT.because("演示"));
  }

  @Test
  void p10_whoRecommendedMayNotSit() {
    assertThat(whyNotSit(Samples.RECOMMENDER, null))
        .containsExactly(DecisionRefusal.RECOMMENDED.because("演示"));
  }

  @Test
  void p10_whoEvaluatedMayNotSit() {
    assertThat(whyNotSit(Samples.EVALUATOR, null))
        .containsExactly(DecisionRefusal.EVALUATED.because("演示"));
  }

  @Test
  void p10_aColleagueOfTheApplicantMayNotSit() {
    assertThat(whyNotSit(Samples.id(20), Samples.APPLICANTS_CODE))
        .containsExactly(DecisionRefusal.SAME_ORGANISATION.because("演示"));
  }

  @Test
  void p10_whoIsNoActivePanellistMayNotSit() {
    Account closed = account(Samples.id(20), "演示", null, false, Role.PANELLIST);
    Account other = account(Samples.id(21), "演示", null, true, Role.ASSESSOR);

    assertThat(DecisionRules.whyNotSit(closed, matter()))
        .containsExactly(DecisionRefusal.NOT_A_PANELLIST.because("演示"));
    assertThat(DecisionRules.whyNotSit(other, matter()))
        .containsExactly(DecisionRefusal.NOT_A_PANELLIST.because("演示"));
  }

  @Test
  void p10_everyReasonIsTold() {
    Account all = account(Samples.APPLICANT, "演示", Samples.APPLICANTS_CODE, true, Role.APPLICANT);

    assertThat(DecisionRules.whyNotSit(all, matter()))
        .extracting(Refusal::reason)
        .containsExactly(
            DecisionRefusal.NOT_A_PANELLIST,
            DecisionRefusal.IS_APPLICANT,
            DecisionRefusal.SAME_ORGANISATION);
  }

  @Test
  void p10_aPanelHasThreeOrMoreAndAnOddNumber() {
    assertThat(whyNotPanel(ONE, TWO, THREE)).isEmpty();
    assertThat(whyNotPanel(ONE, TWO))
        .containsExactly(DecisionRefusal.PANEL_TOO_SMALL.because(2, 3).at("members"));
    assertThat(whyNotPanel())
        .containsExactly(DecisionRefusal.PANEL_TOO_SMALL.because(0, 3).at("members"));
    assertThat(whyNotPanel(ONE, TWO, THREE, FOUR))
        .containsExactly(DecisionRefusal.PANEL_NOT_ODD.because(4).at("members"));
  }

  @Test
  void p10_onePersonWhoMayNotSitSpeaksAgainstThePanel() {
    Account evaluator = account(Samples.EVALUATOR, "演示", null, true, Role.PANELLIST);

    assertThat(whyNotPanel(ONE, TWO, evaluator))
        .containsExactly(DecisionRefusal.EVALUATED.because("演示").at("members"));
  }

  @Test
  void clause8_4_aPanelIsConvenedOnce() {
    assertThat(DecisionRules.whyNotConvene(matter(), true, manager(Samples.id(30), null)))
        .containsExactly(DecisionRefusal.ALREADY_CONVENED.because());
  }

  @Test
  void clause6_noPanelIsConvenedForABodyNobodyEntered() {
    Matter bodiless = matter("AAA", true, List.of(), false);

    assertThat(DecisionRules.whyNotConvene(bodiless, false, manager(Samples.id(30), null)))
        .containsExactly(DecisionRefusal.NO_BODY.because());
  }

  @Test
  void clause8_4_whoIsInvolvedDoesNotConvene() {
    Refusal involved = DecisionRefusal.CONVENER_INVOLVED.because();

    assertThat(whyNotConvene(Samples.APPLICANT, null)).containsExactly(involved);
    assertThat(whyNotConvene(Samples.RECOMMENDER, null)).containsExactly(involved);
    assertThat(whyNotConvene(Samples.id(30), Samples.APPLICANTS_CODE)).containsExactly(involved);
    assertThat(whyNotConvene(Samples.id(30), Samples.OTHER_CODE)).isEmpty();
  }

  @Test
  void clause8_4_onlyThePanelVotesEachOnceAndUntilItHasDecided() {
    Decision open = Samples.convened();
    Decision after = open.cast(Samples.ballot(ONE, Vote.GRANT), Samples.TODAY);
    Decision decided =
        after
            .cast(Samples.ballot(TWO, Vote.GRANT), Samples.TODAY)
            .cast(Samples.ballot(THREE, Vote.GRANT), Samples.TODAY);

    assertThat(DecisionRules.whyNotVote(open, ONE.id())).isEmpty();
    assertThat(DecisionRules.whyNotVote(open, FOUR.id()))
        .containsExactly(DecisionRefusal.NOT_ON_PANEL.because());
    assertThat(DecisionRules.whyNotVote(after, ONE.id()))
        .containsExactly(DecisionRefusal.ALREADY_VOTED.because());
    assertThat(DecisionRules.whyNotVote(decided, ONE.id()))
        .containsExactly(DecisionRefusal.ALREADY_DECIDED.because());
  }

  @Test
  void clause8_4_aVoteIsChosenAndADenialTellsWhy() {
    assertThat(DecisionRules.whyNotCast(null, "", matter()))
        .containsExactly(DecisionRefusal.NO_VOTE.because().at("vote"));
    assertThat(DecisionRules.whyNotCast(Vote.DENY, " ", matter()))
        .containsExactly(DecisionRefusal.NO_REASON.because().at("reason"));
    assertThat(DecisionRules.whyNotCast(Vote.DENY, "材料不足", matter())).isEmpty();
    assertThat(DecisionRules.whyNotCast(Vote.GRANT, "", matter())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Vote.class)
  void aReasonHasItsLimitInCharactersNotInCodeUnits(Vote vote) {
    String most = "𬭚".repeat(DecisionRules.REASON);

    assertThat(DecisionRules.whyNotCast(vote, most, matter())).isEmpty();
    assertThat(DecisionRules.whyNotCast(vote, most + "多", matter()))
        .containsExactly(
            DecisionRefusal.REASON_TOO_LONG
                .because(DecisionRules.REASON, DecisionRules.REASON + 1)
                .at("reason"));
  }

  @Test
  void s11_whatIsNoGradeIsNotGrantedAndTheFailedGatesAreNamed() {
    Matter failed = matter("A", false, List.of("7.1", "7.5"), true);

    assertThat(DecisionRules.whyNotCast(Vote.GRANT, "", failed))
        .containsExactly(
            DecisionRefusal.GRADE_DOES_NOT_CERTIFY.because("A", "7.1, 7.5").at("vote"));
    assertThat(DecisionRules.whyNotCast(Vote.DENY, "未达到最低分", failed)).isEmpty();
  }

  @Test
  void clause6_nothingIsGrantedInTheNameOfABodyNobodyEntered() {
    Matter bodiless = matter("AAA", true, List.of(), false);

    assertThat(DecisionRules.whyNotCast(Vote.GRANT, "", bodiless))
        .containsExactly(DecisionRefusal.NO_BODY.because());
  }

  @Test
  void s11_thePanelKnowsBeforehandWhetherItIsFreeToGrant() {
    assertThat(DecisionRules.whyNotGrant(matter())).isEmpty();
    assertThat(DecisionRules.whyNotGrant(matter("A", false, List.of("7.1"), false)))
        .extracting(Refusal::reason)
        .containsExactly(DecisionRefusal.GRADE_DOES_NOT_CERTIFY, DecisionRefusal.NO_BODY);
  }

  private static List<Refusal> whyNotSit(AccountId id, String organisation) {
    Account person = account(id, "演示", organisation, true, Role.PANELLIST);
    return DecisionRules.whyNotSit(person, matter());
  }

  private static List<Refusal> whyNotPanel(Account... people) {
    return DecisionRules.whyNotPanel(List.of(people), matter(), THREE_OR_MORE_ODD);
  }

  private static List<Refusal> whyNotConvene(AccountId id, String organisation) {
    return DecisionRules.whyNotConvene(matter(), false, manager(id, organisation));
  }

  private static Actor manager(AccountId id, String organisation) {
    return new Actor(id, PersonId.next(), "演示", Set.of(Role.MANAGER), organisation);
  }
}
