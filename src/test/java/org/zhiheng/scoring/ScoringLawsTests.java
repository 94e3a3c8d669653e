package org.zhiheng.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.scheme.Gate;
import org.zhiheng.scheme.Indicator;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.SchemeText;
import org.zhiheng.scheme.Schemes;

/** What holds for all marks: exhaustive where that is possible, else over a seeded generator. */
class ScoringLawsTests {

  private static final int SHEETS = 3000;

  private final Scheme scheme = Schemes.shipped(InstantSource.system()).current();
  private final Random random = new Random(4570);

  @Test
  void s9TheGatesSumToTheLowestGradeSoPassingThemAllReachesIt() {
    BigDecimal sum =
        scheme.gates().stream().map(Gate::minimum).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("300").isEqualByComparingTo(scheme.lowestCertifying());
    int passed = 0;
    for (Result result : sheets(scheme)) {
      boolean all = result.groups().stream().allMatch(GroupScore::passed);
      passed += all ? 1 : 0;
      assertThat(result.grade().certifies()).isEqualTo(all);
      assertThat(result.reasons().isEmpty()).isEqualTo(all);
      if (result.total().compareTo(scheme.lowestCertifying()) < 0) {
        assertThat(result.reasons().getFirst().shortfall()).isEqualTo(Shortfall.GATE_FAILED);
      }
    }
    assertThat(passed).isBetween(SHEETS / 10, SHEETS - SHEETS / 10);
  }

  @Test
  void s9WithThePrintedValuesTheLowestTotalThatPassesIs305() {
    BigDecimal lowest = BigDecimal.ZERO;
    for (Indicator group : scheme.groups()) {
      BigDecimal gate = scheme.gate(group.id()).orElseThrow().minimum();
      lowest =
          lowest.add(
              reachable(group).stream()
                  .filter(p -> p.compareTo(gate) >= 0)
                  .min(Comparator.naturalOrder())
                  .orElseThrow());
    }
    assertThat(lowest).isEqualByComparingTo("305");
  }

  /** All sums that the rows of a group can come to. */
  private Set<BigDecimal> reachable(Indicator group) {
    Set<BigDecimal> sums = Set.of(BigDecimal.ZERO);
    for (Row row : group.rows()) {
      Set<BigDecimal> next = new HashSet<>();
      for (BigDecimal value : scheme.scale(row.kind()).values()) {
        BigDecimal points = row.points().multiply(value);
        sums.forEach(sum -> next.add(sum.add(points).setScale(1)));
      }
      sums = next;
    }
    return sums;
  }

  @Test
  void everyPointOfEveryRowHasAtMostOneDecimal() {
    Scheme stepped =
        SchemeText.shipped()
            .with("reading: PRINTED_VALUES", "reading: STEP_0_05")
            .with("[STEP_0_05, CONTINUOUS]", "[PRINTED_VALUES]")
            .load();
    for (Scheme each : List.of(scheme, stepped)) {
      for (Row row : each.rows()) {
        for (BigDecimal value : each.scale(row.kind()).values()) {
          assertThat(row.points().multiply(value).stripTrailingZeros().scale())
              .isLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Test
  void theTotalIsTheSumOfRowsAndOfGroups() {
    for (Result result : sheets(scheme)) {
      assertThat(result.total())
          .isEqualByComparingTo(sum(result.rows().stream().map(RowScore::points).toList()))
          .isEqualByComparingTo(sum(result.groups().stream().map(GroupScore::points).toList()));
    }
  }

  @Test
  void aHigherCoefficientNeverLowersTotalOrGrade() {
    for (Result result : sheets(scheme).subList(0, 300)) {
      for (RowScore row : result.rows()) {
        Result before = result;
        for (BigDecimal value : scheme.scale(row.row().kind()).values()) {
          if (value.compareTo(row.coefficient()) > 0) {
            Result after = changed(result, row.row(), value);
            assertThat(after.total()).isGreaterThan(before.total());
            assertThat(after.grade().from()).isGreaterThanOrEqualTo(before.grade().from());
            before = after;
          }
        }
      }
    }
  }

  @Test
  void theSmallestChangeIsTheOneThatTryingEverythingFinds() {
    int found = 0;
    for (Result result : sheets(scheme).subList(0, 400)) {
      for (CoefficientChange.Direction direction : CoefficientChange.Direction.values()) {
        var smallest = result.smallestChange(direction);
        assertThat(smallest.map(ScoringLawsTests::told))
            .isEqualTo(bruteForce(result, direction).map(ScoringLawsTests::told));
        found += smallest.isPresent() ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  private static String told(CoefficientChange change) {
    return "%s %s→%s by %s: %s"
        .formatted(
            change.row().id(),
            change.from(),
            change.to(),
            change.points().stripTrailingZeros().toPlainString(),
            change.grade().code());
  }

  private Optional<CoefficientChange> bruteForce(
      Result result, CoefficientChange.Direction direction) {
    List<CoefficientChange> changes = new ArrayList<>();
    for (RowScore row : result.rows()) {
      for (BigDecimal value : scheme.scale(row.row().kind()).values()) {
        Result after = changed(result, row.row(), value);
        int moved = Integer.compare(rank(after), rank(result));
        if (moved == (direction == CoefficientChange.Direction.UP ? 1 : -1)) {
          BigDecimal points = after.total().subtract(result.total());
          changes.add(
              new CoefficientChange(row.row(), row.coefficient(), value, points, after.grade()));
        }
      }
    }
    return changes.stream().min(Comparator.comparing(change -> change.points().abs()));
  }

  private int rank(Result result) {
    return scheme.grades().indexOf(result.grade());
  }

  private Result changed(Result result, Row row, BigDecimal value) {
    Map<String, BigDecimal> marks = new HashMap<>();
    result.rows().forEach(each -> marks.put(each.row().id(), each.coefficient()));
    return Scoring.score(scheme, Marks.of(scheme, marks).with(row.id(), value));
  }

  /** Sheets around a level drawn anew for each, so that every grade comes up. */
  private List<Result> sheets(Scheme of) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < SHEETS; i++) {
      int level = random.nextInt(11);
      Map<String, BigDecimal> marks = new HashMap<>();
      for (Row row : of.rows()) {
        List<BigDecimal> values = of.scale(row.kind()).values();
        int near = Math.clamp(level + random.nextInt(-3, 4), 0, values.size() - 1);
        boolean honest = row.id().equals("7.2") && random.nextInt(4) > 0;
        marks.put(row.id(), honest ? BigDecimal.ONE : values.get(near));
      }
      results.add(Scoring.score(of, Marks.of(of, marks)));
    }
    return results;
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
