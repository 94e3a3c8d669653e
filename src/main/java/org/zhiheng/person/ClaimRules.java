package org.zhiheng.person;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;

/** How a number that belongs to somebody else may be settled. */
public final class ClaimRules {

  private ClaimRules() {}

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
