package org.zhiheng.casefile;

import org.zhiheng.kernel.Worded;

/** The steps that everybody knows a case by (clause 8), in their order. */
public enum Station implements Worded {
  APPLICATION,
  REVIEW,
  EVALUATION,
  DECISION,
  CERTIFICATE
}
