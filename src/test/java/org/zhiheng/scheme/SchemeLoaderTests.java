package org.zhiheng.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeLoaderTests {

  private final SchemeText shipped = SchemeText.shipped();

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("total: 1000", "total: 999", "total", "the groups sum to 1000"),
        arguments("points: 80", "points: 90", "groups[0].points", "its rows sum to 110"),
        arguments("points: 80", "points: -80", "groups[0].rows[0].points", "above 0"),
        arguments("points: 80", "points: many", "groups[0].rows[0].points", "must be a number"),
        arguments("points: 80", "points: .nan", "groups[0].rows[0].points", "must be a number"),
        arguments("points: 80", "pionts: 80", "groups[0].rows[0].points", "is missing"),
        arguments(
            "points: 80",
            "points: 80\n        colour: red",
            "groups[0].rows[0].colour",
            "unknown key"),
        arguments(
            "points: 80",
            "points: 80\n        points: 80",
            "groups[0].rows[0].points",
            "stands twice"),
        arguments("id: \"7.1.2\"", "id: \"7.1.1\"", "groups[0].rows[1].id", "stands twice"),
        arguments(
            "id: \"7.1.1.2\"", "id: \"7.1.1.1\"", "groups[0].rows[0].clauses[1]", "stands twice"),
        arguments("id: \"7.1\"", "id: 7.1", "groups[0].id", "must be text"),
        arguments("id: \"7.4\"", "id: \"7.3\"", "groups[3]", "stands twice"),
        arguments("kind: RESULT", "kind: GUESS", "groups[4].rows[0].kind", "GUESS is not a Kind"),
        arguments("{group: \"7.4\", ", "{group: \"7.9\", ", "gates[3].group", "no group 7.9"),
        arguments("{group: \"7.4\", ", "{group: \"7.3\", ", "gates[3]", "stands twice"),
        arguments("minimum: 110", "minimum: 401", "gates[4].minimum", "can never be met"),
        arguments("minimum: 110", "minimum: 0", "gates[4].minimum", "above 0"),
        arguments("minimum: 110", "minimum: 111", "gates", "sum to 301, but by S9"),
        arguments(
            "{group: \"7.2\", minimum: 60}\n  - {group: \"7.3\", minimum: 20}",
            "{group: \"7.2\", minimum: 50}\n  - {group: \"7.3\", minimum: 30}",
            "gates",
            "by S10"),
        arguments(
            "{clause: \"8.1 c)\", rule: EVIDENCE,",
            "{clause: \"8.1 c)\", rule: GUESS,",
            "materials[2].rule",
            "GUESS is not a Rule"),
        arguments(
            "{clause: \"8.1 c)\", rule: EVIDENCE,",
            "{clause: \"8.1 c)\",",
            "materials[2].rule",
            "is missing"),
        arguments(
            "{clause: \"8.1 c)\", rule: EVIDENCE,",
            "{clause: \"8.1 c)\", rule: TRAINING,",
            "materials[2].rule",
            "serves no clause of this list"),
        arguments(
            "    rule: OWN_ACCIDENT\n",
            "    rule: OWN_ACCIDENT\n    lookBackMonths: 36\n",
            "refusalGrounds[1].lookBackMonths",
            "by P6"),
        arguments("    lookBackMonths: 36\n", "", "refusalGrounds[0].lookBackMonths", "is missing"),
        arguments("panel: {minimum: 3", "panel: {minimum: 1", "panel", "by P16"),
        arguments("team: {minimum: 3", "team: {minimum: 1", "team", "by P9"),
        arguments("quorum: {part: 2", "quorum: {part: 4", "panel.quorum.part", "above of"),
        arguments(
            "reading: ALL_PREREQUISITES",
            "reading: BY_SIZE",
            "interpretations[16].alternatives",
            "must not repeat"),
        arguments("shown: [DESK, REPORT]", "shown: []", "interpretations[0].shown", "name a page"),
        arguments("points: 80", "points: 1E-999999999", "groups[0].rows[0].points", "a number"),
        arguments(
            "points: 80",
            "points: " + "9".repeat(100_000),
            "groups[0].rows[0].points",
            "must be a number"),
        arguments("gates:\n", "gates: &all\n  - *all\n", "(document)", "a reference"),
        arguments("gates:\n", "? [gates]\n:\n", "(document)", "a key must be a word"),
        arguments("from: 450", "from: 300", "grades[2].from", "overlaps"),
        arguments("from: 450", "from: 250", "grades[2].from", "overlaps"),
        arguments("from: 750", "from: 1001", "grades[4].from", "above the total"),
        arguments("code: AAA,", "code: AA,", "grades[2]", "stands twice"),
        arguments(
            "from: 0, certifies: false",
            "from: 0, certifies: true",
            "grades[0].certifies",
            "must not certify"),
        arguments(
            "from: 0, certifies: false",
            "from: 0, certifies: maybe",
            "grades[0].certifies",
            "true or false"),
        arguments("from: 0, c", "from: 10, c", "grades[0].from", "must be 0"),
        arguments(
            "certifies: true}\n\n", "certifies: false}\n\n", "grades", "the highest must certify"),
        arguments("from: 30", "from: 20", "scales[0].bands[1].from", "overlaps"),
        arguments("below: 100", "below: 99", "scales[0].bands[4].below", "end at 100"),
        arguments("low: 0.3\n", "low: 0.2\n", "scales[0].bands[1].low", "above the band before"),
        arguments("low: 0.3\n", "low: 0.5\n", "scales[0].bands[1].high", "above low"),
        arguments("        from: 30\n", "", "scales[0].bands[1].from", "go together"),
        arguments(
            "  - id: S3\n", "  - id: S99\n", "interpretations[2].reading", "is a reading of S3"),
        arguments(
            "reading: PER_ROW",
            "reading: PER_CLAUSE_EQUALLY",
            "interpretations[6].reading",
            "does not carry out yet"),
        arguments(
            "reading: CERTIFICATE_YEAR",
            "reading: CALENDAR_YEAR",
            "interpretations[35].reading",
            "does not carry out yet"),
        arguments(
            "reading: ALL_PREREQUISITES",
            "reading: NONSENSE",
            "interpretations[16].reading",
            "NONSENSE is not a Reading"),
        arguments(
            "size: MEDIUM, primary: AAA", "size: MEDIUM, primary: B", "advice[1]", "no grade B"),
        arguments(
            "quorum: {part: 2, of: 3}", "quorum: {part: 1, of: 2}", "panel.quorum.part", "P16"),
        arguments(
            "quorum: {part: 2, of: 3}", "quorum: {part: 4, of: 3}", "panel.quorum.part", "of"),
        arguments("quorum: {part: 2, of: 3}", "quorum: {part: 0, of: 0}", "panel.quorum.of", "0"),
        arguments(
            "quorum: {part: 2, of: 3}", "quorum: {part: 99, of: 101}", "panel.quorum.of", "100"),
        arguments("panel: {minimum: 3", "panel: {minimum: 101", "panel.minimum", "above 99"),
        arguments("team: {minimum: 3", "team: {minimum: 101", "team.minimum", "above 99"),
        arguments(
            "lookBackMonths: 36",
            "lookBackMonths: 0",
            "refusalGrounds[0].lookBackMonths",
            "above 0"),
        arguments(
            "lookBackMonths: 36",
            "lookBackMonths: 241",
            "refusalGrounds[0].lookBackMonths",
            "above 240"),
        arguments(
            "misconductMonths: 36",
            "misconductMonths: 35",
            "periods.misconductMonths",
            "36 months"),
        arguments(
            "misconductMonths: 36",
            "misconductMonths: 241",
            "periods.misconductMonths",
            "above 240"),
        arguments("reapplyMonths: 12", "reapplyMonths: -1", "periods.reapplyMonths", "negative"),
        arguments("reapplyMonths: 12", "reapplyMonths: 241", "periods.reapplyMonths", "240"),
        arguments("upgradeMonths: 12", "upgradeMonths: 36", "periods.upgradeMonths", "above 35"),
        arguments("validityYears: 3", "validityYears: 21", "periods.validityYears", "above 20"),
        arguments(
            "EarliestMonths: 6", "EarliestMonths: 36", "periods.renewalEarliestMonths", "above 35"),
        arguments(
            "ExpectedMonths: 3", "ExpectedMonths: 7", "periods.renewalEarliestMonths", "below"),
        arguments("publicNotice: 5", "publicNotice: 251", "limits.publicNotice", "above 250"),
        arguments("appeal: 15", "appeal: 0", "limits.appeal", "above 0"),
        arguments(
            "supplementRounds: 2", "supplementRounds: 21", "limits.supplementRounds", "above 20"),
        arguments("qualityYears: 5", "qualityYears: 51", "prerequisites.qualityYears", "above 50"),
        arguments(
            "    rule: LINKED_ACCIDENT\n",
            "    rule: OWN_ACCIDENT\n",
            "refusalGrounds",
            "must have a clause for [LINKED_ACCIDENT]"),
        arguments(
            "{clause: \"8.1 c)\", rule: EVIDENCE,",
            "{clause: \"8.1 c)\", rule: RECOMMENDATION,",
            "materials",
            "must have a clause for [EVIDENCE]"),
        arguments("team: {minimum: 3", "team: {minimum: 4", "team.minimum", "must be odd"),
        arguments("validityYears: 3", "validityYears: 0", "periods.validityYears", "above 0"),
        arguments("[6, 4, 3, 2, 1]", "[4, 6]", "periods.reminderMonths[1]", "the one before"),
        arguments("[6, 4, 3, 2, 1]", "[6, 6]", "periods.reminderMonths[1]", "the one before"),
        arguments("[6, 4, 3, 2, 1]", "[36, 1]", "periods.reminderMonths[0]", "below 36"),
        arguments("[6, 4, 3, 2, 1]", "[6, 0]", "periods.reminderMonths[1]", "above 0"),
        arguments("Months: [3, 1]", "Months: [12]", "periods.educationReminderMonths[0]", "12"),
        arguments("PerYear: 1", "PerYear: 101", "periods.educationPerYear", "above 100"),
        arguments("PerYear: 1", "PerYear: -1", "periods.educationPerYear", "negative"),
        arguments(
            "validityYears: 3", "validityYears: 3.5", "periods.validityYears", "whole number"),
        arguments(
            "validityYears: 3", "validityYears: 99999999999", "periods.validityYears", "too large"),
        arguments(
            "education: JUNIOR_COLLEGE",
            "education: [x]",
            "prerequisites.education",
            "must be one of"),
        arguments("effective: 2023-11-09", "effective: 2023-11-31", "effective", "must be a date"),
        arguments("effective: 2023-11-09", "effective: 2023-01-01", "effective", "before issued"),
        arguments("zh: \"意识\"", "zh: \" \"", "groups[0].title.zh", "blank"),
        arguments("id: db32t4570-2023", "id: other", "id", "is named"),
        arguments(
            "total: 1000", "total: " + "[".repeat(100_000), "(document)", "more than 30 deep"),
        arguments("total: 1000", "total: 999999", "total", "is 999999"),
        arguments("total: 1000", "total: 10000000", "total", "at most 6 digits"),
        arguments("points: 80", "points: 80.00001", "groups[0].rows[0].points", "4 decimals"),
        arguments(
            "effective: 2023-11-09", "effective: +12023-11-09", "effective", "between the years"),
        arguments(
            "zh: \"意识\"",
            "zh: \"" + "意".repeat(2001) + "\"",
            "groups[0].title.zh",
            "more than 2000"),
        arguments("total: 1000", "total: [1000", "(document)", "is not YAML"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenSchemeIsRefusedWithFilePathAndReason(
      String old, String replacement, String path, String reason) {
    SchemeText spoilt = shipped.with(old, replacement);
    BrokenScheme broken = catchThrowableOfType(BrokenScheme.class, spoilt::load);
    assertThat(broken).as("not refused: %s", replacement).isNotNull();
    assertThat(broken)
        .hasMessageStartingWith("db32t4570-2023.yaml:")
        .hasMessageContaining(": " + path + ": ")
        .hasMessageContaining(reason);
  }

  /** Whatever number stands in the file, one far off its range stops the loading at its place. */
  @ParameterizedTest
  @MethodSource("numbers")
  void everyNumberHasARange(int start, int end) {
    for (String outside : List.of("-1", "999999", "2147483647", "99999999999999999999")) {
      String spoilt = shipped.text().substring(0, start) + outside + shipped.text().substring(end);
      BrokenScheme broken =
          catchThrowableOfType(BrokenScheme.class, () -> new SchemeText(spoilt).load());
      assertThat(broken).as(spoilt.substring(start - 40, start + 20)).isNotNull();
      assertThat(broken.path()).isNotEmpty();
    }
  }

  static Stream<Arguments> numbers() {
    String text = SchemeText.shipped().text();
    return Pattern.compile("(?m)(?<=: |\\[|, )-?\\d+(\\.\\d+)?(?=\\s*[,}\\]]|$)")
        .matcher(text)
        .results()
        .filter(found -> isCode(text, found.start()))
        .map(found -> arguments(found.start(), found.end()));
  }

  private static boolean isCode(String text, int at) {
    String before = text.substring(text.lastIndexOf('\n', at) + 1, at);
    return !before.startsWith("#") && before.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  @Test
  void theLineIsTheOneOfTheValueRefused() {
    long line = shipped.text().substring(0, shipped.text().indexOf("minimum: 110")).lines().count();
    SchemeText spoilt = shipped.with("minimum: 110", "minimum: 401");
    assertThat(catchThrowableOfType(BrokenScheme.class, spoilt::load).line()).isEqualTo((int) line);
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void aGapThatNoInterpretationCoversIsRefused(String interpretation, String path, String reason) {
    SchemeText without = new SchemeText(without(interpretation));
    BrokenScheme broken = catchThrowableOfType(BrokenScheme.class, without::load);
    assertThat(broken).isNotNull();
    assertThat(broken.path()).isEqualTo(path);
    assertThat(broken).hasMessageContaining(reason);
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        arguments("S3", "scales[0].bands[1].from", "S3 covers 25 to 30 percent"),
        arguments("S4", "scales[0].bands[4].below", "S4 covers 100 percent"),
        arguments("S5", "scales[0].bands[0].from", "S5 covers 0 to 10 percent"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S9", "S10", "S16", "P10", "P16", "C13"})
  void noInterpretationMayBeLeftOut(String interpretation) {
    SchemeText without = new SchemeText(without(interpretation));
    assertThat(catchThrowableOfType(BrokenScheme.class, without::load))
        .hasMessageContaining("must decide " + interpretation + " too");
  }

  @Test
  void p1RequirementsBySizeNeedALineForEachSize() {
    SchemeText bySize = shipped.reading(Reading.BY_SIZE);
    assertThat(catchThrowableOfType(BrokenScheme.class, bySize::load))
        .hasMessageContaining("prerequisites.bySize: ")
        .hasMessageContaining("one line for each size");
  }

  @Test
  void aSchemeSealedBeforeComplaintsHadADayGivesThemThirty() {
    SchemeText before = shipped.with("  complaint: 30\n", "");
    Scheme scheme = before.load();

    assertThat(scheme.limits().complaint()).isEqualTo(30);
    assertThat(scheme.fingerprint())
        .as("what the file says")
        .isEqualTo(Schemes.fingerprint("db32t4570-2023.yaml", before.text()))
        .isNotEqualTo(shipped.load().fingerprint());
  }

  @Test
  void theFingerprintNeedsNoSchemeThatTheProgramCanFollow() {
    SchemeText later = shipped.with("  urgent: 15\n", "");

    assertThat(Schemes.fingerprint("db32t4570-2023.yaml", later.text()))
        .isEqualTo(Schemes.fingerprint("db32t4570-2023.yaml", "# a remark\n" + later.text()))
        .isNotEqualTo(shipped.load().fingerprint());
  }

  @Test
  void anotherClauseOfTheSameListNamesTheRuleThatServesIt() {
    Scheme scheme =
        shipped
            .with(
                "\n# Clause 8.2",
                "  - {clause: \"8.1 d)\", rule: EVIDENCE, text: {zh: \"另附\", en: \"More\"}}\n\n"
                    + "# Clause 8.2")
            .load();
    assertThat(scheme.materials()).hasSize(4).last().extracting("rule").isEqualTo(Rule.EVIDENCE);
  }

  @Test
  void aFileOfAnotherEncodingIsRefused(@TempDir Path folder) throws IOException {
    byte[] text =
        shipped.text().replace("db32t4570-2023\n", "gbk\n").getBytes(Charset.forName("GBK"));
    Files.write(folder.resolve("gbk.yaml"), text);
    assertThat(
            catchThrowableOfType(
                BrokenScheme.class, () -> Schemes.shippedAnd(folder, InstantSource.system())))
        .hasMessageContaining("is not UTF-8");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(catchThrowableOfType(BrokenScheme.class, () -> new SchemeText("").load()))
        .hasMessageContaining("is empty");
  }

  @Test
  void theFingerprintIsOfTheContentAndNotOfTheLayout() {
    String fingerprint = shipped.load().fingerprint();
    assertThat(fingerprint).matches("[0-9a-f]{64}");
    Scheme once = shipped.load();
    assertThat(once.fingerprint()).as("computed once").isSameAs(once.fingerprint());
    assertThat(
            shipped.with("total: 1000", "# said differently\ntotal:   1000.0").load().fingerprint())
        .isEqualTo(fingerprint);
    assertThat(
            shipped
                .with("id: db32t4570-2023\n", "")
                .with("total: 1000", "total: 1000\nid: db32t4570-2023")
                .load()
                .fingerprint())
        .isEqualTo(fingerprint);
  }

  @ParameterizedTest
  @MethodSource("contents")
  void theFingerprintChangesWithEveryContent(String old, String replacement) {
    assertThat(shipped.with(old, replacement).load().fingerprint())
        .isNotEqualTo(shipped.load().fingerprint());
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        arguments("qualityYears: 5", "qualityYears: 6"),
        arguments("质量意识", "质量的意识"),
        arguments("lookBackMonths: 36", "lookBackMonths: 24"));
  }

  private String without(String interpretation) {
    int start = shipped.text().indexOf("  - id: " + interpretation + "\n");
    int next = shipped.text().indexOf("  - id: ", start + 1);
    int end = next < 0 ? shipped.text().length() : next;
    return shipped.text().substring(0, start) + shipped.text().substring(end);
  }
}
