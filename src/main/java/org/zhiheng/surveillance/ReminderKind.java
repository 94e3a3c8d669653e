package org.zhiheng.surveillance;

import org.zhiheng.kernel.Worded;

/** What holders are reminded of. */
public enum ReminderKind implements Worded {
  /** 9.4: the certificate ends soon. */
  RENEWAL,
  /** 9.2: a certificate year ends soon and something is owed in it. */
  EDUCATION,
  /** 9.2, C2: a certificate year is over and something lacked. */
  YEAR_MISSED
}
