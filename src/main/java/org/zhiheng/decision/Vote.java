package org.zhiheng.decision;

import org.zhiheng.kernel.Worded;

/** What a panellist votes for. */
public enum Vote implements Worded {
  /** Award the certificate with the grade of the report. */
  GRANT,
  /** Award none; needs a reason. */
  DENY
}
