package org.zhiheng.evaluation;

import org.zhiheng.kernel.Worded;

/** What each member declares for each case, every sentence on its own (8.3, P9). */
public enum Statement implements Worded {
  /** No employment, business, training or recommendation links the assessor to the applicant. */
  INDEPENDENCE,
  /** No relationship by family or joint work touches the judgement. */
  NO_RELATION,
  /** What the case reveals stays inside it. */
  CONFIDENTIALITY,
  /** Whatever comes up later is reported at once. */
  DUTY_TO_REPORT
}
