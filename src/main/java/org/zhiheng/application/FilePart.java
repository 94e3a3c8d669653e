package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** A part of the file, as the applicant's checklist and the notice of supplement name it. */
public enum FilePart implements Worded {
  PERSON,
  CV,
  TRAINING,
  ORGANISATION,
  SELF_EVALUATION,
  EVIDENCE,
  RECOMMENDATION,
  DECLARATIONS
}
