package org.zhiheng.evaluation.report;

import org.zhiheng.kernel.Worded;

/** What may change an agreed value (S15). */
public enum FindingSource implements Worded {
  INTERVIEW,
  SITE_VISIT
}
