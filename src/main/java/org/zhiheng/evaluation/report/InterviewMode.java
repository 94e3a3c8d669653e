package org.zhiheng.evaluation.report;

import org.zhiheng.kernel.Worded;

/** How the interview of 8.3 was held. */
public enum InterviewMode implements Worded {
  IN_PERSON,
  VIDEO
}
