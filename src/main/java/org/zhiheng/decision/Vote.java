package org.zhiheng.decision;

import org.zhiheng.kernel.Worded;

/** What a panellist votes for. */
public enum Vote implements Worded {
  /** Award the certificate with the grade of the report. */
  GRANT,
  /** Award none; needs a reason. */
  DENY,
  /** Ask the evaluation team before deciding; needs the questions. */
  SEND_BACK,
  /** Take no side: a ballot for the quorum, and no vote for anything (P16). */
  ABSTAIN
}
