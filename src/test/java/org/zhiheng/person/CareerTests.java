package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.Refusal;

class CareerTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void an_employment_that_is_wrong_tells_everything_that_is() {
    assertRefused(
        new Employment(DAY, DAY.minusDays(1), " ", "", "", true, null).whyNot(),
        PersonRefusal.PERIOD_REVERSED.because().at("to"),
        PersonRefusal.BLANK.because().at("organisation"),
        PersonRefusal.BLANK.because().at("post"));
  }

  @Test
  void a_training_needs_provider_course_order_and_hours() {
    assertThat(new Training("演示培训中心", "全面质量管理", DAY, DAY, 8).hours()).isEqualTo(8);
    assertRefused(
        new Training("", " ", DAY, DAY.minusDays(1), 0).whyNot(),
        PersonRefusal.BLANK.because().at("provider"),
        PersonRefusal.BLANK.because().at("course"),
        PersonRefusal.PERIOD_REVERSED.because().at("to"),
        PersonRefusal.HOURS_NOT_POSITIVE.because().at("hours"));
  }

  @Test
  void education_and_titles_have_an_order() {
    assertThat(Education.BACHELOR.isAtLeast(Education.JUNIOR_COLLEGE)).isTrue();
    assertThat(Education.JUNIOR_COLLEGE.isAtLeast(Education.JUNIOR_COLLEGE)).isTrue();
    assertThat(Education.SECONDARY.isAtLeast(Education.JUNIOR_COLLEGE)).isFalse();
    assertThat(TitleLevel.ASSOCIATE_SENIOR.isAtLeast(TitleLevel.INTERMEDIATE)).isTrue();
    assertThat(TitleLevel.JUNIOR.isAtLeast(TitleLevel.INTERMEDIATE)).isFalse();
  }

  private static void assertRefused(List<Refusal> whyNot, Refusal... refusals) {
    assertThat(whyNot).containsExactly(refusals);
  }
}
