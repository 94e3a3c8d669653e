package org.zhiheng.casefile;

import org.zhiheng.kernel.Worded;

/** The party whose turn it is, or that acted; shown to readers who may not learn a name. */
public enum Hand implements Worded {
  APPLICANT,
  /** The organisation that recommends the applicant (8.1). */
  EMPLOYER,
  /** 评价主体: its officers and managers. */
  BODY,
  /** 评价组 (8.3). */
  TEAM,
  /** Those who decide (8.4). */
  PANEL
}
