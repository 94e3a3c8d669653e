package org.zhiheng.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;

class BodyRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void clause_6_a_body_is_named_and_evaluates_by_a_scheme_that_is_there() {
    assertThat(BodyRules.whyNotSave(body("演示评价中心", "one"), Set.of("one", "two"))).isEmpty();
    assertThat(BodyRules.whyNotSave(body(" "), Set.of("one")))
        .containsExactly(
            BodyRefusal.NO_NAME.because().at("name"),
            BodyRefusal.NO_SCHEME.because().at("schemes"));
    assertThat(BodyRules.whyNotSave(body("演示评价中心", "one", "three"), Set.of("one")))
        .containsExactly(BodyRefusal.UNKNOWN_SCHEME.because("three").at("schemes"));
  }

  @Test
  void c12_the_prefix_of_numbers_has_its_form_and_is_set_once() {
    for (String prefix : List.of("ZH", "J2", "QY1", "CQO9")) {
      assertThat(BodyRules.whyNotPrefix(prefix, Optional.empty())).isEmpty();
    }
    for (String prefix : List.of("", "Z", "zh", "4Z", "ABCDE", "Z-H")) {
      assertThat(BodyRules.whyNotPrefix(prefix, Optional.empty()))
          .containsExactly(BodyRefusal.PREFIX_FORM.because().at("prefix"));
    }
    assertThat(BodyRules.whyNotPrefix("QY", Optional.of("ZH")))
        .containsExactly(BodyRefusal.PREFIX_STAYS.because("ZH"));
  }

  @Test
  void clause_8_3_an_assessors_qualification_is_named_and_holds() {
    assertThat(BodyRules.whyNotEnrol(true, false, enrolment("评价员证", TODAY), TODAY)).isEmpty();
    LocalDate yesterday = TODAY.minusDays(1);
    assertThat(BodyRules.whyNotEnrol(false, true, enrolment("", yesterday), TODAY))
        .containsExactly(
            BodyRefusal.NOT_AN_ASSESSOR.because().at("account"),
            BodyRefusal.ON_ROSTER_ALREADY.because().at("account"),
            BodyRefusal.NO_QUALIFICATION.because().at("qualification"),
            BodyRefusal.QUALIFICATION_OVER.because(yesterday).at("qualifiedUntil"));
  }

  @Test
  void body_and_roster_are_kept_by_administrators_and_managers() {
    assertThat(BodyRules.whyNotKeep(actor(Role.MANAGER))).isEmpty();
    assertThat(BodyRules.whyNotKeep(actor(Role.ADMINISTRATOR))).isEmpty();
    assertThat(BodyRules.whyNotKeep(actor(Role.OFFICER)))
        .containsExactly(BodyRefusal.NOT_FOR_YOU.because());
  }

  private static Actor actor(Role role) {
    return new Actor(AccountId.next(), PersonId.next(), "演示", Set.of(role), null);
  }

  private static Enrolment enrolment(String qualification, LocalDate until) {
    return new Enrolment(AccountId.next(), null, "", qualification, until, 0);
  }

  private static Body body(String name, String... schemes) {
    return new Body(new CreditCode("91350100M000100Y43"), name, "", "", "", Set.of(schemes), 0);
  }
}
