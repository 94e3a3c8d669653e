package org.zhiheng.evaluation;

import org.zhiheng.kernel.Worded;

/** Whether a member has declared independence and confidentiality for a case (8.3, P9). */
public enum IndependenceState implements Worded {
  OPEN,
  DECLARED,
  /** Never took the seat: it waits for somebody else. */
  DECLINED,
  /** Gave the seat up, or had to: it waits for somebody else (P15). */
  LEFT;

  /** Whether the seat is empty. */
  public boolean isVacant() {
    return this == DECLINED || this == LEFT;
  }
}
