package org.zhiheng.decision;

import java.util.Set;
import org.zhiheng.kernel.Worded;

/** Where a decision stands, and the table of its moves. */
public enum DecisionStage implements Worded {
  /** The panel reads and votes. */
  CONVENED,
  /** The majority asked the team questions; the panel votes again once the next edition is in. */
  SENT_BACK,
  /** What was granted stands in public and does not take effect yet (P11). */
  NOTICE,
  /** The majority has decided, and nothing changes any more. */
  DECIDED,
  /** The case ended before it was decided. */
  ENDED;

  /** The stages that may follow this one. */
  public Set<DecisionStage> next() {
    return switch (this) {
      case CONVENED -> Set.of(SENT_BACK, NOTICE, DECIDED, ENDED);
      case SENT_BACK -> Set.of(CONVENED, ENDED);
      case NOTICE -> Set.of(SENT_BACK, DECIDED);
      case DECIDED, ENDED -> Set.of();
    };
  }

  /** Whether the panel may still change something. */
  public boolean isOpen() {
    return this == CONVENED || this == SENT_BACK;
  }
}
