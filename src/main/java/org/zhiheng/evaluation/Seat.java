package org.zhiheng.evaluation;

import org.zhiheng.kernel.Worded;

/** What somebody is in a team (8.3, P9). */
public enum Seat implements Worded {
  /** 组长. */
  LEADER,
  MEMBER
}
