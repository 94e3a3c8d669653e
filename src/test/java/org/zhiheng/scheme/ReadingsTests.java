package org.zhiheng.scheme;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiheng.support.Sources;

/** Each reading that a scheme may choose, beside the one that is shipped: both sides differ. */
class ReadingsTests {

  private final SchemeText text = SchemeText.shipped();
  private final Scheme shipped = text.load();

  @ParameterizedTest
  @EnumSource
  void everyReadingThatIsCarriedOutCanBeChosenAndNoOther(Reading reading) {
    SchemeText chosen = shipped.reads(reading) ? text : text.reading(reading);
    if (reading == Reading.BY_SIZE) {
      chosen =
          chosen.with("  words:\n    - {clause: \"5.1", BY_SIZE + "  words:\n    - {clause: \"5.1");
    }
    if (reading.isSupported()) {
      assertThat(chosen.load().reads(reading)).isTrue();
    } else {
      assertThat(catchThrowable(chosen::load)).isInstanceOf(BrokenScheme.class);
    }
  }

  @Test
  void whatIsNotCarriedOutYetIsNotOffered() {
    assertThat(shipped.interpretation("S7").orElseThrow().choices()).isEmpty();
    assertThat(shipped.interpretation("S13").orElseThrow().choices())
        .containsExactly(Reading.MEAN, Reading.MEDIAN, Reading.TRIMMED_MEAN);
    assertThat(shipped.interpretation("S2").orElseThrow().choices())
        .containsExactly(Reading.STEP_0_05, Reading.CONTINUOUS);
  }

  /** Where each reading that a scheme may choose is held beside the one that is shipped. */
  private static final Map<Reading, String> BOTH_SIDES =
      Map.ofEntries(
          entry(Reading.STEP_0_05, "scheme/ReadingsTests.s2AGridOfTwentiethsFillsTheBands"),
          entry(Reading.CONTINUOUS, "scheme/ReadingsTests.s2ContinuousAllowsEveryHundredth"),
          entry(Reading.NEXT_BAND_UP, "scheme/ReadingsTests.s3BetweenTwoBands"),
          entry(Reading.FULL_FROM_95, "scheme/ReadingsTests.s4FullPointsAreSuggested"),
          entry(Reading.TENTH_AS_MINIMUM, "scheme/ReadingsTests.s5BelowTenPercentIsZero"),
          entry(Reading.WEAKEST_CLAUSE_CAPS, "evaluation/sheet/ReadingChoiceTests.s6"),
          entry(Reading.MEAN, "evaluation/sheet/ReadingChoiceTests.s13"),
          entry(Reading.MEDIAN, "evaluation/sheet/ReadingChoiceTests.s13"),
          entry(Reading.TRIMMED_MEAN, "evaluation/sheet/ReadingChoiceTests.s13"),
          entry(Reading.ANY_PREREQUISITE, "application/ReadingChoiceTests.p1_"),
          entry(Reading.EDUCATION_OR_TITLE, "application/ReadingChoiceTests.p1_education_or_title"),
          entry(Reading.BY_SIZE, "application/ReadingChoiceTests.p1_requirements_follow_the_size"),
          entry(Reading.SUM_OF_PERIODS, "application/ReadingChoiceTests.p2_work_in_two_places"),
          entry(Reading.TRAINING_FILE_REQUIRED, "application/ReadingChoiceTests.p3_"),
          entry(Reading.LOOK_BACK_FOR_ALL, "application/ReadingChoiceTests.p6_an_accident"),
          entry(Reading.UNLIMITED_ROUNDS, "scheme/ReadingsTests.p7RoundsOfSupplement"),
          entry(Reading.LEADER_AND_ONE, "scheme/ReadingsTests.p9ATeamIsALeaderAndTwo"),
          entry(Reading.NOTICE_OFF, "decision/PublicNoticeRulesTests.p11_whetherADecision"),
          entry(Reading.MAJORITY_OF_VOTES_CAST, "scheme/ReadingsTests.p16MoreThanHalf"),
          entry(Reading.FROM_ISSUE, "certificate/ValidityTests.c1_"));

