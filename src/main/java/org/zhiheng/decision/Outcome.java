package org.zhiheng.decision;

import org.zhiheng.kernel.Worded;

/** What a panel decided. */
public enum Outcome implements Worded {
  GRANTED,
  DENIED
}
