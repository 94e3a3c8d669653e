package org.zhiheng.evaluation;

import org.zhiheng.kernel.Worded;

/** What about a member stops a team until the manager has settled it. */
public enum MemberObstacle implements Worded {
  /** The member's account was closed or is no assessor's any more: nobody can score with it. */
  ACCOUNT_CLOSED,
  /** Something changed, and the member must not handle the case any more (8.3). */
  CONFLICT
}
