package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.decision.Samples.DUE;
import static org.zhiheng.decision.Samples.FOUR;
import static org.zhiheng.decision.Samples.NOW;
import static org.zhiheng.decision.Samples.ONE;
import static org.zhiheng.decision.Samples.THREE;
import static org.zhiheng.decision.Samples.THREE_SEATS;
import static org.zhiheng.decision.Samples.TODAY;
import static org.zhiheng.decision.Samples.TWO;
import static org.zhiheng.decision.Samples.cast;
import static org.zhiheng.decision.Samples.convened;
import static org.zhiheng.decision.Samples.matter;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.application.CaseObstacle;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

class DecisionRulesTests {

  @Test
  void clause8_4_aDenialIsAppealedAgainstAndAGradeWhileThereIsAHigherOne() {
    Scheme scheme = Schemes.shipped(Clock.systemUTC()).current();
    String least = scheme.grades().getFirst().code();
    String most = scheme.grades().getLast().code();
    assertThat(DecisionRules.isAppealable(Outcome.GRANTED, least, scheme)).isTrue();
    assertThat(DecisionRules.isAppealable(Outcome.GRANTED, most, scheme)).isFalse();
    assertThat(DecisionRules.isAppealable(Outcome.DENIED, most, scheme)).isTrue();
  }

  @Test
  void clause8_4_onlyWhoSitsVotesOnceAndAsLongAsTheVoteIsOpen() {
    Decision open = convened();
    Decision after = cast(open, ONE, Vote.SEND_BACK);
    Decision sentBack = cast(after, TWO, Vote.SEND_BACK);
    Decision decided = cast(cast(open, ONE, Vote.GRANT), TWO, Vote.GRANT);

    assertThat(DecisionRules.whyNotVote(open, ONE.id())).isEmpty();
    assertThat(DecisionRules.whyNotVote(open, FOUR.id()))
        .containsExactly(DecisionRefusal.NOT_ON_PANEL.because());
    assertThat(DecisionRules.whyNotVote(open.leave(ONE.id(), NOW, "生病"), ONE.id()))
        .containsExactly(DecisionRefusal.NOT_ON_PANEL.because());
    assertThat(DecisionRules.whyNotVote(after, ONE.id()))
        .containsExactly(DecisionRefusal.ALREADY_VOTED.because());
    assertThat(DecisionRules.whyNotVote(sentBack, THREE.id()))
        .containsExactly(DecisionRefusal.WAITS_FOR_REPORT.because());
    assertThat(DecisionRules.whyNotVote(decided, THREE.id()))
        .containsExactly(DecisionRefusal.ALREADY_DECIDED.because());
    assertThat(DecisionRules.whyNotVote(open.end(), ONE.id()))
        .containsExactly(DecisionRefusal.CASE_ENDED.because());
  }

  @Test
  void clause8_4_aVoteIsChosenADenialTellsWhyAndSendingBackWhatIsAsked() {
    assertThat(DecisionRules.whyNotCast(null, "", matter()))
        .containsExactly(DecisionRefusal.NO_VOTE.because().at("vote"));
    assertThat(DecisionRules.whyNotCast(Vote.DENY, "...", matter()))
        .containsExactly(DecisionRefusal.NO_REASON.because().at("reason"));
    assertThat(DecisionRules.whyNotCast(Vote.SEND_BACK, "。。。", matter()))
        .containsExactly(DecisionRefusal.NO_QUESTIONS.because().at("reason"));
    assertThat(DecisionRules.whyNotCast(Vote.DENY, "材料不足", matter())).isEmpty();
    assertThat(DecisionRules.whyNotCast(Vote.SEND_BACK, "7.3 的证据？", matter())).isEmpty();
    assertThat(DecisionRules.whyNotCast(Vote.GRANT, "", matter())).isEmpty();
    assertThat(DecisionRules.whyNotCast(Vote.ABSTAIN, "", matter())).isEmpty();
  }

  @Test
  void p15_p17_whileSomethingIsToBeSettledFirstACaseGoesBackAndIsNotDecided() {
    List<Refusal> open =
        List.of(
            DecisionRefusal.TEAM_IS_STOPPED.because(),
            DecisionRefusal.CASE_WAITS.because(CaseObstacle.NEW_EMPLOYER_RECOMMENDS));
    Decision granted = cast(cast(convened(), ONE, Vote.GRANT), TWO, Vote.GRANT);
    Decision sentBack = cast(cast(convened(), ONE, Vote.SEND_BACK), TWO, Vote.SEND_BACK);

    assertThat(DecisionRules.whyNotSettle(granted, List.of())).isEmpty();
    assertThat(DecisionRules.whyNotSettle(granted, open)).isEqualTo(open);
    assertThat(DecisionRules.whyNotSettle(sentBack, open)).isEmpty();
    for (Vote vote : Vote.values()) {
      assertThat(DecisionRules.whyNotWhileOpen(vote, open))
          .as("whatever the others cast")
          .isEqualTo(vote == Vote.SEND_BACK ? List.of() : open);
    }
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

  @Test
  void p16_aVoteIsClosedWithAQuorumOnceTimeOrPeopleAreOver() {
    Decision one = cast(convened(), ONE, Vote.GRANT);
    Decision two = cast(one, TWO, Vote.DENY);

    assertThat(DecisionRules.whyNotClose(one, THREE_SEATS, DUE.plusDays(1)))
        .containsExactly(DecisionRefusal.NO_QUORUM.because(1, 2));
    assertThat(DecisionRules.whyNotClose(two, THREE_SEATS, DUE))
        .containsExactly(DecisionRefusal.STILL_VOTING.because(DUE));
    assertThat(DecisionRules.whyNotClose(two, THREE_SEATS, DUE.plusDays(1))).isEmpty();
    assertThat(DecisionRules.whyNotClose(two.leave(THREE.id(), NOW, "生病"), THREE_SEATS, TODAY))
        .isEmpty();
    assertThat(DecisionRules.whyNotClose(two.end(), THREE_SEATS, DUE.plusDays(1)))
        .containsExactly(DecisionRefusal.CASE_ENDED.because());
  }

  @Test
  void aReasonIsGiven() {
    assertThat(DecisionRules.whyNotReason(" "))
        .containsExactly(DecisionRefusal.NO_REASON.because().at("reason"));
    assertThat(DecisionRules.whyNotReason("生病")).isEmpty();
  }
}
