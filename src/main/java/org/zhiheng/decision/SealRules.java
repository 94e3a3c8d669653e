package org.zhiheng.decision;

import java.util.Collection;
import java.util.List;
import org.zhiheng.kernel.Refusal;

/** What a broken seal keeps a panel from (8.4). */
public final class SealRules {

  private SealRules() {}

  /**
   * Nobody decides on a file that is not what was sealed; each part that differs is named.
   *
   * @param broken names of the parts
   */
  public static List<Refusal> whyNotSealed(Collection<String> broken) {
    return broken.stream()
        .map(name -> DecisionRefusal.SEAL_BROKEN.because(SealedPart.of(name), name))
        .toList();
  }
}
