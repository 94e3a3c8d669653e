package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** A step after the formal review that bars going back. */
public enum LaterStep implements Worded {
  /** 8.3: a team was appointed. */
  TEAM_APPOINTED,
  /** 8.4: the panel has decided. */
  DECIDED
}
