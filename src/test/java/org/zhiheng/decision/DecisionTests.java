package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.zhiheng.decision.Samples.FOUR;
import static org.zhiheng.decision.Samples.ONE;
import static org.zhiheng.decision.Samples.THREE;
import static org.zhiheng.decision.Samples.TODAY;
import static org.zhiheng.decision.Samples.TWO;
import static org.zhiheng.decision.Samples.ballot;
import static org.zhiheng.decision.Samples.convened;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTests {

  @Test
  void theTableOfMovesIsThis() {
    assertThat(Stage.CONVENED.next()).isEqualTo(Set.of(Stage.DECIDED));
    assertThat(Stage.DECIDED.next()).isEmpty();
    assertThat(Stage.values()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "GRANT, GRANT, GRANT, GRANTED",
    "GRANT, GRANT, DENY,  GRANTED",
    "GRANT, DENY,  GRANT, GRANTED",
    "DENY,  GRANT, GRANT, GRANTED",
    "DENY,  DENY,  GRANT, DENIED",
    "DENY,  GRANT, DENY,  DENIED",
    "GRANT, DENY,  DENY,  DENIED",
    "DENY,  DENY,  DENY,  DENIED"
  })
  void clause8_4_theMajorityDecidesWithTheLastBallot(
      Vote one, Vote two, Vote three, Outcome outcome) {
    Decision twoIn =
        convened()
            .cast(ballot(ONE, one), TODAY.minusDays(2))
            .cast(ballot(TWO, two), TODAY.minusDays(1));

    assertThat(twoIn.stage()).isEqualTo(Stage.CONVENED);
    assertThat(twoIn.outcome()).isNull();
    assertThat(twoIn.decidedOn()).isNull();

    Decision decided = twoIn.cast(ballot(THREE, three), TODAY);

    assertThat(decided.stage()).isEqualTo(Stage.DECIDED);
    assertThat(decided.outcome()).isEqualTo(outcome);
    assertThat(decided.decidedOn()).isEqualTo(TODAY);
  }

  @Test
  void aTieOfAnEvenPanelGrantsNothing() {
    List<Panellist> two =
        List.of(
            new Panellist(ONE.id(), ONE.name(), null), new Panellist(TWO.id(), TWO.name(), null));
    Decision decided =
        Decision.convene(Samples.matter(), two, Samples.NOW, TODAY)
            .cast(ballot(ONE, Vote.GRANT), TODAY)
            .cast(ballot(TWO, Vote.DENY), TODAY);

    assertThat(decided.outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void ballotsAreSeenByNobodyElseUntilAllAreIn() {
    Decision open =
        convened().cast(ballot(ONE, Vote.DENY), TODAY).cast(ballot(TWO, Vote.GRANT), TODAY);

    assertThat(open.seenBy(ONE.id()).ballots()).containsExactly(ballot(ONE, Vote.DENY));
    assertThat(open.seenBy(THREE.id()).ballots()).isEmpty();
    assertThat(open.seenBy(FOUR.id()).ballots()).isEmpty();
    assertThat(open.seenBy(FOUR.id()).cast()).isEqualTo(2);
    assertThat(open.seenBy(THREE.id()).hasVoted(ONE.id())).isTrue();

    Decision decided = open.cast(ballot(THREE, Vote.GRANT), TODAY);

    assertThat(decided.seenBy(FOUR.id()).ballots()).hasSize(3);
    assertThat(decided.count(Vote.GRANT)).isEqualTo(2);
    assertThat(decided.count(Vote.DENY)).isEqualTo(1);
  }

  @Test
  void noBallotIsTakenFromStrangersTwiceOrAfterwards() {
    Decision one = convened().cast(ballot(ONE, Vote.GRANT), TODAY);
    Decision decided =
        one.cast(ballot(TWO, Vote.GRANT), TODAY).cast(ballot(THREE, Vote.GRANT), TODAY);

    assertThatIllegalStateException().isThrownBy(() -> one.cast(ballot(FOUR, Vote.GRANT), TODAY));
    assertThatIllegalStateException().isThrownBy(() -> one.cast(ballot(ONE, Vote.DENY), TODAY));
    assertThatIllegalStateException().isThrownBy(() -> decided.cast(ballot(ONE, Vote.DENY), TODAY));
  }
}
