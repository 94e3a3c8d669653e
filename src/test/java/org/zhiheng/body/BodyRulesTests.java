package org.zhiheng.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.CreditCode;

class BodyRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CreditCode CODE = new CreditCode("91350100M000100Y43");

  @Test
  void clause_6_a_body_has_a_name_and_a_scheme_that_is_there() {
    assertThat(whyNot(body("演示协会", Set.of("one")))).isEmpty();
    assertThat(whyNot(body(" ", Set.of("one")))).containsExactly(BodyRefusal.NO_NAME);
    assertThat(whyNot(body("演示协会", Set.of()))).containsExactly(BodyRefusal.NO_SCHEME);
    assertThat(whyNot(body("演示协会", Set.of("two")))).containsExactly(BodyRefusal.UNKNOWN_SCHEME);
  }

  @Test
  void clause_8_3_an_assessor_is_enrolled_with_a_qualification_that_holds_today() {
    assertThat(BodyRules.whyNotEnrol(true, "评价员证", TODAY, TODAY)).isEmpty();
    assertThat(BodyRules.whyNotEnrol(false, " ", TODAY.minusDays(1), TODAY))
        .extracting(Refusal::reason)
        .containsExactly(
            BodyRefusal.NOT_AN_ASSESSOR,
            BodyRefusal.NO_QUALIFICATION,
            BodyRefusal.QUALIFICATION_OVER);
  }

  private static List<Refusal.Reason> whyNot(Body body) {
    return BodyRules.whyNotSave(body, Set.of("one")).stream().map(Refusal::reason).toList();
  }

  private static Body body(String name, Set<String> schemes) {
    return new Body(CODE, name, "", "", "", schemes, 0);
  }
}
