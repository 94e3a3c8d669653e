package org.zhiheng.evaluation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.EvaluationRefusal.DIFFERS_WITHOUT_REASON;
import static org.zhiheng.evaluation.EvaluationRefusal.GATE_WITHOUT_REASON;
import static org.zhiheng.evaluation.EvaluationRefusal.ROW_WITHOUT_VALUE;
import static org.zhiheng.evaluation.EvaluationRefusal.VALUE_NOT_ALLOWED;
import static org.zhiheng.evaluation.EvaluationRefusal.ZERO_WITHOUT_REASON;
import static org.zhiheng.evaluation.Teams.LEADER;
import static org.zhiheng.evaluation.Teams.SCHEME;
import static org.zhiheng.evaluation.Teams.SECOND;
import static org.zhiheng.evaluation.Teams.THIRD;
import static org.zhiheng.evaluation.Teams.reasons;
import static org.zhiheng.evaluation.Teams.row;
import static org.zhiheng.evaluation.Teams.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Team;
import org.zhiheng.evaluation.Teams;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Row;

/** What sheets and consensus may hold. */
class ScoreRulesTests {

  @Test
  void s2_only_values_of_the_scale_are_taken() {
    for (String value : List.of("0.2", "1.1", "-0.1", "0.55")) {
      assertThat(reasons(SheetRules.whyNotSave(SCHEME, row("7.1.1"), written(value, ""))))
          .containsExactly(VALUE_NOT_ALLOWED);
    }
    for (BigDecimal value : SCHEME.scale(row("7.1.1").kind()).values()) {
      assertThat(MarkRules.whyNotValue(SCHEME, row("7.1.1"), value)).isEmpty();
    }
  }

  @Test
  void s2_a_value_is_kept_as_its_scale_writes_it() {
    assertThat(MarkRules.canonical(SCHEME, row("7.1.1"), new BigDecimal("0.70")))
        .isEqualTo(new BigDecimal("0.7"));
  }

  @Test
  void a_row_may_be_saved_before_it_has_a_value() {
    assertThat(SheetRules.whyNotSave(SCHEME, row("7.1.1"), SheetRow.EMPTY)).isEmpty();
    assertThat(reasons(SheetRules.whyNotComplete(SCHEME, row("7.1.1"), SheetRow.EMPTY)))
        .containsExactly(ROW_WITHOUT_VALUE);
  }

  @Test
  void s5_nothing_at_all_needs_a_written_reason() {
    assertThat(reasons(SheetRules.whyNotComplete(SCHEME, row("7.1.1"), written("0", "———"))))
        .containsExactly(ZERO_WITHOUT_REASON);
    assertThat(SheetRules.whyNotComplete(SCHEME, row("7.1.1"), written("0", "没有材料"))).isEmpty();
  }

  @Test
  void s10_integrity_below_full_points_denies_a_grade_and_needs_a_reason() {
    for (BigDecimal value : SCHEME.scale(row("7.2").kind()).values()) {
      boolean full = value.compareTo(BigDecimal.ONE) == 0;
      var written = new SheetRow(value, "", "", "", 0);
      assertThat(reasons(SheetRules.whyNotComplete(SCHEME, row("7.2"), written)))
          .as(value.toPlainString())
          .matches(reasons -> full == !reasons.contains(GATE_WITHOUT_REASON));
    }
    assertThat(SheetRules.whyNotComplete(SCHEME, row("7.2"), written("0.9", "有泄密记录"))).isEmpty();
  }

  @Test
  void s10_no_other_row_is_such_a_gate() {
    assertThat(SCHEME.rows().stream().filter(row -> MarkRules.needsAllPoints(SCHEME, row)))
        .extracting(Row::id)
        .containsExactly("7.2");
  }

  @Test
  void a_sheet_is_submitted_with_all_fifteen_rows_and_not_one_less() {
    Sheet full = sheet(LEADER, "0.5");
    assertThat(SheetRules.whyNotSubmit(SCHEME, full)).isEmpty();
    for (Row row : SCHEME.rows()) {
      var rows = new HashMap<>(full.rows());
      rows.remove(row.id());
      var lacking = new Sheet(full.caseId(), LEADER, rows, null, 1);
      assertThat(reasons(SheetRules.whyNotSubmit(SCHEME, lacking)))
          .containsExactly(ROW_WITHOUT_VALUE);
    }
  }

