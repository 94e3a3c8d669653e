package org.zhiheng.evaluation;

import org.zhiheng.kernel.Worded;

/** Whether a member has declared independence and confidentiality for a case (8.3, P9). */
public enum IndependenceState implements Worded {
  OPEN,
  DECLARED,
  DECLINED
}
