package org.zhiheng.evaluation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.Teams.LEADER;
import static org.zhiheng.evaluation.Teams.SCHEME;
import static org.zhiheng.evaluation.Teams.SECOND;
import static org.zhiheng.evaluation.Teams.THIRD;
import static org.zhiheng.evaluation.Teams.reasons;
import static org.zhiheng.evaluation.Teams.row;
import static org.zhiheng.evaluation.Teams.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.SchemeText;

/** Readings that a scheme may choose, beside the shipped ones, while a case is evaluated. */
class ReadingChoiceTests {

  private static final Row ROW = row("7.1.1");
  private static final List<AccountId> FIVE =
      Stream.concat(
              Stream.of(LEADER, SECOND, THIRD),
              Stream.generate(AccountId::next).limit(2).toList().stream())
          .toList();

  @ParameterizedTest
  @CsvSource({
    "MEAN, 0.1 0.85 0.9, 0.5",
    "MEDIAN, 0.1 0.85 0.9, 0.85",
    "TRIMMED_MEAN, 0.1 0.85 0.9, 0.85",
    "MEAN, 0.9 0.3 0.3 0.25 0.25, 0.3",
    "MEDIAN, 0.9 0.3 0.3 0.25 0.25, 0.3",
    "TRIMMED_MEAN, 0.9 0.3 0.3 0.25 0.25, 0.25",
    "MEAN, 0.5 0.5 0.5, 0.5",
    "MEDIAN, 0.5 0.7, 0.5",
    "TRIMMED_MEAN, 0.5 0.9, 0.7"
  })
  void s13_the_agreed_value_is_reckoned_where_the_scheme_reads_it_so(
      Reading reading, String independent, BigDecimal reckoned) {
    Scheme scheme = reading(reading);
    Consensus consensus = consensus(independent.split(" "));
    assertThat(ReckoningRules.reckoned(scheme, ROW, consensus.independent(ROW.id())))
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(reckoned));
    assertThat(consensus.reckoned(SCHEME, ROW)).as("as shipped the leader records it").isEmpty();
  }

  @Test
  void s13_no_other_value_is_agreed_than_the_reckoned_one_whatever_the_reason() {
    Scheme mean = reading(Reading.MEAN);
    Consensus consensus = consensus("0.1", "0.85", "0.9");
    ConsensusRow other = new ConsensusRow(new BigDecimal("0.85"), "合议", 0);
    ConsensusRow reckoned = new ConsensusRow(new BigDecimal("0.5"), "", 0);

    assertThat(reasons(ConsensusRules.whyNotAgree(mean, ROW, other, consensus)))
        .containsExactly(EvaluationRefusal.OTHER_THAN_RECKONED);
    assertThat(ConsensusRules.whyNotAgree(mean, ROW, reckoned, consensus)).isEmpty();
    assertThat(ConsensusRules.whyNotAgree(SCHEME, ROW, other, consensus)).isEmpty();
    assertThat(reasons(ConsensusRules.whyNotAgree(SCHEME, ROW, reckoned, consensus)))
        .containsExactly(EvaluationRefusal.DIFFERS_WITHOUT_REASON);
  }

  @Test
  void s13_reckoned_values_are_recorded_in_one_step_and_a_lost_gate_is_not() {
    Consensus apart = consensus("0.1", "0.85", "0.9");
    assertThat(ConsensusRules.unanimous(SCHEME, apart)).containsExactly(row("7.2"));
    assertThat(ConsensusRules.unanimous(reading(Reading.MEDIAN), apart)).isEqualTo(SCHEME.rows());

    Consensus lost = with(apart, 0, "7.2", new SheetRow(new BigDecimal("0.9"), "", "", "曾受处罚", 1));
    assertThat(ConsensusRules.unanimous(reading(Reading.MEAN), lost))
        .as("S10 brings the mean of 1, 1 and 0.9 down, and what is lost is explained")
        .hasSize(14)
        .doesNotContain(row("7.2"));
    assertThat(ConsensusRules.unanimous(reading(Reading.MEDIAN), lost)).hasSize(15);
  }

  @Test
  void s6_a_clause_below_the_band_needs_a_reason_or_caps_the_row() {
    Scheme caps = reading(Reading.WEAKEST_CLAUSE_CAPS);
    SheetRow unexplained = written("0.7", "", "0.3");
    SheetRow explained = written("0.7", "7.1.1.3 只有 40%", "0.3");
    SheetRow within = written("0.45", "", "0.3");

    assertThat(reasons(SheetRules.whyNotComplete(SCHEME, ROW, unexplained)))
        .containsExactly(EvaluationRefusal.CLAUSE_WITHOUT_REASON);
    assertThat(SheetRules.whyNotComplete(SCHEME, ROW, explained)).isEmpty();
    assertThat(reasons(SheetRules.whyNotComplete(caps, ROW, explained)))
        .containsExactly(EvaluationRefusal.ABOVE_WEAKEST_CLAUSE);
    for (Scheme scheme : List.of(SCHEME, caps)) {
      assertThat(SheetRules.whyNotComplete(scheme, ROW, within)).isEmpty();
      assertThat(ClauseRules.whyNotBeside(scheme, ROW, new BigDecimal("0.7"), null, "")).isEmpty();
    }
  }

  @Test
  void s6_a_weakest_clause_lies_in_a_band_of_table_b1_and_results_have_none() {
    assertThat(ClauseRules.bands(SCHEME, ROW))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0", "0.1", "0.3", "0.5", "0.7");
    assertThat(ClauseRules.bands(SCHEME, row("7.5.1"))).isEmpty();
    assertThat(reasons(SheetRules.whyNotSave(SCHEME, ROW, written("0.7", "", "0.45"))))
        .containsExactly(EvaluationRefusal.CLAUSE_BAND_UNKNOWN);
    assertThat(ClauseRules.whyNotWeakest(SCHEME, ROW, new BigDecimal("0.30"))).isEmpty();
    assertThat(reasons(ClauseRules.whyNotWeakest(SCHEME, row("7.5.1"), new BigDecimal("0.3"))))
        .containsExactly(EvaluationRefusal.CLAUSE_BAND_UNKNOWN);
  }

  @Test
  void s6_a_cap_that_every_assessor_sees_holds_for_the_agreed_value_too() {
    Scheme caps = reading(Reading.WEAKEST_CLAUSE_CAPS);
    Consensus all = consensus("0.45", "0.45", "0.45");
    for (int i = 0; i < 3; i++) {
      all = with(all, i, ROW.id(), written("0.45", "", i == 0 ? "0.3" : "0.1"));
    }
    Consensus one = with(all, 2, ROW.id(), written("0.45", "", null));
    ConsensusRow higher = new ConsensusRow(new BigDecimal("0.5"), "合议", 0);

    assertThat(reasons(ConsensusRules.whyNotAgree(caps, ROW, higher, all)))
        .containsExactly(EvaluationRefusal.ABOVE_WEAKEST_CLAUSE);
    assertThat(ConsensusRules.whyNotAgree(SCHEME, ROW, higher, all)).isEmpty();
    assertThat(ConsensusRules.whyNotAgree(caps, ROW, higher, one)).isEmpty();
    assertThat(
            ConsensusRules.whyNotAgree(
                caps, ROW, new ConsensusRow(new BigDecimal("0.45"), "", 0), all))
        .isEmpty();
    assertThat(ClauseRules.whyNotAgree(caps, ROW, new BigDecimal("0.3"), all.written(ROW.id())))
        .isEmpty();
  }

  private static Scheme reading(Reading reading) {
    return SchemeText.shipped().reading(reading).load();
  }

  private static SheetRow written(String value, String reason, String weakest) {
    return new SheetRow(
        new BigDecimal(value), "", "", reason, weakest == null ? null : new BigDecimal(weakest), 1);
  }

  private static Consensus consensus(String... values) {
    var sheets = new ArrayList<Sheet>();
    var names = new ArrayList<String>();
    for (int i = 0; i < values.length; i++) {
      sheets.add(sheet(FIVE.get(i), values[i]));
      names.add("演示" + i);
    }
    return new Consensus(sheets, names, Map.of());
  }

  private static Consensus with(Consensus consensus, int assessor, String row, SheetRow written) {
    var sheets = new ArrayList<>(consensus.sheets());
    Sheet old = sheets.get(assessor);
    var rows = new HashMap<>(old.rows());
    rows.put(row, written);
    sheets.set(assessor, new Sheet(old.caseId(), old.assessor(), rows, null, 1));
    return new Consensus(sheets, consensus.assessors(), consensus.rows());
  }
}
