package org.zhiheng.appeal;

import org.zhiheng.kernel.Worded;

/** Why an appeal is not admissible. */
public enum Inadmissible implements Worded {
  /** The written decision was received earlier than the appellant says. */
  LATE,
  /** Somebody else signed it. */
  NOT_BY_THE_PERSON,
  /** It asks for something that no decision of the body on this person was about. */
  NOT_ABOUT_THE_ACT,
  /** The same was decided already. */
  REPEATED
}
