package org.zhiheng.evaluation;

import org.zhiheng.kernel.Worded;

/** What has become of a finding that somebody proposed (S15). */
public enum FindingState implements Worded {
  /** Waits for the agreement of some members. */
  OPEN,
  /** Every member agrees: the final value changes. */
  AGREED,
  /** A member does not agree: the agreed value stays. */
  DECLINED,
  /** Whoever proposed it took it back. */
  WITHDRAWN
}
