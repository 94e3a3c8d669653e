package org.zhiheng.complaint;

import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/** What came of a complaint (ISO/IEC 17024, 9.9). */
public enum ComplaintOutcome implements Worded {
  /** 成立: the body did wrong, and says what it changes. */
  UPHELD,
  /** 不成立: the body did as it must. */
  NOT_UPHELD,
  /** 不作为投诉处理: it is about something that goes another way, such as an appeal. */
  NOT_ADMISSIBLE;

  /** How it looks as a mark: of a warning only where something has to change. */
  public Tone tone() {
    return this == UPHELD ? Tone.WARN : Tone.NEUTRAL;
  }
}
