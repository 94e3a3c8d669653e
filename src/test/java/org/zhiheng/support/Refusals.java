package org.zhiheng.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/** What tests say of verbs that are refused. */
public final class Refusals {

  private Refusals() {}

  public static void assertRefused(Runnable verb, Refusal.Reason reason) {
    assertThatThrownBy(verb::run)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusals()).extracting(Refusal::reason).contains(reason));
  }
}
