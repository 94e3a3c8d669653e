package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.Stop.Pace;

class StopTests {

  private static final Instant FIRST = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant AGAIN = Instant.parse("2026-03-09T01:00:00Z");

  @Test
  void aCaseHasPassedWhatLiesBeforeItsPhase() {
    assertThat(Stop.way(Phase.SCORING, List.of()))
        .extracting(Stop::pace)
        .containsExactly(Pace.PASSED, Pace.PASSED, Pace.HERE, Pace.AHEAD, Pace.AHEAD);
  }

  @Test
  void aCertifiedCaseHasPassedEverything() {
    assertThat(Stop.way(Phase.CERTIFIED, List.of()))
        .extracting(Stop::pace)
        .containsOnly(Pace.PASSED);
  }

  @Test
  void aRefusedCaseEndsAtTheReview() {
    assertThat(Stop.way(Phase.REFUSED, List.of()))
        .extracting(Stop::pace)
        .containsExactly(Pace.PASSED, Pace.ENDED, Pace.AHEAD, Pace.AHEAD, Pace.AHEAD);
  }

  @Test
  void ofTwoSubmissionsTheLastOneCounts() {
    List<Moment> moments = List.of(submittedAt(AGAIN), submittedAt(FIRST));
    assertThat(Stop.way(Phase.FORMAL_REVIEW, moments).getFirst().passedAt()).isEqualTo(AGAIN);
  }

  private static Moment submittedAt(Instant at) {
    return new Moment(
        "application.ApplicationSubmitted",
        "application.ApplicationSubmitted",
        at,
        Hand.APPLICANT,
        "测试甲");
  }
}