  @Test
  void s13_an_agreed_value_other_than_the_median_needs_a_reason() {
    var apart = List.of(sheet(LEADER, "0.9"), sheet(SECOND, "0.3"), sheet(THIRD, "0.5"));
    var consensus = new Consensus(apart, NAMES, Map.of());

    assertThat(ConsensusRules.whyNotAgree(SCHEME, row("7.1.1"), agreed("0.50", ""), consensus))
        .isEmpty();
    assertThat(
            reasons(
                ConsensusRules.whyNotAgree(SCHEME, row("7.1.1"), agreed("0.65", ""), consensus)))
        .containsExactly(DIFFERS_WITHOUT_REASON);
    assertThat(ConsensusRules.whyNotAgree(SCHEME, row("7.1.1"), agreed("0.65", "合议"), consensus))
        .isEmpty();
  }

  @Test
  void s5_and_s10_hold_for_agreed_values_too_even_at_the_median() {
    var lost = Map.of("7.2", written("0", "曾受处罚"));
    var zero =
        new Consensus(
            List.of(new Sheet(CaseId.next(), LEADER, lost, null, 1)), List.of("甲"), Map.of());

    assertThat(reasons(ConsensusRules.whyNotAgree(SCHEME, row("7.2"), agreed("0", ""), zero)))
        .containsExactly(
            ZERO_WITHOUT_REASON, GATE_WITHOUT_REASON, EvaluationRefusal.GATE_WITHOUT_EVIDENCE);
  }

  @Test
  void s13_mean_and_spread_are_exact_enough_to_be_shown() {
    Spread spread = Spread.of(List.of(new BigDecimal("0.1"), new BigDecimal("0.25"), half()));

    assertThat(spread.mean()).isEqualByComparingTo("0.283");
    assertThat(spread.median()).isEqualByComparingTo("0.25");
    assertThat(spread.range()).isEqualByComparingTo("0.4");
  }

  @Test
  void s13_unanimous_rows_are_those_with_nothing_left_to_say() {
    var same = List.of(sheet(LEADER, "0.5"), sheet(SECOND, "0.5"), sheet(THIRD, "0.50"));
    var rows = Map.of("7.1.1", agreed("0.5", ""));
    assertThat(ConsensusRules.unanimous(SCHEME, new Consensus(same, NAMES, rows)))
        .hasSize(14)
        .doesNotContain(row("7.1.1"));

    var zeros = List.of(sheet(LEADER, "0"), sheet(SECOND, "0"), sheet(THIRD, "0"));
    assertThat(ConsensusRules.unanimous(SCHEME, new Consensus(zeros, NAMES, Map.of())))
        .containsExactly(row("7.2"));

    var apart = List.of(sheet(LEADER, "0.5"), sheet(SECOND, "0.5"), sheet(THIRD, "0.65"));
    assertThat(ConsensusRules.unanimous(SCHEME, new Consensus(apart, NAMES, Map.of())))
        .containsExactly(row("7.2"));
  }

  @Test
  void s13_what_all_gave_is_agreed_without_a_reason() {
    var same = List.of(sheet(LEADER, "0.5"), sheet(SECOND, "0.5"), sheet(THIRD, "0.50"));
    var consensus = new Consensus(same, NAMES, Map.of());

    ConsensusRow agreed = ConsensusRules.same(SCHEME, consensus, row("7.1.1"));

    assertThat(agreed.coefficient()).isEqualByComparingTo("0.5");
    assertThat(agreed.reason()).isEmpty();
    assertThat(agreed.version()).isZero();
  }

  @Test
  void the_consensus_is_closed_with_every_row_agreed() {
    var sheets = List.of(sheet(LEADER, "0.5"), sheet(SECOND, "0.5"), sheet(THIRD, "0.7"));
    var rows = new HashMap<String, ConsensusRow>();
    SCHEME.rows().forEach(row -> rows.put(row.id(), agreed("0.5", "")));
    assertThat(ConsensusRules.whyNotClose(SCHEME, new Consensus(sheets, NAMES, rows))).isEmpty();
    assertThat(ConsensusRules.open(SCHEME, new Consensus(sheets, NAMES, rows))).isEmpty();

    rows.remove("7.4.3");

    assertThat(reasons(ConsensusRules.whyNotClose(SCHEME, new Consensus(sheets, NAMES, rows))))
        .containsExactly(ROW_WITHOUT_VALUE);
    assertThat(ConsensusRules.whyNotClose(SCHEME, new Consensus(sheets, NAMES, Map.of())))
        .hasSize(15);
    assertThat(ConsensusRules.open(SCHEME, new Consensus(sheets, NAMES, Map.of())))
        .isEqualTo(SCHEME.rows());
  }

