package org.zhiheng.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.SchemeText;
import org.zhiheng.scheme.Schemes;

class ScoringTests {

  private final Scheme scheme = Schemes.shipped(InstantSource.system()).current();

  /** Coefficients in the order of table A.1. */
  private Result score(String coefficients) {
    Map<String, BigDecimal> byRow = new LinkedHashMap<>();
    String[] values = coefficients.trim().split(" +");
    List<Row> rows = scheme.rows();
    assertThat(values).hasSameSizeAs(rows);
    for (int i = 0; i < values.length; i++) {
      byRow.put(rows.get(i).id(), new BigDecimal(values[i]));
    }
    return Scoring.score(scheme, Marks.of(scheme, byRow));
  }

  @Test
  void aWorkedExampleComesToTheTotalWorkedOutByHand() {
    Result result = score("0.7 0.65 1 0.7 0.5 0.5 0.5 0.5 0.5 0.5 0.25 0.45 0.5 0.45 1");
    assertThat(result.groups())
        .extracting(group -> group.points().stripTrailingZeros().toPlainString())
        .containsExactly("69", "60", "70", "170", "177");
    assertThat(result.total()).isEqualByComparingTo("546");
    assertThat(result.grade().code()).isEqualTo("AAA");
    assertThat(result.reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1    1    1 1    1    1    1    1    1    1    1    1    1    1    1,    1000,  AAAAA",
    "0.25 0    1 0.25 0.25 0.1  0.25 0.3  0.45 0.3  0.25 0.25 0.25 0.45 0.25, 305,   AA",
    "0.3  0.3  1 0.45 0.3  0.5  0.3  0.7  0.25 0.3  0.5  0.3  0.45 0.25 0.7,  449.5, AA",
    "0.65 0.25 1 0.45 0.45 0.3  0.25 0.45 0.7  0.7  0.3  0.3  0.25 0.7  0.3,  450,   AAA",
    "0.7  0.5  1 0.45 0.85 0.7  0.45 0.65 0.7  0.65 0.3  0.65 0.5  0.85 0.85, 599.5, AAA",
    "0.7  0.45 1 0.9  0.5  0.45 0.45 0.65 0.5  0.65 0.45 0.5  0.5  0.45 0.85, 600,   AAAA",
    "0.85 0.65 1 0.7  0.65 0.85 0.45 0.85 0.9  0.65 0.85 0.9  0.65 0.7  0.45, 749.5, AAAA",
    "0.65 0.5  1 0.5  0.65 1    0.5  0.85 0.7  0.65 0.7  1    0.85 1    0.85, 750,   AAAAA"
  })
  void s14TotalsAreExactAndNeverRoundedUpToAGrade(String coefficients, String total, String grade) {
    Result result = score(coefficients);
    assertThat(result.total()).isEqualByComparingTo(total);
    assertThat(result.grade().code()).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "299.9, A",
    "300, AA",
    "449.5, AA",
    "449.999, AA",
    "450, AAA",
    "599.5, AAA",
    "600, AAAA",
    "749.9, AAAA",
    "750, AAAAA",
    "1000, AAAAA"
  })
  void s12LowerBoundsAreInclusiveAndS14NothingIsRounded(String total, String grade) {
    List<GroupScore> passed = score("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1").groups();
    assertThat(Scoring.grade(scheme, passed, new BigDecimal(total)).code()).isEqualTo(grade);
  }

  @Test
  void s10IntegrityBelowOneDeniesAGradeWhateverTheTotal() {
    Result result = score("1 1 0.9 1 1 1 1 1 1 1 1 1 1 1 1");
    assertThat(result.total()).isEqualByComparingTo("994");
    assertThat(result.grade()).isEqualTo(scheme.noGrade());
    assertThat(result.reasons()).extracting(Reason::code).containsExactly("GATE_FAILED:7.2");
    assertThat(result.groups().get(1).margin())
        .hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("-6"));
  }

  @ParameterizedTest
  @CsvSource({
    // points just at the gate of a group, and the nearest below it
    "7.1, 0.25 0   1 1 1 1 1 1 1 1 1 1 1 1 1, 20, true",
    "7.1, 0.1 0.5  1 1 1 1 1 1 1 1 1 1 1 1 1, 18, false",
    "7.1, 0 1      1 1 1 1 1 1 1 1 1 1 1 1 1, 20, true",
    "7.2, 1 1      1 1 1 1 1 1 1 1 1 1 1 1 1, 60, true",
    "7.2, 1 1    0.9 1 1 1 1 1 1 1 1 1 1 1 1, 54, false",
    "7.3, 1 1 1 0.25 1 1 1 1 1 1 1 1 1 1 1, 25, true",
    "7.3, 1 1 1 0.1  1 1 1 1 1 1 1 1 1 1 1, 10, false",
    "7.4, 1 1 1 1 0.25 0.25 0.25 0.25 0.25 0.3 1 1 1 1 1, 88, false",
    "7.4, 1 1 1 1 0.3 0.25 0.25 0.25 0.25 0.3 1 1 1 1 1, 90, true",
    "7.5, 1 1 1 1 1 1 1 1 1 1 0.25 0.25 0.25 0.5 0.1, 106.5, false",
    "7.5, 1 1 1 1 1 1 1 1 1 1 0.25 0.25 0.25 0.45 0.25, 110, true"
  })
  void tableC1EachGateIsInclusiveAtItsEdge(
      String group, String coefficients, String points, boolean passed) {
    Result result = score(coefficients);
    GroupScore score =
        result.groups().stream()
            .filter(g -> g.group().id().equals(group))
            .findFirst()
            .orElseThrow();
    assertThat(score.points()).isEqualByComparingTo(points);
    assertThat(score.passed()).isEqualTo(passed);
    assertThat(result.grade().certifies()).isEqualTo(passed);
  }

  @Test
  void s9BlamesTheTotalOnlyBesideAFailedGate() {
    Result result = score("0 0 0 0 0 0 0 0 0 0 0 0 0 0 0");
    assertThat(result.reasons())
        .extracting(Reason::code)
        .containsExactly(
            "GATE_FAILED:7.1",
            "GATE_FAILED:7.2",
            "GATE_FAILED:7.3",
            "GATE_FAILED:7.4",
            "GATE_FAILED:7.5",
            "TOTAL_BELOW:300");
  }

  @Test
  void theDistanceNamesTheNextGradeThePointsAndTheGatesInTheWay() {
    Distance distance =
        score("0.7 0.65 1 0.7 0.5 0.5 0.5 0.5 0.5 0.5 0.25 0.45 0.5 0.45 1")
            .distance()
            .orElseThrow();
    assertThat(distance.next().code()).isEqualTo("AAAA");
    assertThat(distance.points()).isEqualByComparingTo("54");
    Distance gated = score("1 1 0.9 1 1 1 1 1 1 1 1 1 1 1 1").distance().orElseThrow();
    assertThat(gated.next().code()).isEqualTo("AA");
    assertThat(gated.points()).isEqualByComparingTo("0");
    assertThat(gated.failedGates()).containsExactly("7.2");
    assertThat(score("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1").distance()).isEmpty();
  }

  @Test
  void theSmallestChangeMovesTheGradeWithTheFewestPoints() {
    Result result = score("0.7 0.65 1 0.7 0.5 0.5 0.5 0.5 0.5 0.5 0.25 0.45 0.5 0.45 1");
    CoefficientChange up = result.smallestChange(CoefficientChange.Direction.UP).orElseThrow();
    assertThat(up.row().id()).isEqualTo("7.5.1");
    assertThat(up.to()).isEqualByComparingTo("0.65");
    assertThat(up.points()).isEqualByComparingTo("60");
    assertThat(up.grade().code()).isEqualTo("AAAA");
    CoefficientChange down = result.smallestChange(CoefficientChange.Direction.DOWN).orElseThrow();
    assertThat(down.row().id()).isEqualTo("7.2");
    assertThat(down.grade().code()).isEqualTo("A");
  }

  @Test
  void theOrderOfTheMarksDoesNotMatter() {
    Map<String, BigDecimal> forward = new LinkedHashMap<>();
    scheme
        .rows()
        .forEach(
            row -> forward.put(row.id(), new BigDecimal(row.id().endsWith("1") ? "0.45" : "1.0")));
    Map<String, BigDecimal> backward = new LinkedHashMap<>();
    scheme.rows().reversed().forEach(row -> backward.put(row.id(), forward.get(row.id())));
    assertThat(Scoring.score(scheme, Marks.of(scheme, backward)))
        .isEqualTo(Scoring.score(scheme, Marks.of(scheme, forward)));
  }

  @Test
  void marksNameEveryRowThatIsMissingUnknownOrNotAllowed() {
    Map<String, BigDecimal> marks = new HashMap<>();
    scheme.rows().forEach(row -> marks.put(row.id(), BigDecimal.ONE));
    marks.remove("7.3");
    marks.put("7.4.1", new BigDecimal("0.33"));
    marks.put("7.9", BigDecimal.ONE);
    MarksRefused refused = catchThrowableOfType(MarksRefused.class, () -> Marks.of(scheme, marks));
    assertThat(refused.problems())
        .containsExactlyInAnyOrder(
            new MarkProblem(MarkProblem.Type.MISSING, "7.3", null),
            new MarkProblem(MarkProblem.Type.NOT_ALLOWED, "7.4.1", new BigDecimal("0.33")),
            new MarkProblem(MarkProblem.Type.UNKNOWN_ROW, "7.9", BigDecimal.ONE));
  }

  @Test
  void marksOfOneSchemeAreNotScoredUnderAnother() {
    Scheme other = SchemeText.shipped().with("qualityYears: 5", "qualityYears: 6").load();
    Map<String, BigDecimal> marks = new HashMap<>();
    scheme.rows().forEach(row -> marks.put(row.id(), BigDecimal.ONE));
    assertThatThrownBy(() -> Scoring.score(other, Marks.of(scheme, marks)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
