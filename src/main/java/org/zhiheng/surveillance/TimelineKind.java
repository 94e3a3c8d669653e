package org.zhiheng.surveillance;

import org.zhiheng.kernel.Worded;

/** What has its day in the life of a certificate. */
public enum TimelineKind implements Worded {
  /** 8.4: the panel awarded it. */
  DECIDED("C1"),
  /** P11: the decision took effect later than on its day, after public notice. */
  ISSUED("P11"),
  /** C6: its validity begins later than the decision. */
  BEGINS("C6"),
  /** 9.3: it came into another state. */
  STATE("C3"),
  /** 9.3: one person suspended it for some days, and two others have not confirmed that. */
  URGENT("C4"),
  /** 9.3: the last day of a suspension, on which two people decide that it is lifted. */
  SUSPENDED_THROUGH("C3"),
  /** 9.3: one of several suspensions is over, and another one holds. */
  ONE_OVER("C3"),
  /** 9.2: a certificate year ends. */
  YEAR_ENDS("C2"),
  UPGRADE_OPENS("C10"),
  RENEWAL_OPENS("C5"),
  /** 9.4: an application for renewal is expected by now. */
  RENEWAL_EXPECTED("C5"),
  /** 9.1. */
  LAST_DAY("C1"),
  /** 9.6: it is over, and another application may follow. */
  OVER("C8");

  private final String reading;

  TimelineKind(String reading) {
    this.reading = reading;
  }

  /** The recorded reading that sets the day. */
  public String reading() {
    return reading;
  }
}
