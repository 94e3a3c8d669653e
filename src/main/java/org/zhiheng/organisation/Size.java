package org.zhiheng.organisation;

import org.zhiheng.kernel.Worded;

/** The size of an organisation, largest first. */
public enum Size implements Worded {
  LARGE,
  MEDIUM,
  SMALL,
  MICRO,
  /** The method does not cover the industry: people set the size and write down why (P13). */
  NOT_APPLICABLE
}