  @Test
  void s10_only_a_lost_point_of_integrity_denies_a_grade_by_itself() {
    BigDecimal less = new BigDecimal("0.9");
    assertThat(MarkRules.deniesGrade(SCHEME, row("7.2"), less)).isTrue();
    assertThat(MarkRules.deniesGrade(SCHEME, row("7.2"), BigDecimal.ONE)).isFalse();
    assertThat(MarkRules.deniesGrade(SCHEME, row("7.1.1"), BigDecimal.ZERO)).isFalse();
    assertThat(reasons(MarkRules.whyNotUnexplained(SCHEME, row("7.2"), less, "")))
        .containsExactly(GATE_WITHOUT_REASON);
    assertThat(MarkRules.whyNotUnexplained(SCHEME, row("7.2"), less, "曾受处罚")).isEmpty();
  }

  @Test
  void s10_a_lost_gate_needs_evidence_and_the_agreement_of_every_member_on_record() {
    Team team = Teams.evaluation(EvaluationStage.CONSENSUS).team();
    var lost = new ConsensusRow(new BigDecimal("0.9"), "受过处罚", "处罚决定书", 1);
    var sheets = List.of(sheet(LEADER, "0.5"), sheet(SECOND, "0.5"), sheet(THIRD, "0.5"));
    var consensus = new Consensus(sheets, NAMES, Map.of("7.2", lost));
    var leader = new Consent(LEADER, true, "", Teams.NOW);
    var second = new Consent(SECOND, true, "", Teams.NOW);
    var against = new Consent(THIRD, false, "证据不足", Teams.NOW);
    var third = new Consent(THIRD, true, "", Teams.NOW);

    assertThat(ConsensusRules.needsConsent(SCHEME, row("7.2"), consensus)).isTrue();
    for (List<Consent> some : List.of(List.of(leader, second), List.of(leader, second, against))) {
      assertThat(
              reasons(
                  ConsensusRules.whyNotWithoutConsent(
                      SCHEME, consensus, Map.of("7.2", some), team)))
          .containsExactly(EvaluationRefusal.AGREEMENT_IS_MISSING);
    }
    assertThat(
            ConsensusRules.whyNotWithoutConsent(
                SCHEME, consensus, Map.of("7.2", List.of(leader, second, third)), team))
        .isEmpty();
    assertThat(ConsensusRules.waiting(SCHEME, consensus, Map.of("7.2", List.of(leader)), team))
        .containsExactly(SECOND, THIRD);
    assertThat(ConsensusRules.whyNotConsent(SCHEME, row("7.2"), consensus, true, "")).isEmpty();
    assertThat(reasons(ConsensusRules.whyNotConsent(SCHEME, row("7.2"), consensus, false, "。。。")))
        .containsExactly(EvaluationRefusal.NO_REASON);
    assertThat(reasons(ConsensusRules.whyNotConsent(SCHEME, row("7.1.1"), consensus, true, "")))
        .containsExactly(EvaluationRefusal.NOTHING_TO_AGREE_TO);
  }

  @Test
  void s13_a_value_outside_what_anybody_scored_needs_every_member_and_is_marked() {
    Team team = Teams.evaluation(EvaluationStage.CONSENSUS).team();
    var sheets = List.of(sheet(LEADER, "0.5"), sheet(SECOND, "0.65"), sheet(THIRD, "0.7"));
    for (String inside : List.of("0.5", "0.65", "0.7")) {
      var consensus = new Consensus(sheets, NAMES, Map.of("7.1.1", agreed(inside, "理由")));
      assertThat(consensus.isOutside("7.1.1")).isFalse();
      assertThat(ConsensusRules.needsConsent(SCHEME, row("7.1.1"), consensus)).isFalse();
    }
    for (String outside : List.of("0.45", "0.85")) {
      var consensus = new Consensus(sheets, NAMES, Map.of("7.1.1", agreed(outside, "理由")));
      assertThat(consensus.isOutside("7.1.1")).isTrue();
      assertThat(ConsensusRules.needsConsent(SCHEME, row("7.1.1"), consensus)).isTrue();
      assertThat(ConsensusRules.waiting(SCHEME, consensus, Map.of(), team))
          .containsExactly(LEADER, SECOND, THIRD);
      var some = List.of(new Consent(LEADER, true, "", Teams.NOW));
      assertThat(
              reasons(
                  ConsensusRules.whyNotWithoutConsent(
                      SCHEME, consensus, Map.of("7.1.1", some), team)))
          .hasSize(2)
          .containsOnly(EvaluationRefusal.AGREEMENT_IS_MISSING);
    }
    assertThat(new Consensus(sheets, NAMES, Map.of()).isOutside("7.1.1")).isFalse();
  }

  private static final List<String> NAMES = List.of("甲", "乙", "丙");

  private static BigDecimal half() {
    return new BigDecimal("0.5");
  }

  private static SheetRow written(String value, String reason) {
    return new SheetRow(new BigDecimal(value), "", "", reason, 0);
  }

  private static ConsensusRow agreed(String value, String reason) {
    return new ConsensusRow(new BigDecimal(value), reason, 0);
  }
}
