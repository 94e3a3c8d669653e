package org.zhiheng.scoring;

import org.zhiheng.kernel.Worded;

/** Why no grade is given. */
public enum Shortfall implements Worded {
  /** Table C.1: a group stays below its minimum; the subject is the group. */
  GATE_FAILED,
  /** Table C.2: the total stays below the lowest grade; the subject is the points needed. */
  TOTAL_BELOW
}
