package org.zhiheng.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** The register of risks to impartiality (ISO/IEC 17024, 4.3.6). */
class RiskRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void iso17024_4_3_6_aRiskIsLookedAtAgainWithinAYear() {
    assertThat(whyNot(risk("演示风险", 2, 3, TODAY.plusYears(1)), Role.MANAGER)).isEmpty();
    assertThat(whyNot(risk("演示风险", 2, 3, TODAY.plusYears(1).plusDays(1)), Role.MANAGER))
        .containsExactly(BodyRefusal.REVIEW_WITHIN_A_YEAR);
    assertThat(whyNot(risk("演示风险", 2, 3, TODAY), Role.MANAGER))
        .containsExactly(BodyRefusal.REVIEW_WITHIN_A_YEAR);
    assertThat(risk("演示风险", 2, 3, TODAY).isDue(TODAY)).isTrue();
    assertThat(risk("演示风险", 2, 3, TODAY.plusDays(1)).isDue(TODAY)).isFalse();
  }

  @Test
  void iso17024_4_3_6_anEntrySaysWhatAndIsOnTheScale() {
    assertThat(whyNot(risk(" — ", 2, 3, TODAY.plusDays(1)), Role.MANAGER))
        .containsExactly(BodyRefusal.RISK_UNSAID);
    assertThat(whyNot(risk("演示风险", 0, 4, TODAY.plusDays(1)), Role.MANAGER))
        .containsExactly(BodyRefusal.OFF_SCALE, BodyRefusal.OFF_SCALE);
    assertThat(risk("演示风险", 2, 3, TODAY).level()).isEqualTo(6);
  }

  @Test
  void iso17024_4_3_6_managersKeepItAndTheSupervisorReadsIt() {
    assertThat(whyNot(risk("演示风险", 2, 3, TODAY.plusDays(1)), Role.SUPERVISOR))
        .containsExactly(BodyRefusal.NOT_A_MANAGER);
    assertThat(RiskRules.whyNotRead(actor(Role.SUPERVISOR))).isEmpty();
    assertThat(reasons(RiskRules.whyNotRead(actor(Role.OFFICER))))
        .containsExactly(BodyRefusal.NOT_FOR_YOU);
  }

  private static Risk risk(String what, int likelihood, int severity, LocalDate reviewOn) {
    return new Risk(0, what, "演示关系", likelihood, severity, "演示措施", "演示责任人", reviewOn, 0);
  }

  private static List<Refusal.Reason> whyNot(Risk risk, Role role) {
    return reasons(RiskRules.whyNotKeep(risk, TODAY, actor(role)));
  }

  private static List<Refusal.Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }

  private static Actor actor(Role role) {
    return new Actor(AccountId.next(), new PersonId(UUID.randomUUID()), "演示人员", Set.of(role), null);
  }
}