  @ParameterizedTest
  @MethodSource("offered")
  void whatIsOfferedHasATestThatShowsBothSides(Reading reading) {
    assertThat(BOTH_SIDES).as("no test shows what it changes").containsKey(reading);
    String[] place = BOTH_SIDES.get(reading).split("[.]", -1);
    String source = Sources.withoutComments(Sources.TESTS.resolve(place[0] + ".java"));
    List<String> methods =
        Arrays.stream(source.split("(?m)^  (?=@Test|@ParameterizedTest)", -1))
            .filter(method -> method.contains("void " + place[1]))
            .toList();
    assertThat(methods).as(BOTH_SIDES.get(reading)).isNotEmpty();
    assertThat(String.join("", methods)).containsPattern("\\b" + reading + "\\b");
    assertThat(String.join("", methods)).containsPattern("(?i)shipped|\\bSCHEME\\b");
  }

  static List<Reading> offered() {
    return SchemeText.shipped().load().interpretations().stream()
        .flatMap(each -> each.choices().stream())
        .toList();
  }

  @Test
  void everyReadingThatIsCarriedOutIsShippedOrOffered() {
    assertThat(Arrays.stream(Reading.values()).filter(Reading::isSupported))
        .allSatisfy(
            reading ->
                assertThat(shipped.reads(reading) || offered().contains(reading))
                    .as(reading.name())
                    .isTrue());
    assertThat(BOTH_SIDES.keySet()).isEqualTo(Set.copyOf(offered()));
  }

  @Test
  void s2AGridOfTwentiethsFillsTheBands() {
    assertThat(values(text.reading(Reading.STEP_0_05).load()))
        .containsExactly(
            "0", "0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4", "0.45", "0.5", "0.55", "0.6",
            "0.65", "0.7", "0.75", "0.8", "0.85", "0.9", "0.95", "1");
    assertThat(values(shipped)).doesNotContain("0.15");
  }

