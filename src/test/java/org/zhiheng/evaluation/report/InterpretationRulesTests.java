package org.zhiheng.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.Teams.LEADER;
import static org.zhiheng.evaluation.Teams.SCHEME;
import static org.zhiheng.evaluation.Teams.SECOND;
import static org.zhiheng.evaluation.Teams.marks;
import static org.zhiheng.evaluation.Teams.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.evaluation.FindingState;
import org.zhiheng.evaluation.sheet.Consensus;
import org.zhiheng.scheme.Interpretation;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.Scoring;

/** A report names the readings of the standard that mattered for it, and no others. */
class InterpretationRulesTests {

  private static final List<Finding> PLAIN = List.of();

  @Test
  void what_carries_every_report_is_always_named() {
    assertThat(thatMattered("0.5", "0.5", PLAIN)).contains("S1", "S2").doesNotContain("S10", "S15");
  }

  @Test
  void s13_matters_where_the_independent_values_differ() {
    assertThat(thatMattered("0.5", "0.5", PLAIN)).doesNotContain("S13");
    assertThat(thatMattered("0.5", "0.7", PLAIN)).contains("S13");
  }

  @Test
  void s15_matters_where_a_finding_changed_a_value() {
    Finding agreed = FindingRulesTests.finding(FindingState.AGREED);
    Finding declined = FindingRulesTests.finding(FindingState.DECLINED);
    assertThat(thatMattered("0.5", "0.5", List.of(agreed))).contains("S15");
    assertThat(thatMattered("0.5", "0.5", List.of(declined))).doesNotContain("S15");
  }

  @Test
  void s10_and_s11_matter_where_integrity_lost_a_point() {
    Map<String, BigDecimal> marks = new HashMap<>(marks("0.9"));
    marks.put("7.2", new BigDecimal("0.9"));
    assertThat(thatMattered(marks, "0.9", "0.9", PLAIN)).contains("S10", "S11");
  }

  private static List<String> thatMattered(String first, String second, List<Finding> content) {
    return thatMattered(marks("0.5"), first, second, content);
  }

  private static List<String> thatMattered(
      Map<String, BigDecimal> marks, String first, String second, List<Finding> content) {
    var layers =
        new Consensus(
            List.of(sheet(LEADER, first), sheet(SECOND, second)), List.of("甲", "乙"), Map.of());
    var result = Scoring.score(SCHEME, Marks.of(SCHEME, marks));
    return InterpretationRules.thatMattered(SCHEME, layers, content, result).stream()
        .map(Interpretation::id)
        .toList();
  }
}
