package org.zhiheng.jobs;

import org.zhiheng.kernel.Refusal;

/** Why somebody may not hasten a job or hand over an event. */
public enum JobRefusal implements Refusal.Reason {
  /** Jobs are for administrators. */
  NOT_ADMINISTRATOR
}
