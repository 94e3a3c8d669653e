package org.zhiheng.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
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

  /**
   * A number that the body has seen on the document is no typing error. A number that stands in a
   * file that was handed in takes a second administrator, who is not the first by another account
   * either.
   */
  public static List<Refusal> whyNotGive(Claim claim, String reason, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (claim.seen()) {
      refusals.add(PersonRefusal.NUMBER_SEEN.because());
    }
    if (claim.frozen() && claim.giving() != null && by.is(claim.giving().person())) {
      refusals.add(PersonRefusal.FROZEN_NUMBER_NEEDS_TWO.because());
    }
    refusals.addAll(whyNotDismiss(reason));
    return refusals;
  }

  /** Whether giving the number is still one administrator's proposal, not yet done. */
  public static boolean isProposal(Claim claim) {
    return claim.frozen() && claim.giving() == null;
  }

  public static List<Refusal> whyNotDismiss(String reason) {
    return Folding.saysNothing(reason)
        ? List.of(PersonRefusal.BLANK.because().at("reason"))
        : List.of();
  }
}
