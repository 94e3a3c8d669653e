package org.zhiheng.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.SchemeText;
import org.zhiheng.scheme.Schemes;

/** Table C.1: which gate fails, by how many points, and what passes it. */
class FailedGateTests {

  private final Scheme scheme = Schemes.shipped(InstantSource.system()).current();

  @Test
  void a_failed_gate_says_how_many_points_it_lacks_although_the_total_would_do() {
    Result result = score(scheme, "0.7", Map.of("7.3", "0.1"));

    assertThat(result.total()).isGreaterThan(new BigDecimal("600"));
    assertThat(result.grade()).isEqualTo(scheme.noGrade());
    assertThat(result.failedGates()).hasSize(1);
    FailedGate gate = result.failedGates().getFirst();
    assertThat(gate.score().group().id()).isEqualTo("7.3");
    assertThat(gate.missing()).isEqualByComparingTo("10");
    assertThat(told(gate)).containsExactly("7.3 0.1 0.25 15.00");
  }

  @Test
  void the_fewest_points_that_pass_may_lie_in_several_rows() {
    // 7.1: 80 and 20 points; nothing of either
    Result result = score(scheme, "0.7", Map.of("7.1.1", "0", "7.1.2", "0"));

    FailedGate gate = result.failedGates().getFirst();
    assertThat(gate.missing()).isEqualByComparingTo("20");
    assertThat(told(gate)).containsExactly("7.1.1 0 0.25 20.00");
    Result half = score(scheme, "0.7", Map.of("7.1.1", "0.1", "7.1.2", "0"));
    assertThat(told(half.failedGates().getFirst()))
        .as("12 more points: 0.25 of 80 adds exactly them")
        .containsExactly("7.1.1 0.1 0.25 12.00");
    Result both = score(scheme, "0.7", Map.of("7.1.1", "0", "7.1.2", "0.1"));
    assertThat(both.failedGates().getFirst().missing()).isEqualByComparingTo("18");
    assertThat(both.failedGates().getFirst().rises().getFirst().points())
        .isEqualByComparingTo("18");
  }

  @Test
  void several_gates_are_named_each_and_what_is_told_passes_them() {
    Map<String, String> low = new LinkedHashMap<>();
    scheme.rows().forEach(row -> low.put(row.id(), "0"));
    for (Scheme each : List.of(scheme, SchemeText.shipped().reading(continuous()).load())) {
      Result nothing = score(each, "0", low);
      assertThat(nothing.failedGates())
          .extracting(gate -> gate.score().group().id())
          .containsExactly("7.1", "7.2", "7.3", "7.4", "7.5");
      Map<String, String> raised = new LinkedHashMap<>(low);
      nothing
          .failedGates()
          .forEach(
              gate ->
                  gate.rises()
                      .forEach(rise -> raised.put(rise.row().id(), rise.to().toPlainString())));
      assertThat(score(each, "0", raised).failedGates()).isEmpty();
    }
  }

  @Test
  void s16_with_the_printed_values_the_least_total_that_passes_is_305() {
    Map<String, String> raised = new LinkedHashMap<>();
    score(scheme, "0", Map.of())
        .failedGates()
        .forEach(
            gate ->
                gate.rises()
                    .forEach(rise -> raised.put(rise.row().id(), rise.to().toPlainString())));
    assertThat(score(scheme, "0", raised).total()).isEqualByComparingTo("305");
  }

  private static Reading continuous() {
    return Reading.CONTINUOUS;
  }

  private static List<String> told(FailedGate gate) {
    return gate.rises().stream()
        .map(
            rise ->
                "%s %s %s %s"
                    .formatted(
                        rise.row().id(),
                        rise.from().toPlainString(),
                        rise.to().toPlainString(),
                        rise.points().setScale(2).toPlainString()))
        .toList();
  }

  private static Result score(Scheme scheme, String all, Map<String, String> but) {
    Map<String, BigDecimal> byRow = new LinkedHashMap<>();
    for (Row row : scheme.rows()) {
      byRow.put(row.id(), new BigDecimal(row.id().equals("7.2") ? "1" : all));
    }
    but.forEach((row, value) -> byRow.put(row, new BigDecimal(value)));
    if (all.equals("0") && !but.containsKey("7.2")) {
      byRow.put("7.2", BigDecimal.ZERO);
    }
    return Scoring.score(scheme, Marks.of(scheme, byRow));
  }
}
