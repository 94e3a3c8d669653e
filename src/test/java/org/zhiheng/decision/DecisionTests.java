package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
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

import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTests {

  @Test
  void theTableOfMovesIsThis() {
    assertThat(DecisionStage.CONVENED.next())
        .isEqualTo(
            Set.of(
                DecisionStage.SENT_BACK,
                DecisionStage.NOTICE,
                DecisionStage.DECIDED,
                DecisionStage.ENDED));
    assertThat(DecisionStage.NOTICE.next())
        .isEqualTo(Set.of(DecisionStage.SENT_BACK, DecisionStage.DECIDED));
    assertThat(DecisionStage.SENT_BACK.next())
        .isEqualTo(Set.of(DecisionStage.CONVENED, DecisionStage.ENDED));
    assertThat(DecisionStage.DECIDED.next()).isEmpty();
    assertThat(DecisionStage.ENDED.next()).isEmpty();
    assertThat(DecisionStage.values()).hasSize(5);
  }

  @Test
  void clause8_4_theBallotThatSettlesTheVoteDecidesOnItsDay() {
    Decision one = cast(convened(), ONE, Vote.GRANT);

    assertThat(one.stage()).isEqualTo(DecisionStage.CONVENED);
    assertThat(one.outcome()).isNull();
    assertThat(one.decidedOn()).isNull();

    Decision decided = cast(one, THREE, Vote.GRANT);

    assertThat(decided.stage()).isEqualTo(DecisionStage.DECIDED);
    assertThat(decided.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(decided.decidedOn()).isEqualTo(TODAY);
    assertThat(decided.poll().closedAt()).isEqualTo(NOW);
    assertThat(decided.hasVoted(TWO.id())).isFalse();
  }

  @Test
  void p16_anAbstentionIsNoVoteForIt() {
    Decision decided =
        cast(cast(cast(convened(), ONE, Vote.ABSTAIN), TWO, Vote.GRANT), THREE, Vote.ABSTAIN);

    assertThat(decided.outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void clause8_4_whatIsSentBackIsVotedOnAnewByEverybodyAndTheBallotsOfBeforeStay() {
    Decision sentBack = cast(cast(convened(), ONE, Vote.SEND_BACK), TWO, Vote.SEND_BACK);

    assertThat(sentBack.stage()).isEqualTo(DecisionStage.SENT_BACK);
    assertThat(sentBack.poll().questions()).isEqualTo("材料不足\n\n材料不足");
    assertThat(sentBack.outcome()).isNull();

    Decision again = sentBack.resume(Samples.edition(2), NOW, DUE.plusDays(9));

    assertThat(again.stage()).isEqualTo(DecisionStage.CONVENED);
    assertThat(again.edition()).isEqualTo(2);
    assertThat(again.cast()).isZero();
    assertThat(again.dueOn()).isEqualTo(DUE.plusDays(9));
    assertThat(again.polls().getFirst().ballots()).hasSize(2);

    Decision decided = cast(cast(again, ONE, Vote.DENY), THREE, Vote.DENY);

    assertThat(decided.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(decided.polls()).hasSize(2);
  }

  @Test
  void p15_aSeatChangesHandsAndKeepsItsNumber() {
    Decision voted = cast(convened(), ONE, Vote.GRANT);

    Decision left = voted.leave(TWO.id(), NOW, "生病");
    assertThat(left.hasSeat(TWO.id())).isFalse();
    assertThat(left.panellist(TWO.id()).orElseThrow().isVacant()).isTrue();

    Decision replaced = left.replace(TWO.id(), Samples.seat(FOUR));

    assertThat(replaced.seats()).isEqualTo(3);
    assertThat(replaced.hasSeat(FOUR.id())).isTrue();
    assertThat(replaced.panellist(TWO.id()).orElseThrow().replacedBy()).isEqualTo(FOUR.id());
    assertThat(replaced.panellist(TWO.id()).orElseThrow().isVacant()).isFalse();
    assertThat(replaced.knows(TWO.person())).isTrue();
    assertThat(cast(replaced, FOUR, Vote.GRANT).outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  void p16_anEmptySeatCountsAsASeat() {
    Decision left = cast(convened(), ONE, Vote.GRANT).leave(TWO.id(), NOW, "生病");
    Decision open = cast(left, THREE, Vote.DENY);

    assertThat(open.stage()).isEqualTo(DecisionStage.CONVENED);
    assertThat(open.waitsForBallots()).isFalse();
    assertThat(open.close(THREE_SEATS, NOW, TODAY).outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void ballotsAreSeenByNobodyElseUntilItIsDecided() {
    Decision open = cast(cast(convened(), ONE, Vote.DENY), TWO, Vote.GRANT);

    assertThat(open.seenBy(ONE.id()).poll().ballots())
        .containsExactly(Samples.ballot(ONE, Vote.DENY));
    assertThat(open.seenBy(THREE.id()).poll().ballots()).isEmpty();
    assertThat(open.seenBy(FOUR.id()).poll().ballots()).isEmpty();
    assertThat(open.seenBy(FOUR.id()).cast()).isEqualTo(2);
    assertThat(open.seenBy(THREE.id()).hasVoted(ONE.id())).isTrue();

    Decision decided = cast(open, THREE, Vote.GRANT);

    assertThat(decided.seenBy(FOUR.id()).poll().ballots()).hasSize(3);
    assertThat(decided.count(Vote.GRANT)).isEqualTo(2);
    assertThat(decided.count(Vote.DENY)).isEqualTo(1);
  }

  @Test
  void ballotsThatSentACaseBackStayHiddenUntilItIsDecided() {
    Decision sentBack = cast(cast(convened(), ONE, Vote.SEND_BACK), TWO, Vote.SEND_BACK);
    Decision again = sentBack.resume(Samples.edition(2), NOW, DUE);

    assertThat(sentBack.seenBy(THREE.id()).poll().ballots()).isEmpty();
    assertThat(again.seenBy(TWO.id()).polls().getFirst().ballots())
        .containsExactly(Samples.ballot(TWO, Vote.SEND_BACK));
    Decision decided = cast(cast(again, ONE, Vote.GRANT), TWO, Vote.GRANT);
    assertThat(decided.seenBy(FOUR.id()).polls().getFirst().ballots()).hasSize(2);
  }

  @Test
  void whatIsOverMovesNoMore() {
    Decision decided = cast(cast(convened(), ONE, Vote.GRANT), TWO, Vote.GRANT);
    Decision ended = convened().end();

    assertThat(ended.stage()).isEqualTo(DecisionStage.ENDED);
    assertThatIllegalStateException().isThrownBy(decided::end);
    assertThatIllegalStateException().isThrownBy(() -> decided.close(THREE_SEATS, NOW, TODAY));
    assertThatIllegalStateException().isThrownBy(() -> ended.resume(Samples.edition(2), NOW, DUE));
  }
}
