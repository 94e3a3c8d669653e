package org.zhiheng.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTests {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-15T00:00:00Z"));

  private final Scheme scheme = Schemes.shipped(CLOCK).current();

  @Test
  void tableA1HasFifteenRowsThatSumToAThousand() {
    assertThat(scheme.rows())
        .extracting(Row::id)
        .containsExactly(
            "7.1.1", "7.1.2", "7.2", "7.3", "7.4.1", "7.4.2", "7.4.3", "7.4.4", "7.4.5", "7.4.6",
            "7.5.1", "7.5.2", "7.5.3", "7.5.4", "7.5.5");
    assertThat(scheme.rows())
        .extracting(row -> row.points().intValueExact())
        .containsExactly(80, 20, 60, 100, 40, 60, 80, 60, 40, 60, 150, 60, 100, 50, 40);
  }

  @Test
  void chapter7IsThereDownToSingleClauses() {
    List<Clause> clauses =
        scheme.rows().stream().flatMap(row -> row.singleClauses().stream()).toList();
    assertThat(clauses)
        .hasSize(53)
        .extracting(Clause::id)
        .doesNotHaveDuplicates()
        .contains("7.1.1.7", "7.2 c)", "7.4.6.2.2", "7.5.5 b)");
  }

  @Test
  void onlyAchievementsAreResults() {
    assertThat(scheme.rows())
        .allSatisfy(
            row -> assertThat(row.kind() == Kind.RESULT).isEqualTo(row.id().startsWith("7.5")));
  }

  @Test
  void s2AllowsTheTenPrintedValuesAndZero() {
    for (Kind kind : Kind.values()) {
      assertThat(scheme.scale(kind).values())
          .extracting(BigDecimal::toPlainString)
          .containsExactly(
              "0", "0.1", "0.25", "0.3", "0.45", "0.5", "0.65", "0.7", "0.85", "0.9", "1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "9.9, 0",
    "10, 0.1",
    "24.9, 0.1",
    "25, 0.25",
    "29.9, 0.25",
    "30, 0.3",
    "49, 0.45",
    "69.99, 0.65",
    "89, 0.85",
    "90, 0.9",
    "99.9, 0.9",
    "100, 1"
  })
  void s3SuggestsTheLargestValueNotAboveTheDegreeOfSatisfaction(String percent, String value) {
    assertThat(scheme.suggested(new BigDecimal(percent))).isEqualTo(new BigDecimal(value));
  }

  @Test
  void aDegreeOfSatisfactionOutsideZeroToHundredIsRefused() {
    assertThatThrownBy(() -> scheme.suggested(new BigDecimal("100.1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> scheme.suggested(new BigDecimal("-1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bandsSayTheirWords() {
    assertThat(scheme.scale(Kind.RESULT).bands())
        .extracting(band -> band.words().zh())
        .containsExactly("很少", "一般", "较为全面", "全面", "非常全面");
    assertThat(
            scheme
                .scale(Kind.RESULT)
                .band(new BigDecimal("0.85"))
                .orElseThrow()
                .words()
                .in(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("全面");
    assertThat(scheme.scale(Kind.RESULT).band(BigDecimal.ZERO)).isEmpty();
  }

  @Test
  void tableB2SaysHowCompleteResultsAreAndWhereTheyStandInTheTrade() {
    assertThat(scheme.scale(Kind.RESULT).bands())
        .extracting(band -> band.levelInTrade().map(Words::zh).orElse("–"))
        .containsExactly("–", "处于行业一般水平", "处于行业较好水平", "处于行业优秀水平", "处于行业卓越水平");
  }

  @Test
  void s1TheNumbersThatTheBodyOfTheTextPrintsStandBesideThoseOfTableA1() {
    assertThat(scheme.row("7.3").orElseThrow().printed()).isEmpty();
    assertThat(scheme.row("7.4.6").orElseThrow().printed()).isEqualTo("7.1.12");
    assertThat(scheme.row("7.1.1").orElseThrow().printed()).isEqualTo("7.1.1");
    assertThat(scheme.row("7.3").orElseThrow().clauses())
        .extracting(Clause::printed)
        .containsExactly("7.1.3", "7.1.4", "7.1.5", "7.1.6");
    assertThat(scheme.row("7.5.2").orElseThrow().clauses())
        .extracting(Clause::printed)
        .containsExactly("k)", "l)", "m)", "n)");
  }

  @Test
  void annexCAndDAreAsPrinted() {
    assertThat(scheme.gates())
        .extracting(gate -> gate.group() + " " + gate.minimum())
        .containsExactly("7.1 20", "7.2 60", "7.3 20", "7.4 90", "7.5 110");
    assertThat(scheme.grades())
        .extracting(grade -> grade.code() + " " + grade.from() + " " + grade.certifies())
        .containsExactly(
            "A 0 false", "AA 300 true", "AAA 450 true", "AAAA 600 true", "AAAAA 750 true");
    assertThat(scheme.advised(Advice.Size.MEDIUM, 2)).contains(scheme.grade("AAA").orElseThrow());
  }

  @Test
  void everyRecordedInterpretationIsThere() {
    assertThat(scheme.interpretations()).hasSize(16 + 18 + 13);
    assertThat(scheme.interpretation("S2").orElseThrow().alternatives())
        .containsExactly(Reading.STEP_0_05, Reading.CONTINUOUS);
  }

  @Test
  void theIndexNamesEveryShippedFile() throws Exception {
    Path folder = Path.of(Schemes.class.getResource("/scheme/index.txt").toURI()).getParent();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("index.txt")));
    }
  }

  @Test
  void twoEditionsLiveSideBySideAndTheOneInForceIsCurrent(@TempDir Path folder) throws IOException {
    write(folder, "next", "2026-06-01");
    Schemes before = Schemes.shippedAnd(folder, CLOCK);
    assertThat(before.all()).extracting(Scheme::id).containsExactly("next", "db32t4570-2023");
    assertThat(before.current().id()).isEqualTo("db32t4570-2023");
    InstantSource later = InstantSource.fixed(Instant.parse("2026-05-31T16:00:00Z"));
    assertThat(Schemes.shippedAnd(folder, later).current().id()).isEqualTo("next");
  }

  @Test
  void aSecondFileWithTheSameIdIsRefused(@TempDir Path folder) throws IOException {
    write(folder, "db32t4570-2023", "2026-06-01");
    assertThatThrownBy(() -> Schemes.shippedAnd(folder, CLOCK))
        .isInstanceOf(BrokenScheme.class)
        .hasMessageContaining("same id");
  }

  private static void write(Path folder, String id, String effective) throws IOException {
    Files.writeString(
        folder.resolve(id + ".yaml"),
        SchemeText.shipped()
            .with("id: db32t4570-2023", "id: " + id)
            .with("effective: 2023-11-09", "effective: " + effective)
            .text());
  }
}
