package org.zhiheng.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.Standing;

class PaperRulesTests {

  /** ISO/IEC 17024, 9.8: other people decide anew, and not by the reasons of the first panel. */
  @Test
  void iso17024_9_8_a_new_panel_does_not_read_why_the_first_one_denied() {
    assertThat(PaperRules.mayRead(PaperKind.DENIAL, false, Standing.PANEL)).isTrue();
    assertThat(PaperRules.mayRead(PaperKind.DENIAL, true, Standing.PANEL)).isFalse();
    assertThat(PaperRules.mayRead(PaperKind.DENIAL, true, Standing.APPLICANT)).isTrue();
    assertThat(PaperRules.mayRead(PaperKind.DENIAL, true, Standing.OVERSEER)).isTrue();
  }

  @Test
  void s13_a_team_reads_no_paper() {
    assertThat(PaperKind.values())
        .noneMatch(kind -> PaperRules.mayRead(kind, false, Standing.TEAM));
  }

  @Test
  void an_organisation_reads_what_stands_in_public_and_not_what_a_holder_did() {
    assertThat(
            Arrays.stream(PaperKind.values())
                .filter(kind -> PaperRules.mayRead(kind, false, Standing.EMPLOYER)))
        .contains(PaperKind.PUBLIC_NOTICE)
        .doesNotContain(PaperKind.DENIAL, PaperKind.SUSPENSION, PaperKind.APPEAL_RULING);
  }
}
