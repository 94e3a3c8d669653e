package org.zhiheng.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;

class ProviderRulesTests {

  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final RecognisedProvider ENTRY =
      new RecognisedProvider(
          3,
          "演示（江苏）质量协会",
          CreditCode.parse("914403001922038216"),
          List.of("首席质量官"),
          FROM,
          UNTIL,
          1);

  @Test
  void clause_5_1_c_a_listed_provider_is_recognised_by_name_in_any_spelling_or_by_code() {
    assertThat(recognised("演示（江苏）质量协会", "首席质量官培训班", DAY, DAY)).isTrue();
    assertThat(recognised("演示(江苏)质量协会 ", "首席质量官培训班", DAY, DAY)).isTrue();
    assertThat(recognised("914403001922038216", "首席质量官培训班", DAY, DAY)).isTrue();
    assertThat(recognised("演示驾校", "首席质量官培训班", DAY, DAY)).isFalse();
    assertThat(recognised("演示（江苏）质量协会分会", "首席质量官培训班", DAY, DAY)).isFalse();
  }

  @Test
  void clause_5_1_c_only_the_named_courses_count_and_with_none_all_do() {
    assertThat(recognised("演示（江苏）质量协会", "内审员", DAY, DAY)).isFalse();
    var all = new RecognisedProvider(4, "演示（江苏）质量协会", null, List.of(), FROM, null, 1);
    assertThat(ProviderRules.recognising(List.of(ENTRY, all), "演示（江苏）质量协会", "内审员", DAY, DAY))
        .contains(all);
  }

  @Test
  void clause_5_1_c_the_whole_training_lies_within_the_days_of_the_entry() {
    String name = "演示（江苏）质量协会";
    assertThat(recognised(name, "首席质量官", FROM, UNTIL)).isTrue();
    assertThat(recognised(name, "首席质量官", FROM.minusDays(1), DAY)).isFalse();
    assertThat(recognised(name, "首席质量官", DAY, UNTIL.plusDays(1))).isFalse();
  }

  @Test
  void clause_5_1_c_an_entry_has_a_name_days_in_order_and_courses_that_fit() {
    assertThat(ProviderRules.whyNotRecognise(ENTRY)).isEmpty();
    var wrong = new RecognisedProvider(0, " ", null, List.of("质".repeat(101)), UNTIL, FROM, 0);
    assertThat(ProviderRules.whyNotRecognise(wrong))
        .containsExactly(
            BodyRefusal.NO_NAME_OF_PROVIDER.because().at("name"),
            BodyRefusal.ENDS_BEFORE.because(FROM, UNTIL).at("until"),
            BodyRefusal.COURSE_TOO_LONG.because(100).at("courses"));
    List<String> courses = java.util.Collections.nCopies(51, "质量");
    assertThat(
            ProviderRules.whyNotRecognise(
                new RecognisedProvider(0, "演示协会", null, courses, FROM, null, 0)))
        .containsExactly(BodyRefusal.TOO_MANY_COURSES.because(50).at("courses"));
    assertThat(ProviderRules.whyNotKeep(actor(Role.MANAGER))).isEmpty();
    assertThat(ProviderRules.whyNotKeep(actor(Role.OFFICER)))
        .containsExactly(BodyRefusal.NOT_A_MANAGER.because("演示一号"));
  }

  private static boolean recognised(
      String provider, String course, LocalDate from, LocalDate through) {
    return ProviderRules.recognising(List.of(ENTRY), provider, course, from, through).isPresent();
  }

  private static Actor actor(Role role) {
    return new Actor(AccountId.next(), PersonId.next(), "演示一号", Set.of(role), null);
  }

  @Test
  void p3_a_name_or_course_of_signs_alone_says_nothing_and_matches_nothing() {
    var signs = new RecognisedProvider(1, "。", null, List.of("。"), ENTRY.from(), null, 1);

    assertThat(ProviderRules.whyNotRecognise(signs))
        .containsExactly(
            BodyRefusal.NO_NAME_OF_PROVIDER.because().at("name"),
            BodyRefusal.COURSE_SAYS_NOTHING.because("。").at("courses"));
    for (String typed : List.of("。", "演示培训协会", "")) {
      assertThat(
              ProviderRules.recognising(List.of(signs), typed, typed, ENTRY.from(), ENTRY.from()))
          .as(typed)
          .isEmpty();
    }
    var coursesOfSigns =
        new RecognisedProvider(1, ENTRY.name(), null, List.of("。"), ENTRY.from(), null, 1);
    assertThat(
            ProviderRules.recognising(
                List.of(coursesOfSigns), ENTRY.name(), "烹饪", ENTRY.from(), ENTRY.from()))
        .as("one that was kept before")
        .isEmpty();
  }
}
