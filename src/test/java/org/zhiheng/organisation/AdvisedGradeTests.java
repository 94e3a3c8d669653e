package org.zhiheng.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** Table D.1: advice by size and industry, whether it is reached, and none without them (P12). */
class AdvisedGradeTests {

  private static final Scheme SCHEME = Schemes.shipped(InstantSource.system()).current();

  @ParameterizedTest
  @CsvSource({"LARGE, AAAA", "MEDIUM, AAA", "SMALL, AA", "MICRO, AA"})
  void d1_each_size_has_its_grade_and_the_same_or_a_higher_one_reaches_it(Size size, String code) {
    AdvisedGrade advised = AdvisedGrade.of(sized("83", size), SCHEME).orElseThrow();
    assertThat(advised.size()).isEqualTo(size);
    assertThat(advised.tier()).isEqualTo(Tier.TERTIARY);
    assertThat(advised.grade().code()).isEqualTo(code);
    assertThat(SCHEME.grades())
        .allSatisfy(
            grade ->
                assertThat(advised.isReachedBy(grade))
                    .isEqualTo(grade.from().compareTo(advised.grade().from()) >= 0));
  }

  @Test
  void d1_nothing_is_advised_while_the_size_is_not_known() {
    CreditCode code = CreditCode.parse("91350100M000100Y43");
    assertThat(AdvisedGrade.of(Organisation.unknown(code), SCHEME)).isEmpty();
    assertThat(AdvisedGrade.of(sized("83", null), SCHEME)).isEmpty();
    assertThat(AdvisedGrade.of(sized("83", Size.NOT_APPLICABLE), SCHEME)).isEmpty();
  }

  /** An organisation outside the method, whose size is set by hand (P13). */
  private static Organisation sized(String industry, Size size) {
    Organisation unknown = Organisation.unknown(CreditCode.parse("91350100M000100Y43"));
    return new Organisation(
        unknown.code(),
        "演示一号机关",
        null,
        null,
        null,
        Industry.parse(industry),
        unknown.figures(),
        null,
        size,
        "按人员编制",
        null,
        null,
        null,
        null,
        1);
  }
}
