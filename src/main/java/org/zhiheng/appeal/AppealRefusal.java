package org.zhiheng.appeal;

import org.zhiheng.kernel.Refusal;

/** Why something about an appeal may not be done. */
public enum AppealRefusal implements Refusal.Reason {
  /** Nothing in the case can be appealed against today. */
  NOTHING_TO_APPEAL,
  /** Only whom the act is about appeals against it; names who tried. */
  NOT_THE_PERSON,
  /** There was an appeal against it; names its number. */
  APPEALED_BEFORE,
  /** Names the last day. */
  LATE,
  /** The day of receipt lies before the act or in the future; names the day of the act. */
  RECEIVED_WHEN,
  /** Names the stage. */
  STAGE_FORBIDS,
  /** Officers and managers examine it; names the person. */
  NOT_STAFF,
  NO_GROUND,
  NO_TEXT,
  /** Names the limit and the length. */
  TEXT_TOO_LONG,
  /** Names the most. */
  TOO_MANY_FILES
}
