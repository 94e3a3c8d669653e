package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class FactorRulesTests {

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OFFICER", "MANAGER", "PANELLIST", "ADMINISTRATOR"})
  void who_decides_for_others_needs_a_second_factor_where_it_is_demanded(Role role) {
    assertThat(FactorRules.needsFactor(Set.of(role, Role.APPLICANT), true)).isTrue();
    assertThat(FactorRules.needsFactor(Set.of(role), false)).isFalse();
    assertThat(FactorRules.whyNotRemove(Set.of(role), true))
        .extracting(Refusal::reason)
        .containsExactly(IdentityRefusal.FACTOR_NEEDED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"APPLICANT", "EMPLOYER", "ASSESSOR", "SUPERVISOR"})
  void others_may_have_one_and_take_it_off(Role role) {
    assertThat(FactorRules.needsFactor(Set.of(role), true)).isFalse();
    assertThat(FactorRules.whyNotRemove(Set.of(role), true)).isEmpty();
  }
}
