package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody learns of a case by the capacity in which they look at it. */
class StandingTests {

  @Test
  void what_a_holder_did_beside_the_case_is_told_to_the_holder_and_to_who_oversees() {
    assertThat(learning(Audience.HOLDER)).containsOnly(Standing.APPLICANT, Standing.OVERSEER);
    assertThat(learning(Audience.APPLICANT)).doesNotContain(Standing.EMPLOYER);
    assertThat(Audience.HOLDER.hasApplicant()).isTrue();
  }

  @Test
  void clause_9_3_nobody_outside_learns_that_a_report_waits_to_be_sorted() {
    for (Standing standing : Standing.values()) {
      assertThat(standing.learnsHand(TaskKind.SORT_REPORT))
          .as(standing.name())
          .isEqualTo(standing.isInside());
      assertThat(standing.learnsHand(TaskKind.CONFIRM)).as(standing.name()).isTrue();
    }
  }

  private static Set<Standing> learning(Audience audience) {
    Set<Standing> learning = EnumSet.noneOf(Standing.class);
    Arrays.stream(Standing.values())
        .filter(standing -> standing.learns(audience, false))
        .forEach(learning::add);
    return learning;
  }
}