  @Test
  void s2ContinuousAllowsEveryHundredthInsideABand() {
    Scale scale = text.reading(Reading.CONTINUOUS).load().scale(Kind.PERFORMANCE);
    assertThat(scale.match(new BigDecimal("0.37"))).isPresent();
    assertThat(scale.match(new BigDecimal("0.27"))).as("between two bands").isEmpty();
    assertThat(scale.match(new BigDecimal("0.371"))).isEmpty();
    assertThat(scale.values()).hasSize(1 + 4 * 16 + 11);
    assertThat(shipped.scale(Kind.PERFORMANCE).match(new BigDecimal("0.37"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"25, 0.25, 0.3", "29.9, 0.25, 0.3", "89, 0.85, 0.9", "24, 0.1, 0.1", "30, 0.3, 0.3"})
  void s3BetweenTwoBandsTheLowerOrTheHigherOneIsSuggested(
      BigDecimal percent, BigDecimal lower, BigDecimal higher) {
    assertThat(shipped.suggested(percent)).isEqualTo(lower);
    assertThat(text.reading(Reading.NEXT_BAND_UP).load().suggested(percent)).isEqualTo(higher);
  }

  @ParameterizedTest
  @CsvSource({"94.9, 0.9, 0.9", "95, 0.9, 1", "99, 0.9, 1", "100, 1, 1"})
  void s4FullPointsAreSuggestedAtHundredOrFromNinetyFivePercent(
      BigDecimal percent, BigDecimal at100, BigDecimal from95) {
    assertThat(shipped.suggested(percent)).isEqualTo(at100);
    assertThat(text.reading(Reading.FULL_FROM_95).load().suggested(percent)).isEqualTo(from95);
  }

  @Test
  void s3AndS4ChangeFromWhichPercentACoefficientIsSuggestedOnTheDesk() {
    BigDecimal third = new BigDecimal("0.3");
    assertThat(shipped.suggestedFrom(third)).hasValue(30);
    assertThat(text.reading(Reading.NEXT_BAND_UP).load().suggestedFrom(third)).hasValue(25);
    assertThat(shipped.suggestedFrom(BigDecimal.ONE)).hasValue(100);
    assertThat(text.reading(Reading.FULL_FROM_95).load().suggestedFrom(BigDecimal.ONE))
        .hasValue(95);
  }

  @Test
  void s5BelowTenPercentIsZeroOrTheLowestCoefficient() {
    Scheme tenth = text.reading(Reading.TENTH_AS_MINIMUM).load();
    assertThat(shipped.suggested(new BigDecimal("9"))).isZero();
    assertThat(tenth.suggested(new BigDecimal("9"))).isEqualTo(new BigDecimal("0.1"));
    assertThat(shipped.scale(Kind.RESULT).allowsZero()).isTrue();
    assertThat(tenth.scale(Kind.RESULT).allowsZero()).isFalse();
    assertThat(tenth.scale(Kind.RESULT).match(BigDecimal.ZERO)).isEmpty();
  }

  @Test
  void p1RequirementsMayDifferBySize() {
    Scheme bySize =
        text.reading(Reading.BY_SIZE)
            .with("  words:\n    - {clause: \"5.1", BY_SIZE + "  words:\n    - {clause: \"5.1")
            .load();
    assertThat(bySize.prerequisites().asked(Advice.Size.MICRO).qualityYears()).isEqualTo(3);
    assertThat(bySize.prerequisites().asked(Advice.Size.LARGE).qualityYears()).isEqualTo(8);
    assertThat(bySize.prerequisites().asked(null).qualityYears()).isEqualTo(5);
    Scheme all =
        text.with("  words:\n    - {clause: \"5.1", BY_SIZE + "  words:\n    - {clause: \"5.1")
            .load();
    assertThat(all.prerequisites().asked(Advice.Size.MICRO).qualityYears()).isEqualTo(5);
  }

  @Test
  void p6ThreeYearsLimitConductOrEveryGround() {
    assertThat(shipped.refusalGrounds())
        .extracting(RefusalGround::lookBackMonths)
        .containsExactly(36, null, null, null);
    assertThat(text.reading(Reading.LOOK_BACK_FOR_ALL).load().refusalGrounds())
        .extracting(RefusalGround::lookBackMonths)
        .containsExactly(36, 36, 36, null);
  }

  @Test
  void p7RoundsOfSupplementAreTwoOrWithoutLimit() {
    assertThat(shipped.allowsSupplement(1)).isTrue();
    assertThat(shipped.allowsSupplement(2)).isFalse();
    assertThat(text.reading(Reading.UNLIMITED_ROUNDS).load().allowsSupplement(9)).isTrue();
  }

  @Test
  void p9ATeamIsALeaderAndTwoOrALeaderAndOne() {
    assertThat(shipped.team().admits(2)).isFalse();
    Headcount two = text.reading(Reading.LEADER_AND_ONE).load().team();
    assertThat(List.of(two.admits(1), two.admits(2), two.admits(3), two.admits(4)))
        .containsExactly(false, true, true, true);
  }

  @Test
  void p16TwoThirdsOfTheSeatsAreTheQuorum() {
    assertThat(List.of(shipped.panel().quorum(3), shipped.panel().quorum(5))).containsExactly(2, 4);
    assertThat(shipped.panel().quorum(7)).isEqualTo(5);
  }

  @Test
  void p16MoreThanHalfIsCountedOfTheSeatsOrOfTheVotesCast() {
    assertThat(shipped.panel().carries(2, 3, 5)).isFalse();
    assertThat(shipped.panel().carries(3, 4, 5)).isTrue();
    Panel ofVotes = text.reading(Reading.MAJORITY_OF_VOTES_CAST).load().panel();
    assertThat(ofVotes.carries(2, 3, 5)).isTrue();
    assertThat(ofVotes.carries(2, 4, 5)).isFalse();
  }

  @Test
  void everyReadingIsShownWhereItBites() {
    assertThat(Arrays.stream(Interpretation.Page.values()).map(shipped::interpretationsOn))
        .allSatisfy(shown -> assertThat(shown).isNotEmpty());
    assertThat(shipped.interpretationsOn(Interpretation.Page.TEAM))
        .extracting(Interpretation::id)
        .contains("P9", "P15");
  }

  private static List<String> values(Scheme scheme) {
    return scheme.scale(Kind.PERFORMANCE).values().stream().map(BigDecimal::toPlainString).toList();
  }

  private static final String BY_SIZE =
      """
        bySize:
          - {size: LARGE, education: BACHELOR, title: INTERMEDIATE, qualityYears: 8, training: true}
          - {size: MEDIUM, education: JUNIOR_COLLEGE, title: INTERMEDIATE, qualityYears: 5, training: true}
          - {size: SMALL, education: JUNIOR_COLLEGE, title: JUNIOR, qualityYears: 5, training: true}
          - {size: MICRO, education: SECONDARY, title: NONE, qualityYears: 3, training: true}
      """;
}
