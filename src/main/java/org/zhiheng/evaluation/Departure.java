package org.zhiheng.evaluation;

import org.zhiheng.kernel.Worded;

/** Why somebody leaves a team that has begun (P15). */
public enum Departure implements Worded {
  /** A conflict of interest that came to light late. */
  CONFLICT,
  ILLNESS,
  /** The account was closed, so nobody can score with it. */
  ACCOUNT_CLOSED,
  OTHER
}
