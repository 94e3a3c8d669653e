package org.zhiheng.decision;

import java.util.Set;
import org.zhiheng.kernel.Worded;

/** Where a decision stands, and the table of its moves. */
public enum Stage implements Worded {
  /** The panel reads and votes. */
  CONVENED,
  /** The last ballot is in; the majority has decided, and nothing changes any more. */
  DECIDED;

  /** The stages that may follow this one. */
  public Set<Stage> next() {
    return switch (this) {
      case CONVENED -> Set.of(DECIDED);
      case DECIDED -> Set.of();
    };
  }
}
