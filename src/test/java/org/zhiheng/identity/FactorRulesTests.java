package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.TestAccounts;

class FactorRulesTests {

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OFFICER", "MANAGER", "PANELLIST", "ADMINISTRATOR"})
  void who_decides_for_others_needs_a_second_factor_where_it_is_demanded(Role role) {
    assertThat(FactorRules.needsFactor(Set.of(role, Role.APPLICANT), true)).isTrue();
    assertThat(FactorRules.needsFactor(Set.of(role), false)).isFalse();
    assertThat(FactorRules.whyNotRemove(Set.of(role), true, factor(1)))
        .extracting(Refusal::reason)
        .containsExactly(IdentityRefusal.FACTOR_NEEDED);
    assertThat(FactorRules.whyNotRemove(Set.of(role), true, factor(2))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"APPLICANT", "EMPLOYER", "ASSESSOR", "SUPERVISOR"})
  void others_may_have_one_and_take_it_off(Role role) {
    assertThat(FactorRules.needsFactor(Set.of(role), true)).isFalse();
    assertThat(FactorRules.whyNotRemove(Set.of(role), true, factor(1))).isEmpty();
  }

  @Test
  void an_authenticator_is_another_beside_a_passkey() {
    assertThat(new SecondFactor(Instant.EPOCH, List.of(), 8).hasAnother()).isFalse();
    assertThat(new SecondFactor(Instant.EPOCH, factor(1).passkeys(), 8).hasAnother()).isTrue();
  }

  @Test
  void another_one_is_added_by_whom_gave_one_a_short_while_ago() {
    Instant now = Instant.parse("2026-03-02T01:00:00Z");
    assertThat(FactorRules.isFresh(null, now)).isFalse();
    assertThat(FactorRules.whyNotAdd(null, null, now)).isEmpty();
    assertThat(FactorRules.whyNotAdd(factor(1), now.minusSeconds(599), now)).isEmpty();
    for (Instant proved : new Instant[] {null, now.minusSeconds(600)}) {
      assertThat(FactorRules.whyNotAdd(factor(1), proved, now))
          .extracting(Refusal::reason)
          .containsExactly(IdentityRefusal.FACTOR_UNPROVED);
    }
  }

  @Test
  void nobody_takes_the_own_one_off_as_if_it_were_lost() {
    var administrator = TestAccounts.ADMINISTRATOR;
    assertThat(FactorRules.whyNotReset(administrator.person(), administrator))
        .extracting(Refusal::reason)
        .containsExactly(IdentityRefusal.OWN_FACTOR);
    assertThat(FactorRules.whyNotReset(new PersonId(UUID.randomUUID()), administrator)).isEmpty();
  }

  private static SecondFactor factor(int passkeys) {
    return new SecondFactor(
        null,
        Collections.nCopies(
            passkeys, new Passkey(new UUID(0, 1), "演示手机", Instant.EPOCH, Instant.EPOCH)),
        8);
  }
}
