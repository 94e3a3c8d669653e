package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** What has to be settled in a case before its panel decides; the names never change. */
public enum CaseObstacle implements Worded {
  /** The applicant changed the employer, and the new one has not recommended yet (8.1 a). */
  NEW_EMPLOYER_RECOMMENDS,
  /** Somebody proposed to end the case or to correct a fact, and nobody has confirmed it yet. */
  PROPOSAL_WAITS
}
