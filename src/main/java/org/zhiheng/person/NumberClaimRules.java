package org.zhiheng.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;

/** How a number that belongs to somebody else may be settled. */
public final class NumberClaimRules {

  private NumberClaimRules() {}

  /** Two people find out who somebody is: who typed the number and who settles it. */
  public static List<Refusal> whyNotSettle(Claim claim, Actor by) {
    boolean concerned =
        Stream.of(claim.typist(), claim.claimant(), claim.holder()).anyMatch(by::is);
    return concerned ? List.of(PersonRefusal.SETTLED_BY_ANOTHER.because()) : List.of();
  }

  /** What the body has seen itself is nobody's slip of the hand. */
  public static List<Refusal> whyNotGive(Claim claim, String reason) {
    var refusals = new ArrayList<Refusal>();
    if (claim.seen()) {
      refusals.add(PersonRefusal.NUMBER_SEEN.because());
    }
    refusals.addAll(whyNotDismiss(reason));
    return refusals;
  }

  public static List<Refusal> whyNotDismiss(String reason) {
    return reason.isBlank() ? List.of(PersonRefusal.BLANK.because().at("reason")) : List.of();
  }
}
