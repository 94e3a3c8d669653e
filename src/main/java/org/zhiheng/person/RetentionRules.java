package org.zhiheng.person;

import java.util.List;
import org.zhiheng.identity.AccountRules;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** Who chooses how long personal data is kept, and within which bounds. */
public final class RetentionRules {

  private RetentionRules() {}

  /** Another administrator than the one who proposed it, with none of their accounts. */
  public static List<Refusal> whyNotConfirm(RetentionPeriod period, Actor by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      return AccountRules.whyNotKeepAccounts(by);
    }
    return period.proposed() == null || by.is(period.proposed().person())
        ? List.of(PersonRefusal.PERIOD_NEEDS_TWO.because())
        : List.of();
  }

  /** Who proposed something takes it back, by any of their accounts. */
  public static List<Refusal> whyNotTakeBack(RetentionPeriod period, Actor by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      return AccountRules.whyNotKeepAccounts(by);
    }
    return period.proposed() != null && by.is(period.proposed().person())
        ? List.of()
        : List.of(PersonRefusal.PERIOD_PROPOSED_BY_ANOTHER.because());
  }

  /** Something else than what holds, or was proposed, within the bounds. */
  public static List<Refusal> whyNotPropose(RetentionPeriod period, int days, Actor by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      return AccountRules.whyNotKeepAccounts(by);
    }
    boolean proposed = period.proposed() != null && period.proposed().days() == days;
    if (days == period.days() || proposed) {
      return List.of(PersonRefusal.PERIOD_SAME.because(days).at("days"));
    }
    return days < period.least() || days > period.most()
        ? List.of(
            PersonRefusal.PERIOD_OUT_OF_BOUNDS.because(period.least(), period.most()).at("days"))
        : List.of();
  }
}
