package org.zhiheng.person;

import java.util.List;
import org.zhiheng.identity.AccountRules;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** Who chooses how long personal data is kept, and within which bounds. */
public final class RetentionRules {

  private RetentionRules() {}

  public static List<Refusal> whyNotChange(RetentionPeriod period, int days, Actor by) {
    if (!by.is(Role.ADMINISTRATOR)) {
      return AccountRules.whyNotKeepAccounts(by);
    }
    return days < period.least() || days > period.most()
        ? List.of(
            PersonRefusal.PERIOD_OUT_OF_BOUNDS.because(period.least(), period.most()).at("days"))
        : List.of();
  }
}
