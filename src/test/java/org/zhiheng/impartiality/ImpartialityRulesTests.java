package org.zhiheng.impartiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;

/** P4, P9, P10: who may handle a case. */
class ImpartialityRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String CODE = "914403001922038216";
  private static final String OTHER = "91330100799655058B";
  private static final PersonId APPLICANT = PersonId.next();
  private static final PersonId RECOMMENDER = PersonId.next();
  private static final PersonId EVALUATOR = PersonId.next();

  private static final Ties TIES =
      new Ties(
          APPLICANT,
          "测试甲",
          List.of(
              new Belonging(CODE, "演示制造", null),
              new Belonging(null, "演示研究所", LocalDate.of(2022, 3, 2)),
              new Belonging(null, "演示旧厂", LocalDate.of(2021, 3, 1))),
          Set.of(RECOMMENDER),
          List.of("演示培训中心"),
          "请 测 试 乙 回避",
          Set.of(EVALUATOR));

  @Test
  void somebody_without_ties_may_handle_the_case() {
    assertThat(conflicts(PersonId.next(), new Belonging(OTHER, "别家", null))).isEmpty();
  }

  @Test
  void P10_nobody_handles_the_own_case_under_whatever_account() {
    assertThat(conflicts(APPLICANT)).containsExactly(Conflict.IS_APPLICANT);
  }

  @Test
  void P10_who_recommended_or_handled_the_case_stays_away() {
    assertThat(conflicts(RECOMMENDER)).containsExactly(Conflict.RECOMMENDED);
    assertThat(conflicts(EVALUATOR)).containsExactly(Conflict.HANDLED);
  }

  @Test
  void P9_one_organisation_is_known_by_its_code_whatever_its_name() {
    assertThat(conflicts(PersonId.next(), new Belonging(CODE, "改了名", null)))
        .containsExactly(Conflict.SAME_ORGANISATION);
    assertThat(conflicts(PersonId.next(), new Belonging(OTHER, "演示制造", null))).isEmpty();
  }

  @Test
  void P9_where_only_a_name_is_known_what_cannot_be_seen_hides_nothing() {
    assertThat(conflicts(PersonId.next(), new Belonging(OTHER, "演示研究所\u200B", null)))
        .containsExactly(Conflict.FORMER_ORGANISATION);
  }

  @Test
  void P9_a_former_organisation_counts_for_five_years() {
    assertThat(conflicts(PersonId.next(), new Belonging(null, "演示研究所", null)))
        .containsExactly(Conflict.FORMER_ORGANISATION);
    assertThat(conflicts(PersonId.next(), new Belonging(null, "演示旧厂", null))).isEmpty();
    LocalDate left = TODAY.minusYears(5);
    assertThat(conflicts(PersonId.next(), new Belonging(CODE, "演示制造", left)))
        .containsExactly(Conflict.FORMER_ORGANISATION);
    assertThat(conflicts(PersonId.next(), new Belonging(CODE, "演示制造", left.minusDays(1))))
        .isEmpty();
  }

  @Test
  void P10_who_belongs_to_a_provider_of_the_training_stays_away() {
    assertThat(conflicts(PersonId.next(), new Belonging(null, "演示（培训）中心", null)))
        .containsExactly(Conflict.TRAINED);
  }

  @Test
  void a_wish_whom_to_keep_off_names_its_person_however_it_is_spelt() {
    assertThat(ImpartialityRules.askedToKeepOff(TIES, candidate("测试乙"))).isTrue();
    assertThat(ImpartialityRules.askedToKeepOff(TIES, candidate("测试丙"))).isFalse();
    assertThat(ImpartialityRules.askedToKeepOff(TIES, candidate(" "))).isFalse();
  }

  @Test
  void another_step_may_be_barred_to_other_people() {
    Ties other = TIES.handledBy(Set.of());
    assertThat(ImpartialityRules.whyNot(other, new Candidate(EVALUATOR, "测试丁", List.of()), TODAY))
        .isEmpty();
  }

  private static Candidate candidate(String name) {
    return new Candidate(PersonId.next(), name, List.of());
  }

  private static List<Refusal.Reason> conflicts(
      PersonId person, @Nullable Belonging... belongings) {
    return ImpartialityRules.whyNot(TIES, new Candidate(person, "测试丁", List.of(belongings)), TODAY)
        .stream()
        .map(Refusal::reason)
        .toList();
  }
}
