package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingWordsTests {

  @ParameterizedTest
  @CsvSource({
    "首席质量官培训班, 演示协会, false",
    "首席品质官, 演示协会, false",
    "CQO Training, Demo Institute, false",
    "骨干培训, 演示质量协会, false",
    "小型汽车 C1, 演示驾校, true",
    "质量意识, 演示驾驶培训中心, true",
    "消防安全, 演示学院, true"
  })
  void clause_5_1_c_what_seems_to_be_about_something_else_is_asked_about(
      String course, String provider, boolean doubtful) {
    LocalDate day = LocalDate.of(2025, 6, 2);
    assertThat(new Training(provider, course, day, day, 8).isDoubtful()).isEqualTo(doubtful);
  }
}
